import { caseFileAbout, listEntries } from '../../evidence/case-file.ts';
import { CASE_KINDS, caseKinds } from '../../evidence/case-kinds.ts';
import type { CaseEntry } from '../../evidence/casework.ts';
import type { CaseIndex } from '../../format/case-index.ts';
import type { PackageInput } from '../input.ts';

const bare = ({ kind: _kind, matterId: _matterId, ...entry }: CaseEntry) => entry;

/** Builds the index's lists from the case file, without the entries about items not exported. */
export const describeCase = ({
  caseFile,
  items,
}: Pick<PackageInput, 'caseFile' | 'items'>): CaseIndex => {
  if (!caseFile) return {};
  const sent = new Set(items.map(({ record }) => record.id));
  const all = listEntries(caseFileAbout(caseFile, sent));
  const lists = caseKinds.map((kind) => {
    const entries = all.filter((entry) => entry.kind === kind);
    return [CASE_KINDS[kind].list, entries.map(bare)] as const;
  });
  return Object.fromEntries(lists.filter(([, entries]) => entries.length > 0));
};
