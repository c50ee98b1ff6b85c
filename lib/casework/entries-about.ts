import type { CaseFile } from '../evidence/case-file.ts';
import type { CaseEntry } from '../evidence/casework.ts';

/** The items that an entry names. */
const itemsOf = (entry: CaseEntry): readonly (string | undefined)[] => {
  if (entry.kind === 'statement') return [entry.item, ...entry.counterEvidence];
  if (entry.kind === 'observation') return [entry.item, entry.about];
  if (entry.kind === 'push') return [entry.item];
  if (entry.kind === 'link') return [entry.from, entry.to];
  if (entry.kind === 'key-date') return [entry.proof];
  return entry.kind === 'act' ? entry.wrongs : [];
};

/**
 * How many entries of a case file name any of these items: they stay behind when the items go to
 * another matter.
 */
export const countEntriesAbout = (file: CaseFile, items: ReadonlySet<string>): number =>
  Object.values(file)
    .flat()
    .filter((entry: CaseEntry) =>
      itemsOf(entry).some((item) => item !== undefined && items.has(item)),
    ).length;
