import { describe, expect, it } from 'vitest';
import type { LoggedEntry } from '../../../lib/evidence/ledger.ts';
import { courtLines } from '../../../lib/package/profile/court-lines.ts';
import { sampleMatter } from '../../support/cases/sample-matter.ts';

const { input } = sampleMatter({ steps: [{ does: 'capture' }, { does: 'capture' }] });
const items = input.items.map((item) => ({
  ...item,
  labels: { ...item.labels, filing: { purpose: 'to prove publication' } },
}));
const [sent = '', back = ''] = input.items.map(({ record }) => record.id);
const { reference, name } = input.matter;
const goesOut = courtLines({
  matter: input.matter,
  items: items.slice(0, 1),
  withheld: [{ number: 2, reason: 'privileged' }],
});

type Line = Pick<LoggedEntry, 'event' | 'item' | 'detail'>;
const isOpen = (line: Line): boolean => goesOut({ seq: 1, at: 'T', actor: 'A', ...line });

const change = (from: string, to: string) => ({ from, to });
const stamp = { number: 1, authority: 'TSA', genTime: 'T', requestedAt: 'T', token: 'sha256:0' };
const captured = { number: 1, url: 'https://a.example/', title: '帖文' };

const OPEN: readonly Line[] = [
  { event: 'matter-opened', detail: { reference, name } },
  { event: 'captured', item: sent, detail: captured },
  { event: 'received', item: sent, detail: { number: 1, from: { id: '01MM' } } },
  { event: 'transferred', item: back, detail: { number: 2 } },
  { event: 'deleted', item: back, detail: { number: 2 } },
  { event: 'withheld', item: back, detail: { number: 2, reason: 'privileged' } },
  { event: 'annotated', item: sent, detail: { exhibit: change('', 'Exhibit A') } },
  { event: 'annotated', item: sent, detail: { role: change('', 'media') } },
  {
    event: 'annotated',
    item: sent,
    detail: { filing: { evidenceKind: change('documentary', 'electronic-data') } },
  },
  {
    event: 'annotated',
    item: sent,
    detail: { filing: { purpose: change('', 'to prove publication') } },
  },
  { event: 'time-stamped', item: sent, detail: { ...stamp, url: 'https://tsa.example/tsr' } },
  { event: 'viewed', item: sent },
  { event: 'verified', item: sent, detail: { result: 'unchanged' } },
  { event: 'exported', detail: { file: 'a.zip', items: 1, profile: 'court', signer: 'ab' } },
  {
    event: 'exported',
    detail: { file: 'a.zip', items: 1, unstamped: { code: 'TIMEOUT', message: 'no answer' } },
  },
];

const SEALED: readonly Line[] = [
  { event: 'matter-opened', detail: { reference, name: 'Case against Lin' } },
  { event: 'matter-opened', detail: { reference, name, note: 'x' } },
  { event: 'captured', item: back, detail: captured },
  { event: 'captured', item: sent, detail: { ...captured, note: 'x' } },
  { event: 'received', item: sent, detail: { number: 1, from: { id: '01MM', reference: 'XM' } } },
  { event: 'transferred', item: back, detail: { number: 2, to: { reference: 'XM-1999' } } },
  { event: 'deleted', item: back, detail: { number: 2, reason: 'settled for 200,000' } },
  { event: 'withheld', item: back, detail: { number: 2, reason: 'an earlier reason' } },
  { event: 'annotated', item: sent, detail: { note: change('', 'floor 200,000') } },
  { event: 'annotated', item: sent, detail: { tags: change('', 'weak') } },
  {
    event: 'annotated',
    item: sent,
    detail: { exhibit: change('', 'A'), note: change('', 'floor 200,000') },
  },
  { event: 'annotated', item: sent, detail: { role: change('', 'weak witness') } },
  { event: 'annotated', item: back, detail: { exhibit: change('', 'Memo') } },
  { event: 'annotated', item: sent, detail: {} },
  { event: 'annotated', item: sent, detail: { filing: {} } },
  { event: 'annotated', item: sent, detail: { filing: { purpose: change('', 'a draft') } } },
  {
    event: 'annotated',
    item: sent,
    detail: { filing: { purpose: change('a draft', 'to prove publication') } },
  },
  {
    event: 'annotated',
    item: back,
    detail: { filing: { purpose: change('', 'to prove publication') } },
  },
  { event: 'annotated', item: sent, detail: { filing: { formIn: change('', 'a memo') } } },
  { event: 'annotated', item: sent, detail: { case: 'statement', id: '01', to: { why: 'x' } } },
  { event: 'annotated', item: sent, detail: { derived: 'derived/x.png', digest: '', from: [] } },
  { event: 'annotated', detail: { matter: { name: change('Case against Lin', name) } } },
  { event: 'time-stamped', item: back, detail: stamp },
  { event: 'time-stamped', item: sent, detail: { ...stamp, url: 'https://tsa.example/?key=1' } },
  { event: 'viewed', item: back },
  { event: 'exported', detail: { file: 'a.zip', items: 1, to: 'opposing counsel' } },
  {
    event: 'exported',
    detail: {
      ...{ file: 'a.zip', items: 1 },
      unstamped: { code: 'OFFLINE', message: 'not asked: https://me:secret@tsa.example/' },
    },
  },
  { event: 'constructor', detail: {} },
  { event: 'served', item: sent, detail: { number: 1 } },
];

const nameOf = (line: Line) => [`${line.event} ${JSON.stringify(line.detail)}`, line] as const;

describe('courtLines', () => {
  it.each(OPEN.map(nameOf))('shows %s', (_, line) => {
    expect(isOpen(line)).toBe(true);
  });

  it.each(SEALED.map(nameOf))('seals %s', (_, line) => {
    expect(isOpen(line)).toBe(false);
  });
});
