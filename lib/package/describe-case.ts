import { listEntries } from '../evidence/case-file.ts';
import { CASE_KINDS, caseKinds, itemsAbout } from '../evidence/case-kinds.ts';
import type { CaseEntry } from '../evidence/casework.ts';
import type { CaseIndex } from '../format/case-index.ts';
import type { PackageInput } from './input.ts';

/** Whether all items that an entry is about are exported: it stays behind with a withheld item. */
const isExported =
  (sent: ReadonlySet<string>) =>
  (entry: CaseEntry): boolean =>
    itemsAbout(entry).every((item) => sent.has(item));

const bare = ({ kind: _kind, matterId: _matterId, ...entry }: CaseEntry) => entry;

/** Builds the index's lists from the case file, without the entries about items not exported. */
export const describeCase = ({
  caseFile,
  items,
}: Pick<PackageInput, 'caseFile' | 'items'>): CaseIndex => {
  if (!caseFile) return {};
  const sent = new Set(items.map(({ record }) => record.id));
  const all = listEntries(caseFile);
  const lists = caseKinds.map((kind) => {
    const entries = all.filter((entry) => entry.kind === kind);
    return [CASE_KINDS[kind].list, entries.filter(isExported(sent)).map(bare)] as const;
  });
  return Object.fromEntries(lists.filter(([, entries]) => entries.length > 0));
};
