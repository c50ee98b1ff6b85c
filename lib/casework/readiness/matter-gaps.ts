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

type Counted = readonly [gap: MatterGap, count: number, view: GapView, items?: readonly string[]];

const entryGaps = ({ caseFile, items }: ReadinessInput): readonly Counted[] => {
  const held = new Set(items.filter(({ withheld }) => !withheld).map(({ id }) => id));
  const sent = caseFile.statement.filter(({ item }) => held.has(item));
  const [unexplained, unanswered] = [
    sent.filter(({ why }) => why.trim() === ''),
    sent.filter(({ counterEvidence }) => !counterEvidence.some((id) => held.has(id))),
  ];
  const seen = new Set(caseFile.observation.map(({ act }) => act));
  const itemsOf = (statements: typeof sent) => [...new Set(statements.map(({ item }) => item))];
  return [
    ['undated', caseFile.undated?.length ?? 0, 'case'],
    ['statement-reason', unexplained.length, 'statements', itemsOf(unexplained)],
    ['statement-counter', unanswered.length, 'statements', itemsOf(unanswered)],
    ['act-sum', caseFile.act.filter(({ type, sum }) => type === 'pay' && !sum).length, 'remedies'],
    ['act-unseen', caseFile.act.filter(({ id }) => !seen.has(id)).length, 'remedies'],
  ];
};

/** What is missing of the matter's facts, its order and the entries of its case file. */
export const findMatterGaps = (input: ReadinessInput): readonly ReadinessLine[] => {
  const isEmpty = input.items.every(({ withheld }) => withheld);
  const counted: readonly Counted[] = [
    ...(isEmpty ? [['no-items', 1, 'items'] as const] : []),
    ...[...factGaps(input), ...orderGaps(input)].map((gap) => [gap, 1, 'case'] as const),
    ...entryGaps(input),
  ];
  return counted
    .filter(([, count]) => count > 0)
    .map(([gap, count, view, items = []]) => ({ gap, count, view, items }));
};
