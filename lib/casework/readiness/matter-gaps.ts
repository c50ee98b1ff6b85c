import type { KeyDate } from '../../evidence/casework.ts';
import type { GapView, MatterGap, ReadinessInput, ReadinessLine } from './readiness-line.ts';

const isOf =
  (type: KeyDate['type']) =>
  (date: Pick<KeyDate, 'type'>): boolean =>
    date.type === type;

/** Facts that a filed list states at its head; each counts once if it is missing. */
const factGaps = ({ matter }: ReadinessInput): readonly MatterGap[] => {
  const { court, docket, cause, filingParty, opponents = [], copies, custodian } = matter;
  const facts: readonly (readonly [MatterGap, unknown])[] = [
    ['court', court],
    ['docket', docket],
    ['cause', cause],
    ['filing-party', filingParty],
    ['opponents', opponents.length],
    ['copies', copies],
    ['custodian-title', custodian.title],
    ['custodian-employer', custodian.employer],
  ];
  return facts.filter(([, fact]) => !fact).map(([gap]) => gap);
};

/** Dates of an order with the items that prove them; nothing is asked where nothing was ordered. */
const orderGaps = ({ caseFile, items }: ReadinessInput): readonly MatterGap[] => {
  const dates = caseFile['key-date'];
  const [made, served] = [dates.filter(isOf('order-made')), dates.filter(isOf('order-served'))];
  if (caseFile.act.length + made.length + served.length === 0) return [];
  const held = new Set(items.filter(({ withheld }) => !withheld).map(({ id }) => id));
  const isProven = ({ proof }: KeyDate): boolean => proof !== undefined && held.has(proof);
  return [
    ...(made.length === 0 ? (['order-date'] as const) : []),
    ...(served.length === 0 ? (['service-date'] as const) : []),
    ...(made.length > 0 && !made.some(isProven) ? (['order-proof'] as const) : []),
    ...(served.length > 0 && !served.some(isProven) ? (['service-proof'] as const) : []),
  ];
};

type Counted = Omit<ReadinessLine, 'items'> & { readonly items?: readonly string[] };

/** A line about entries: each of them, and the items that they are from. */
const ofEntries = (
  gap: MatterGap,
  view: GapView,
  entries: readonly { readonly id: string; readonly item?: string }[],
): Counted => ({
  ...{ gap, view, count: entries.length },
  entries: entries.map(({ id, item }) => ({ id, ...(item !== undefined && { item }) })),
  items: [...new Set(entries.flatMap(({ item }) => item ?? []))],
});

const entryGaps = ({ caseFile, items }: ReadinessInput): readonly Counted[] => {
  const held = new Set(items.filter(({ withheld }) => !withheld).map(({ id }) => id));
  const sent = caseFile.statement.filter(({ item }) => held.has(item));
  const unexplained = sent.filter(({ why }) => why.trim() === '');
  const unanswered = sent.filter(({ counterEvidence: ids }) => !ids.some((id) => held.has(id)));
  const seen = new Set(caseFile.observation.map(({ act }) => act));
  const unpriced = caseFile.act.filter(({ type, sum }) => type === 'pay' && !sum);
  const unseen = caseFile.act.filter(({ id }) => !seen.has(id));
  return [
    { gap: 'undated', count: caseFile.undated?.length ?? 0, view: 'case' },
    ofEntries('statement-reason', 'statements', unexplained),
    ofEntries('statement-counter', 'statements', unanswered),
    ofEntries('act-sum', 'remedies', unpriced),
    ofEntries('act-unseen', 'remedies', unseen),
  ];
};

/** What is missing of the matter's facts, its order and the entries of its case file. */
export const findMatterGaps = (input: ReadinessInput): readonly ReadinessLine[] => {
  const isEmpty = input.items.every(({ withheld }) => withheld);
  const counted: readonly Counted[] = [
    ...(isEmpty ? [{ gap: 'no-items', count: 1, view: 'items' } as const] : []),
    ...[...factGaps(input), ...orderGaps(input)].map(
      (gap) => ({ gap, count: 1, view: 'case' }) as const,
    ),
    ...entryGaps(input),
  ];
  return counted.filter(({ count }) => count > 0).map((line) => ({ items: [], ...line }));
};
