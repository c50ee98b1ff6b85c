import { callPage } from '../browser/tab/page.ts';
import type { CapturedTab } from '../browser/tab/tab.ts';
import type { SecondLook } from '../evidence/captured-page.ts';
import type { Collection } from '../store/capture/collection.ts';

const bytesOf = async (base64: string) =>
  new Uint8Array(
    await (await fetch(`data:application/octet-stream;base64,${base64}`)).arrayBuffer(),
  );

const learn = async (collection: Collection, look: SecondLook): Promise<void> => {
  const { fetchedAt, status, headers, textContainment } = look;
  const { clock, conditions, page } = collection.draft;
  const served = headers.date ? Date.parse(headers.date) : Number.NaN;
  const stated = Number.isNaN(served)
    ? {}
    : { serverDate: new Date(served).toISOString(), skewMs: Date.parse(fetchedAt) - served };
  const share = textContainment === undefined ? {} : { textContainment };
  await collection.learn({
    clock: { ...clock, ...stated },
    conditions: { ...conditions, secondLook: { fetchedAt, status, ...share } },
    page: { ...page, headers },
  });
};

/**
 * The second look: runs beside all else, so that the server's time is not the capture's. A page
 * that refuses it loses nothing: the step says why.
 */
export const keepSecondLook = async (collection: Collection, tab: CapturedTab): Promise<void> => {
  const started = Date.now();
  if (!/^https?:/.test(tab.url)) return;
  const by = 'fetch in the page';
  const look = await callPage(tab.id, 'secondLook').catch((error: Error) => {
    collection.note({
      step: 'second-look',
      by,
      tookMs: Date.now() - started,
      detail: error.message,
    });
  });
  if (!look) return;
  await collection.attempt('page', by, 'second-look', async () => {
    await collection.keep({
      path: 'response.html',
      role: 'response',
      mediaType: look.mediaType,
      content: await bytesOf(look.base64),
      method: 'fetched afresh by the page, raw bytes',
      at: look.fetchedAt,
    });
    await learn(collection, look);
  });
};
