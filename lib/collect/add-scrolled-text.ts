import type { GatheredText, RestoredPage, ScrolledText } from '../evidence/page/calls/held-page.ts';
import type { ArtifactRow } from '../store/rows.ts';
import type { CaptureRun } from './capture-run.ts';
import { wholeHtml } from './read-page.ts';

/** The name of the first picture of the page that was taken at this time or later. */
const pictureFrom = (artifacts: readonly ArtifactRow[], time: number): string | undefined =>
  artifacts.find(
    ({ role, at }) => role === 'page-segment' && at !== undefined && Date.parse(at) >= time,
  )?.path;

const markOf = (artifacts: readonly ArtifactRow[], { at }: GatheredText): string =>
  `[${pictureFrom(artifacts, at) ?? 'after the last picture'}]`;

const describe = ({ came, gone, isWhole }: ScrolledText, isSaved: boolean): string =>
  [
    `${came} characters of text came and ${gone} went while it was scrolled through`,
    isWhole
      ? 'what came is at the end of text.txt, by the picture in which it was first seen'
      : 'the first of what came is at the end of text.txt; more came than is kept',
    isSaved
      ? 'scrolled-dom.html is the document after it, dom.html the one before'
      : 'dom.html is the document before it; the one after it could not be saved',
  ].join('; ');

const addToText = async ({ collection }: CaptureRun, { readings }: ScrolledText): Promise<void> => {
  const text = collection.artifacts.find(({ path }) => path === 'text.txt');
  if (!text) return;
  const added = readings.map((one) => [markOf(collection.artifacts, one), ...one.lines].join('\n'));
  const whole = [await text.blob.text(), ...added].join('\n\n').toWellFormed();
  await collection.replaceArtifact('text.txt', {
    content: new TextEncoder().encode(whole),
    method: 'innerText; with what came while the page was scrolled through',
  });
};

/** Keeps the document as it was after the page was scrolled through. */
const addScrolledDocument = async (run: CaptureRun, htmlLength: number): Promise<void> => {
  const at = new Date().toISOString();
  const html = await wholeHtml(run, { html: '', htmlLength });
  await run.collection.addArtifact({
    path: 'scrolled-dom.html',
    role: 'dom',
    mediaType: 'text/html',
    content: new TextEncoder().encode(html),
    method: 'serialised after the last picture; made inert as dom.html',
    at,
  });
};

/**
 * Keeps the text that came while the page was scrolled through, as in a list that holds only the
 * rows on the screen: at the end of `text.txt`, and the document as it was then.
 */
export const addScrolledText = async (
  run: CaptureRun,
  { scrolled, htmlLength }: Pick<RestoredPage, 'scrolled' | 'htmlLength'>,
): Promise<void> => {
  if (!scrolled) return;
  await addToText(run, scrolled);
  if (htmlLength) await addScrolledDocument(run, htmlLength);
  const detail = describe(scrolled, htmlLength !== undefined);
  run.collection.addStep({ step: 'text-came', by: 'the page', detail });
};
