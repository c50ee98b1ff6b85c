import { FILING_PUBLIC, FILING_TEXTS } from '../../evidence/filing-labels.ts';
import { groupBy } from '../../evidence/group-by.ts';
import type { Arrival, Ledger, LoggedEntry } from '../../evidence/ledger.ts';
import { exhibitLabel } from '../../evidence/matter.ts';
import type { ParsedIndex, ParsedItem } from '../../format/parse-index.ts';
import { DEFAULT_PROFILE } from '../../format/profile.ts';
import { type Finding, finding } from '../finding.ts';
import type { Checked } from '../note.ts';
import type { OpenLog } from '../open-log.ts';
import { INDEX_PATH } from '../read-index.ts';
import { changeIn, memberOf, sealedNote } from './log-detail.ts';

type Label = { readonly seq: number; readonly to: string };

const labelIn =
  (member: string) =>
  (entry: LoggedEntry): readonly Label[] => {
    const { to } = changeIn(entry.detail, member) ?? {};
    return typeof to === 'string' ? [{ seq: entry.seq, to }] : [];
  };

/** The beginnings of exhibit labels that the matter has had, according to its log. */
const prefixesOf = ({ matter }: ParsedIndex, log: readonly LoggedEntry[]): readonly string[] => {
  const changes = log.flatMap(({ event, detail }) =>
    event === 'annotated' ? (changeIn(detail?.matter, 'exhibitPrefix') ?? []) : [],
  );
  const stated = changes.flatMap(({ from, to }) => [from, to]);
  return [matter.reference, ...stated.filter((prefix) => typeof prefix === 'string')];
};

/** Labels that an item may bear; undefined if the log does not say. */
type Possible = { readonly labels: readonly string[] | undefined; readonly since: number };

const possibleExhibits = (
  { number }: ParsedItem,
  { seq }: Arrival,
  lines: readonly LoggedEntry[],
  prefixes: readonly string[],
): Possible => {
  const last = lines.flatMap(labelIn('exhibit')).at(-1);
  const own = prefixes.map((prefix) => exhibitLabel(prefix, number));
  return { labels: last?.to ? [last.to] : own, since: last?.seq ?? seq };
};

/** A received item keeps the role of its former matter, which this log does not know. */
const possibleRoles = ({ seq, event }: Arrival, lines: readonly LoggedEntry[]): Possible => {
  const last = lines.flatMap(labelIn('role')).at(-1);
  const initial = event === 'received' ? undefined : [''];
  return { labels: last ? [last.to] : initial, since: last?.seq ?? seq };
};

/** A label of filed lists is '' until the log gives one; of a received item nobody knows. */
const possibleFiling = (
  field: string,
  { seq, event }: Arrival,
  lines: readonly LoggedEntry[],
): Possible => {
  const last = lines
    .flatMap(({ seq: line, detail }) => {
      const { to } = changeIn(memberOf(detail, 'filing'), field) ?? {};
      return typeof to === 'string' ? [{ seq: line, to }] : [];
    })
    .at(-1);
  const initial = event === 'received' ? undefined : [''];
  return { labels: last ? [last.to] : initial, since: last?.seq ?? seq };
};

/** The labels of filed lists that a package states: one for hand-over has no person's words. */
const filingFieldsOf = ({ export: { profile = DEFAULT_PROFILE } }: ParsedIndex) =>
  profile === 'hand-over' ? FILING_PUBLIC : [...FILING_TEXTS, ...FILING_PUBLIC];

const findRepeated = ({ items }: ParsedIndex): readonly Finding[] =>
  [...groupBy(items, ({ exhibit }) => exhibit)]
    .map(([exhibit, all]) => ({ exhibit, bearing: new Set(all.map(({ number }) => number)) }))
    .filter(({ bearing }) => bearing.size > 1)
    .map(({ exhibit, bearing }) =>
      finding(
        'LABEL_DISAGREES',
        `Items ${[...bearing].join(', ')} all bear ${exhibit}`,
        INDEX_PATH,
      ),
    );

const disagreement = ({ number, id }: ParsedItem, what: string, stated: string): Finding => ({
  ...finding(
    'LABEL_DISAGREES',
    `Item ${number}: the log does not give it the ${what} ${JSON.stringify(stated)}`,
    INDEX_PATH,
  ),
  item: id,
});

/**
 * Compares exhibit labels, roles and labels of filed lists in the index with the last ones that the
 * log gives each item, and finds a label that two items bear. A sealed line after the last open one
 * may hold a label, so such a difference is noted, not found.
 */
export const checkLabels = (
  index: ParsedIndex,
  { entries, sealed }: OpenLog,
  { byNumber }: Ledger,
): Checked<Finding> => {
  const prefixes = prefixesOf(index, entries);
  const annotations = groupBy(
    entries.filter(({ event }) => event === 'annotated'),
    ({ item }) => item,
  );
  let unknown = 0;
  const findings = index.items.flatMap((item) => {
    const arrival = byNumber.get(item.number);
    if (arrival?.item !== item.id) return [];
    const lines = (annotations.get(item.id) ?? []).filter(({ seq }) => seq > arrival.seq);
    const exhibits = possibleExhibits(item, arrival, lines, prefixes);
    const filing = filingFieldsOf(index).map(
      (field) =>
        [field, item.filing?.[field] ?? '', possibleFiling(field, arrival, lines)] as const,
    );
    const checks: readonly (readonly [string, string, Possible])[] = [
      ['exhibit label', item.exhibit, exhibits],
      ['role', item.role ?? '', possibleRoles(arrival, lines)],
      ...filing,
    ];
    return checks.flatMap(([what, stated, { labels, since }]) => {
      if (!labels || labels.includes(stated)) return [];
      if (!sealed.some((seq) => seq > since)) return [disagreement(item, what, stated)];
      unknown += 1;
      return [];
    });
  });
  return {
    findings: [...findings, ...findRepeated(index)],
    notes: unknown > 0 ? [sealedNote(`${unknown} labels cannot be compared with the log`)] : [],
  };
};
