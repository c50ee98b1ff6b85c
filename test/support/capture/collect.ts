import type { CollectRequest } from '../../../lib/browser/messages.ts';
import { collectItem } from '../../../lib/collect-item.ts';
import { INBOX_ID } from '../../../lib/evidence/matter.ts';
import { openRecord } from '../../../lib/store/items/open-record.ts';
import { newStore } from '../stores/new-store.ts';
import { type FakeOptions, fakeBrowser, TAB } from './fake-browser.ts';

/** Captures the fake browser's tab, into an empty store unless one is given. */
export const collect = async (
  options: FakeOptions = {},
  asked: Partial<CollectRequest> = {},
  givenStore?: Awaited<ReturnType<typeof newStore>>,
) => {
  const store = givenStore ?? (await newStore());
  const { browser, calls } = fakeBrowser(options);
  const request = { tabId: TAB.id, matterId: INBOX_ID, tags: [], note: '', ...asked };
  const item = await collectItem(request, browser, store);
  return { item, record: openRecord(item), calls, store };
};

/** The paths of a record's artifacts, or of stored ones. */
export const pathsOf = (artifacts: readonly { readonly path: string }[]): string[] =>
  artifacts.map(({ path }) => path);
