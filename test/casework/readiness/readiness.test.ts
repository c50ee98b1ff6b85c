import { describe, expect, it } from 'vitest';
import { buildReadiness } from '../../../lib/casework/readiness/readiness.ts';
import type {
  ReadinessInput,
  ReadinessItem,
} from '../../../lib/casework/readiness/readiness-line.ts';
import { buildCaseFile } from '../../../lib/evidence/case-file.ts';
import type { CaseEntry } from '../../../lib/evidence/casework.ts';
import type { Matter } from '../../../lib/evidence/matter.ts';

const MATTER: Matter = {
  ...{ id: 'm', reference: 'XM-1', name: '名誉权纠纷', openedAt: '2026-01-01T00:00:00.000Z' },
  ...{ court: '杭州互联网法院', docket: '(2026) 1', cause: '名誉权' },
  ...{ filingParty: '小米（原告）', opponents: ['林某'], copies: 2 },
  custodian: { name: '陈伟', title: '律师', employer: '某所' },
};
const whole = (id: string, changed: Partial<ReadinessItem> = {}): ReadinessItem => ({
  ...{ id, exhibit: id, status: 'complete', role: 'infringing' },
  filing: { purpose: 'p', source: 's', evidenceKind: 'electronic-data' },
  ...changed,
});
const time = { at: '2026-01-01T00:00:00.000Z', precision: 'day', timeZone: 'UTC' } as const;
const of = { matterId: 'm', note: '' };
const statement = (id: string, why: string, counterEvidence: readonly string[]) =>
  ({
    ...{ id, matterId: 'm', kind: 'statement', item: 'A', anchor: {}, category: 'insult' },
    ...{ why, counterEvidence, entities: [] },
  }) as unknown as CaseEntry;
const act = (changed: object = {}) =>
  ({
    ...{ id: 'act', matterId: 'm', kind: 'act', type: 'pay', words: 'pay', channels: [] },
    ...{ recipients: [], wrongs: [], sum: '1', ...changed },
  }) as CaseEntry;
const date = (id: string, type: string, proof?: string) =>
  ({ ...of, id, kind: 'key-date', type, time, ...(proof && { proof }) }) as CaseEntry;
const seen = {
  ...{ ...of, id: 'o', kind: 'observation', act: 'act', item: 'A', verdict: 'met' },
  ...{ channels: [], recipients: [] },
} as CaseEntry;

type Stated = Partial<Omit<ReadinessInput, 'caseFile'>> & { entries?: readonly CaseEntry[] };

const linesOf = ({ entries = [], ...stated }: Stated = {}) =>
  buildReadiness({
    matter: MATTER,
    items: [whole('A')],
    stamped: new Set(['A', 'B']),
    unnamedRedactions: new Set(),
    ...stated,
    caseFile: buildCaseFile(entries),
  });
const gapsOf = (stated: Stated = {}) =>
  linesOf(stated).map(({ gap, count, view }) => `${gap} ${count} ${view}`);

describe('what is missing before a matter is filed', () => {
  it('is nothing where all is filled in', () => {
    const entries = [
      ...[statement('s', 'false', ['B']), act(), seen],
      ...[date('d1', 'order-made', 'B'), date('d2', 'order-served', 'B')],
    ];
    expect(gapsOf({ items: [whole('A'), whole('B')], entries })).toEqual([]);
  });

  it.each([
    ['court', 'court'],
    ['docket', 'docket'],
    ['cause', 'cause'],
    ['filingParty', 'filing-party'],
    ['opponents', 'opponents'],
    ['copies', 'copies'],
  ] as const)('is the fact %s of the matter', (fact, gap) => {
    const { [fact]: _, ...matter } = MATTER;
    expect(gapsOf({ matter })).toEqual([`${gap} 1 case`]);
  });

  it('is title and employer of the custodian', () => {
    const matter = { ...MATTER, custodian: { name: '陈伟' } };
    expect(gapsOf({ matter })).toEqual(['custodian-title 1 case', 'custodian-employer 1 case']);
  });

  it.each([
    ['purpose', { filing: { source: 's', evidenceKind: 'witness' } }],
    ['source', { filing: { purpose: 'p', evidenceKind: 'witness' } }],
    ['evidence-kind', { filing: { purpose: 'p', source: 's' } }],
    ['role', { role: '' }],
    ['partial', { status: 'partial' }],
  ] as const)('is %s of an item, unless the item stays back', (gap, changed) => {
    const items = [whole('A'), whole('B', changed)];
    expect(linesOf({ items })).toEqual([{ gap, count: 1, view: 'items', items: ['B'] }]);
    expect(gapsOf({ items: [whole('A'), whole('B', { ...changed, withheld: 'x' })] })).toEqual([]);
  });

  it('is a time-stamp of a record, and the words under a black box', () => {
    const stated = { stamped: new Set<string>(), unnamedRedactions: new Set(['A']) };
    expect(gapsOf(stated)).toEqual(['time-stamp 1 items', 'redaction-words 1 items']);
  });

  it('is every item where all stay back', () => {
    expect(gapsOf({ items: [whole('A', { withheld: 'x' })] })).toEqual(['no-items 1 items']);
  });

  it('counts statements without a reason and without counter-evidence that goes out', () => {
    const items = [whole('A'), whole('B', { withheld: 'x' })];
    const entries = [
      statement('1', ' ', ['A']),
      statement('2', 'w', ['B']),
      statement('3', '', []),
    ];
    expect(gapsOf({ items, entries })).toEqual([
      'statement-reason 2 statements',
      'statement-counter 2 statements',
    ]);
  });

  it('asks for the dates of an order only where something was ordered', () => {
    expect(gapsOf({ entries: [act(), seen] })).toEqual([
      'order-date 1 case',
      'service-date 1 case',
    ]);
  });

  it('is the order and its proof of service as items that go out', () => {
    const entries = [date('1', 'order-made', 'gone'), date('2', 'order-served')];
    expect(gapsOf({ entries })).toEqual(['order-proof 1 case', 'service-proof 1 case']);
  });

  it('is the sum of an act to pay, and any observation of an act', () => {
    const dates = [date('1', 'order-made', 'A'), date('2', 'order-served', 'A')];
    expect(gapsOf({ entries: [...dates, act({ sum: undefined })] })).toEqual([
      'act-sum 1 remedies',
      'act-unseen 1 remedies',
    ]);
    expect(gapsOf({ entries: [...dates, seen, act({ sum: '', type: 'delete' })] })).toEqual([]);
  });
});
