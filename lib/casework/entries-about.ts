import type { CaseFile } from '../evidence/case-file.ts';
import { itemsNamed } from '../evidence/case-kinds.ts';
import type { CaseEntry } from '../evidence/casework.ts';

/**
 * Counts the entries of a case file that name any of these items: they stay in the matter when the
 * items are moved to another.
 */
export const countEntriesAbout = (file: CaseFile, items: ReadonlySet<string>): number =>
  Object.values(file)
    .flat()
    .filter((entry: CaseEntry) => itemsNamed(entry).some((item) => items.has(item))).length;
