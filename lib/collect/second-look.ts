import { IGNORED } from '../capture/compare/plain-characters.ts';
import type { SecondLook } from '../evidence/page/captured-page.ts';
import type { Collection } from '../store/capture/collection.ts';
import type { CaptureRun } from './capture-run.ts';
import { clockAgainst } from './clock-against.ts';

const bytesOf = async (base64: string) =>
  new Uint8Array(
    await (await fetch(`data:application/octet-stream;base64,${base64}`)).arrayBuffer(),
  );

/** Adds the server's clock, the response headers and the comparison of texts to the record. */
const recordLook = async (collection: Collection, look: SecondLook): Promise<void> => {
  const { fetchedAt, status, headers, comparison } = look;
  const { clock, conditions, page } = collection.draft;
  const compared = comparison ? { ...comparison, ignored: IGNORED } : {};
  await collection.updateDraft({
    clock: { ...clock, ...clockAgainst(look) },
    conditions: { ...conditions, secondLook: { fetchedAt, status, ...compared } },
    page: { ...page, headers },
  });
};

/**
 * Has the page fetch its own address a second time, and keeps the answer. It runs beside the other
 * steps, so that a slow server does not delay the capture. A failed fetch is no problem of the
 * capture: a step in `method[]` says why.
 */
export const addSecondLook = async ({ collection, tab, browser }: CaptureRun): Promise<void> => {
  const started = Date.now();
  if (!/^https?:/.test(tab.url)) return;
  const by = 'fetch in the page';
  const look = await browser.callPage(tab.id, 'secondLook').catch((error: Error) => {
    collection.addStep({
      step: 'second-look',
      by,
      tookMs: Date.now() - started,
      detail: error.message,
    });
  });
  if (!look) return;
  await collection.runStep('page', by, 'second-look', async () => {
    await collection.addArtifact({
      path: 'response.txt',
      role: 'response',
      mediaType: look.mediaType,
      content: await bytesOf(look.base64),
      method: 'fetched afresh by the page, raw bytes',
      at: look.fetchedAt,
    });
    await recordLook(collection, look);
  });
};
