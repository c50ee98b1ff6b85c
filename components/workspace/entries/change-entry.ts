import type { TFunction } from 'i18next';
import type { CaseEntry } from '../../../lib/evidence/casework.ts';
import { removeCaseEntries, saveCaseEntries } from '../../../lib/store/casework.ts';
import { offerUndo, sayFailure } from '../kit/undo-bar.tsx';
import { caseEntryWords } from './case-entry-words.ts';

const LONGEST = 60;

const said = (change: 'Added' | 'Changed' | 'Removed', entry: CaseEntry, t: TFunction): string => {
  const words = caseEntryWords(entry, t);
  const short = words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
  return t(`entries.entry${change}`, { kind: t(`entries.kind_${entry.kind}`), words: short });
};

/**
 * Adds an entry to its case file or puts it in the place of the one `before`, and offers to take
 * that back. Errors: `BAD_LABEL`.
 */
export const saveEntry = async (
  entry: CaseEntry,
  before: CaseEntry | undefined,
  t: TFunction,
): Promise<void> => {
  await saveCaseEntries([entry]);
  offerUndo(said(before ? 'Changed' : 'Added', entry, t), () =>
    before ? saveCaseEntries([before]) : removeCaseEntries([entry.id]),
  );
};

/**
 * Takes an entry out of its case file at a press: offers to put it back, or says why it could not
 * be taken out.
 */
export const removeEntry = (entry: CaseEntry, t: TFunction): void =>
  sayFailure(
    removeCaseEntries([entry.id]).then(() =>
      offerUndo(said('Removed', entry, t), () => saveCaseEntries([entry])),
    ),
  );
