import type { CapturedPage } from '../evidence/page/captured-page.ts';
import type { ForeignFrame } from '../evidence/page/foreign-frame.ts';
import type { CaptureRun } from './capture-run.ts';

/** The origins among these frames that a person has let the extension read. */
const readableOrigins = async (
  { browser }: CaptureRun,
  frames: readonly ForeignFrame[],
): Promise<ReadonlySet<string>> => {
  const origins = [...new Set(frames.flatMap(({ origin }) => origin ?? []))];
  const granted = await Promise.all(origins.map((origin) => browser.mayRead(origin)));
  return new Set(origins.filter((_, index) => granted[index]));
};

/**
 * Adds the words of frames of other sites to a page's text, where the person has let the extension
 * read those sites. The frames that were not read stay in `conditions.unreadFrames`.
 */
export const readForeignFrames = async (
  run: CaptureRun,
  page: CapturedPage,
): Promise<CapturedPage> => {
  const { unreadFrames: frames = [], ...conditions } = page.conditions;
  const readable = await readableOrigins(run, frames);
  if (readable.size === 0) return page;
  const texts = (await run.browser.readFrames(run.tab.id)).filter(({ origin }) =>
    readable.has(origin),
  );
  const read = new Set(texts.map(({ origin }) => origin));
  const unreadFrames = frames.filter(({ origin }) => !origin || !read.has(origin));
  if (texts.length > 0)
    run.collection.addStep({
      step: 'read-frames',
      by: 'scripting.executeScript',
      detail:
        `the words of ${texts.length} frames of ${[...read].join(', ')} are at the end of ` +
        'text.txt; dom.html does not have them',
    });
  const added = texts.map(({ origin, text }) => `[${origin}]\n${text}`.toWellFormed());
  return {
    ...page,
    text: [page.text, ...added].join('\n\n'),
    conditions: { ...conditions, ...(unreadFrames.length > 0 ? { unreadFrames } : {}) },
  };
};
