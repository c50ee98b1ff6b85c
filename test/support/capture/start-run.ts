import { INBOX_ID } from '../../../lib/evidence/matter.ts';
import { openCollection } from '../../../lib/store/capture/collection.ts';
import { listJournal } from '../../../lib/store/capture/journal.ts';
import { listArtifacts } from '../../../lib/store/items/artifacts.ts';
import { journalOf, newStore } from '../stores/new-store.ts';
import { type FakeOptions, fakeBrowser, TAB } from './fake-browser.ts';

/** A capture whose journal is open, with a fake browser, for one step to run in. */
export const startRun = async (options: FakeOptions = {}, tab = TAB) => {
  const store = await newStore();
  const collection = await openCollection(journalOf('01RUN', INBOX_ID), store);
  const { browser, calls } = fakeBrowser(options);
  return {
    run: { collection, tab, browser },
    collection,
    calls,
    store,
    stored: () => listArtifacts('01RUN', store),
    journal: async () => (await listJournal(store))[0],
  };
};

/** The codes of the problems so far, each with its part. */
export const problemsOf = ({
  problems,
}: {
  problems: readonly { code: string; part?: string }[];
}) => problems.map(({ code, part }) => `${code} ${part}`);
