import type { CaseFile } from '../evidence/case-file.ts';
import type { CaseEntry, CaseEntryOf, CaseKind } from '../evidence/casework.ts';
import type { PackageInput } from './input.ts';

/** An entry of the case file as the index has it: the list that it stands in says its kind. */
export type Indexed<Kind extends CaseKind> = Omit<CaseEntryOf<Kind>, 'kind' | 'matterId'>;

/** The case file in the index's `matter`; a list that is empty is left out. */
export type CaseIndex = {
  readonly parties?: readonly Indexed<'party'>[];
  readonly entities?: readonly Indexed<'entity'>[];
  readonly respondents?: readonly Indexed<'respondent'>[];
  readonly keyDates?: readonly Indexed<'key-date'>[];
  readonly statements?: readonly Indexed<'statement'>[];
  readonly orderedActs?: readonly Indexed<'act'>[];
  readonly observations?: readonly Indexed<'observation'>[];
  readonly pushes?: readonly Indexed<'push'>[];
  readonly links?: readonly Indexed<'link'>[];
  readonly thresholds?: readonly Indexed<'threshold'>[];
  readonly related?: readonly Indexed<'related'>[];
};

const LISTS: readonly (readonly [keyof CaseIndex, CaseKind])[] = [
  ['parties', 'party'],
  ['entities', 'entity'],
  ['respondents', 'respondent'],
  ['keyDates', 'key-date'],
  ['statements', 'statement'],
  ['orderedActs', 'act'],
  ['observations', 'observation'],
  ['pushes', 'push'],
  ['links', 'link'],
  ['thresholds', 'threshold'],
  ['related', 'related'],
];

/** Whether what an entry is about goes out: what is said of a withheld item stays with it. */
const goesOut =
  (sent: ReadonlySet<string>) =>
  (entry: CaseEntry): boolean => {
    if (entry.kind === 'link') return sent.has(entry.from) && sent.has(entry.to);
    return !('item' in entry) || sent.has(entry.item);
  };

const bare = ({ kind: _kind, matterId: _matterId, ...entry }: CaseEntry) => entry;

/** What the index says of the case file, as far as it concerns the items of this export. */
export const describeCase = ({
  caseFile,
  items,
}: Pick<PackageInput, 'caseFile' | 'items'>): CaseIndex => {
  if (!caseFile) return {};
  const sent = new Set(items.map(({ record }) => record.id));
  const lists = LISTS.map(([name, kind]) => {
    const entries: readonly CaseEntry[] = caseFile[kind as keyof CaseFile];
    return [name, entries.filter(goesOut(sent)).map(bare)] as const;
  });
  return Object.fromEntries(lists.filter(([, entries]) => entries.length > 0));
};
