import { listConflicts, type Merged } from '../../chains/merge/merge-chains.ts';
import { keyOfSubject, type Subject } from '../../chains/merge/subject.ts';
import { FILING_PUBLIC, FILING_TEXTS } from '../../evidence/filing-labels.ts';
import { groupBy } from '../../evidence/group-by.ts';
import type { Ledger } from '../../evidence/ledger.ts';
import { exhibitLabel, unnumberedLabel } from '../../evidence/matter.ts';
import type { ParsedIndex, ParsedItem } from '../../format/parse-index.ts';
import { DEFAULT_PROFILE } from '../../format/profile.ts';
import { type Finding, finding } from '../finding.ts';
import { memberOf, sealedNote } from '../history/log-detail.ts';
import { type Checked, note } from '../note.ts';
import { INDEX_PATH } from '../read-index.ts';

type MergedValues = ReadonlyMap<string, Merged>;

/** One label of an item as the index states it, and those that it may be; undefined: any. */
type Label = {
  readonly what: string;
  readonly stated: string;
  readonly possible: readonly unknown[] | undefined;
};

const counting = (merged: MergedValues, subject: Subject): unknown =>
  merged.get(keyOfSubject(subject))?.counts.value;

const prefixesOf = ({ matter }: ParsedIndex, merged: MergedValues): readonly string[] => {
  const { counts, against = [] } =
    merged.get(keyOfSubject({ kind: 'matter', field: 'exhibitPrefix' })) ?? {};
  const stated = [counts, ...against].flatMap((one) => [one?.from, one?.value]);
  return [matter.reference, ...stated.filter((prefix) => typeof prefix === 'string')];
};

const chainOf = ({ custody, matter, chains = [] }: ParsedIndex, { chain }: ParsedItem) =>
  chains.find(({ id }) => id === chain) ?? { id: custody.chain ?? '', custodian: matter.custodian };

const exhibitOf = (index: ParsedIndex, item: ParsedItem, merged: MergedValues): Label => {
  const set = counting(merged, { kind: 'label', item: item.id, field: 'exhibit' });
  const own = prefixesOf(index, merged).map((prefix) => exhibitLabel(prefix, item.number));
  const given = set === '' ? [unnumberedLabel(chainOf(index, item), item.number)] : [set];
  return {
    what: 'exhibit label',
    stated: item.exhibit,
    possible: set === undefined ? own : given,
  };
};

const labelsOf = (
  index: ParsedIndex,
  item: ParsedItem,
  merged: MergedValues,
  isReceived: boolean,
): readonly Label[] => {
  const { profile = DEFAULT_PROFILE } = index.export;
  const fields = profile === 'hand-over' ? FILING_PUBLIC : [...FILING_TEXTS, ...FILING_PUBLIC];
  const possibleOf = (subject: Subject) => {
    const set = counting(merged, subject);
    if (set !== undefined) return [set];
    return isReceived ? undefined : [''];
  };
  return [
    exhibitOf(index, item, merged),
    {
      what: 'role',
      stated: item.role ?? '',
      possible: possibleOf({ kind: 'label', item: item.id, field: 'role' }),
    },
    ...fields.map((field) => ({
      what: field,
      stated: item.filing?.[field] ?? '',
      possible: possibleOf({ kind: 'filing', item: item.id, field }),
    })),
  ];
};

const repeatedLabels = ({ items }: ParsedIndex): readonly Finding[] =>
  [...groupBy(items, ({ exhibit }) => exhibit)]
    .filter(([, all]) => all.length > 1)
    .map(([exhibit, all]) =>
      finding('LABEL_DISAGREES', `${all.length} items bear ${exhibit}`, INDEX_PATH),
    );

const conflictNotes = (merged: MergedValues) => {
  const conflicts = listConflicts(merged);
  if (conflicts.length === 0) return [];
  const named = conflicts.slice(0, 20).map(({ subject, counts }) => {
    const about = memberOf(subject, 'item') ?? memberOf(subject, 'id') ?? 'the matter';
    const field = memberOf(subject, 'field') ?? subject.kind;
    return `${field} of ${about} (that of ${counts.actor}, ${counts.at}, counts)`;
  });
  return [note('CHAINS_DIFFER', `${conflicts.length} values: ${named.join('; ')}`)];
};

/**
 * Compares the labels in the index of a shared matter with those that the chains of all custodians
 * give, the later one counting, and says where chains differ and nobody has decided. Where lines
 * are sealed, a label that cannot be compared is noted. `received` are the items that a chain says
 * were received, whose earlier labels no chain here knows.
 */
export const checkSharedLabels = (
  index: ParsedIndex,
  merged: MergedValues,
  { received, isSealed }: { readonly received: ReadonlySet<string>; readonly isSealed: boolean },
): Checked<Finding> => {
  const wrong = index.items.flatMap((item) =>
    labelsOf(index, item, merged, received.has(item.id))
      .filter(({ stated, possible }) => possible && !possible.includes(stated))
      .map(({ what, stated }) => ({
        ...finding(
          'LABEL_DISAGREES',
          `Item ${item.id}: the chains do not give it the ${what} ${JSON.stringify(stated)}`,
          INDEX_PATH,
        ),
        item: item.id,
      })),
  );
  const unknown = isSealed ? wrong.length : 0;
  return {
    findings: [...(isSealed ? [] : wrong), ...repeatedLabels(index)],
    notes: [
      ...conflictNotes(merged),
      ...(unknown > 0 ? [sealedNote(`${unknown} labels cannot be compared with the log`)] : []),
    ],
  };
};

/**
 * Compares the list of withheld items of one chain with what the chains of all custodians say: each
 * must be withheld, for the reason stated, and no item of the package may be.
 */
export const checkSharedWithheld = (
  { withheld, items }: ParsedIndex,
  { byNumber }: Ledger,
  merged: MergedValues,
  isSealed: boolean,
): readonly Finding[] => {
  if (isSealed) return [];
  const reasonOf = (item: string | undefined): unknown =>
    item === undefined ? undefined : counting(merged, { kind: 'withheld', item });
  const wrong = withheld.filter(({ number, reason }) => {
    const arrival = byNumber.get(number);
    return arrival && reasonOf(arrival.item) !== reason;
  });
  return [
    ...wrong.map(({ number }) =>
      finding('LOG_DISAGREES', `The chains do not withhold item ${number} so`, INDEX_PATH),
    ),
    ...items
      .filter(({ id }) => reasonOf(id))
      .map(({ number, id }) => ({
        ...finding('LOG_DISAGREES', `Item ${number} is here, and withheld by a chain`, INDEX_PATH),
        item: id,
      })),
  ];
};
