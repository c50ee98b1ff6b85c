import { type CaseFile, listEntries } from '../evidence/case-file.ts';
import { itemsNamed } from '../evidence/case-kinds.ts';

/**
 * Counts the entries of a case file that name any of these items: they stay in the matter when the
 * items are moved to another.
 */
export const countEntriesAbout = (file: CaseFile, items: ReadonlySet<string>): number =>
  listEntries(file).filter((entry) => itemsNamed(entry).some((item) => items.has(item))).length;
