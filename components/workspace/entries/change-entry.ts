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
 * Adds an entry to its case file, or replaces the entry `before` with it, and offers an undo; an
 * entry that is as it was changes nothing and offers none. Errors: `BAD_LABEL`.
 */
export const saveEntry = async (
  entry: CaseEntry,
  before: CaseEntry | undefined,
  t: TFunction,
): Promise<void> => {
  if (!(await saveCaseEntries([entry]))) return;
  offerUndo(said(before ? 'Changed' : 'Added', entry, t), () =>
    before ? saveCaseEntries([before]) : removeCaseEntries([entry.id]),
  );
};

/** Adds several entries at once and offers one undo for all. Errors: `BAD_LABEL`. */
export const saveEntries = async (entries: readonly CaseEntry[], t: TFunction): Promise<void> => {
  const [only, ...more] = entries;
  if (only && more.length === 0) return saveEntry(only, undefined, t);
  await saveCaseEntries(entries);
  const words = entries.map((entry) => caseEntryWords(entry, t)).join(t('kit.comma'));
  const kind = only ? t(`entries.kind_${only.kind}`) : '';
  offerUndo(t('entries.entryAdded', { kind, words }), () =>
    removeCaseEntries(entries.map(({ id }) => id)),
  );
};

/** Removes an entry from its case file and offers an undo, or says why it could not be removed. */
export const removeEntry = (entry: CaseEntry, t: TFunction): void =>
  sayFailure(
    removeCaseEntries([entry.id]).then(() =>
      offerUndo(said('Removed', entry, t), () => saveCaseEntries([entry])),
    ),
  );
