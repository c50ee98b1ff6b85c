import type { RestoredPage, ScrolledText } from '../evidence/page/calls/held-page.ts';
import { countFinished } from './hold/finish-animations.ts';
import { releasePage } from './hold/held-page.ts';
import type { IsolatedWorld } from './isolated-world.ts';
import { documentHtml } from './read/document-html.ts';
import { changedTexts, type WatchedTexts } from './read/watch-texts.ts';

/** In characters. Fewer are not worth a step: times and counts in a page change all the while. */
const LEAST_CAME = 40;

/** What came while the page was scrolled through; undefined where it is not worth telling. */
const scrolledText = ({ gathered }: WatchedTexts): ScrolledText | undefined => {
  const { readings, came, gone, isWhole } = gathered;
  return came < LEAST_CAME ? undefined : { readings, came, gone, isWhole };
};

/** The page must be restored also where its document cannot be serialised any more. */
const tryDocumentHtml = (): string | undefined => {
  try {
    return documentHtml(document);
  } catch {
    return undefined;
  }
};

/**
 * Takes back all that was done to the page for its pictures, and says whether that succeeded, how
 * its texts changed meanwhile and what came as it was scrolled through.
 */
export const restorePage = ({ matterproof }: IsolatedWorld): RestoredPage => {
  const texts = matterproof?.texts;
  const changed = texts && changedTexts(texts, document, matterproof.post);
  const url = location.href;
  const finished = countFinished();
  const scrolled = texts && scrolledText(texts);
  let html: string | undefined;
  const isRestored = releasePage(() => {
    if (scrolled) html = tryDocumentHtml();
  });
  if (matterproof && html !== undefined) matterproof.html = html;
  return {
    isRestored,
    ...(scrolled ? { scrolled } : {}),
    ...(html === undefined ? {} : { htmlLength: html.length }),
    ...(changed ? { changed } : {}),
    ...(finished > 0 ? { finished } : {}),
    url,
  };
};
