import { describe, expect, it } from 'vitest';
import {
  buildCustodyLine,
  type CustodyEntry,
  type CustodyLine,
} from '../../../../lib/evidence/custody.ts';
import { digestNow, hexOf } from '../../../../lib/evidence/digest.ts';
import {
  eventTable,
  logSentences,
  notProduced,
  notProducedBlocks,
} from '../../../../lib/filing/declarations/facts/custody.ts';
import { gatherFacts } from '../../../../lib/filing/declarations/facts/filed-items.ts';
import { stampBlocks } from '../../../../lib/filing/declarations/facts/stamps.ts';
import type { Block } from '../../../../lib/filing/model/filing-document.ts';
import { textOfCell } from '../../../support/filing/document-text.ts';
import { filingInput } from '../../../support/filing/filing-matter.ts';
import { NO_PLACES } from '../../../support/filing/made-items.ts';

const input = filingInput();
const AT = '2026-11-21T12:00:00.000Z';

const factsOf = (changes: Partial<typeof input>) =>
  gatherFacts({ ...input, ...changes }, NO_PLACES, 'en');

const rowsOf = (block: Block | undefined) =>
  block?.block === 'table' ? block.rows.map((row) => row.map(textOfCell)) : [];

const logOf = (...entries: readonly Pick<CustodyEntry, 'event' | 'item' | 'detail'>[]) =>
  entries.map((entry, at) => buildCustodyLine({ seq: at + 1, at: AT, actor: 'x', ...entry }));

/** A line of a later version, with an event that this one does not know. */
const unknownLine = (event: string): CustodyLine => {
  const { line } = buildCustodyLine({ seq: 1, at: AT, actor: 'x', event: 'viewed' });
  const changed = line.replace('"viewed"', JSON.stringify(event));
  return { line: changed, digest: digestNow(changed) };
};

describe('the counts of the log', () => {
  it('are of each event that there is, and their sum is every line', () => {
    const custody = logOf({ event: 'viewed' }, { event: 'captured' }, { event: 'viewed' });
    const rows = rowsOf(eventTable(factsOf({ custody })));
    expect(rows.map(([, count]) => count)).toEqual(['1', '2', '3']);
    expect(rows.at(-1)?.[0]).toBe('All');
  });

  it('name an event of a later version by its own name and do not lose it', () => {
    const custody = [...logOf({ event: 'viewed' }), unknownLine('notarised')];
    const rows = rowsOf(eventTable(factsOf({ custody })));
    expect(rows).toContainEqual(['notarised', '1']);
    expect(rows.at(-1)?.[1]).toBe('2');
  });
});

describe('what is said of the log', () => {
  it('is its number of lines and the digest of the last', () => {
    const custody = logOf({ event: 'captured' }, { event: 'viewed' });
    const [head] = logSentences(factsOf({ custody }));
    expect(head).toContain(hexOf(custody[1]?.digest ?? 'sha256:'));
    expect(head).toMatch(/\b2\b/u);
  });

  it('is that there are no entries where there are none', () => {
    expect(logSentences(factsOf({ custody: [] }))).toEqual(['The custody log has no entries.']);
  });
});

describe('the items that are not produced', () => {
  const facts = factsOf({
    withheld: [{ number: 9, reason: 'privileged' }],
    left: [
      { number: 10, how: 'deleted' },
      { number: 2, how: 'transferred' },
    ],
    notChosen: [5],
  });

  it('stand in the order of their numbers, each with its own reason', () => {
    expect(notProduced(facts).map(({ number }) => number)).toEqual([2, 5, 9, 10]);
    const reasons = notProduced(facts).map(({ reason }) => reason);
    expect(new Set(reasons).size).toBe(4);
    expect(reasons[2]).toBe('Withheld: privileged');
    expect(reasons[3]).toBe('Deleted from the matter');
  });

  it('are a table of as many rows under its sentence', () => {
    const [lead, table, ...more] = notProducedBlocks(facts, 'These are not produced:');
    expect(lead).toEqual({ block: 'paragraph', runs: ['These are not produced:'] });
    expect(rowsOf(table).map(([number]) => number)).toEqual(['2', '5', '9', '10']);
    expect(more).toEqual([]);
  });

  it('are one sentence where there are none', () => {
    const blocks = notProducedBlocks(factsOf({ withheld: [], left: [], notChosen: [] }), 'lead');
    expect(blocks).toEqual([{ block: 'paragraph', runs: ['Every item of the matter goes out.'] }]);
  });
});

describe('the time-stamps of the records', () => {
  const [one, two] = input.items.map(({ recordToken: _, ...item }) => item);
  if (!one || !two) throw new Error('no items');
  const token = new TextEncoder().encode('a token');
  const detail = (authority: string) => ({
    ...{ authority, genTime: '2026-11-21T12:41:07.500Z', token: digestNow('logged') },
  });
  const stamped = (item: string, authority: string) =>
    ({ event: 'time-stamped', item, detail: detail(authority) }) as const;

  it('are those of the last entry of each item', () => {
    const custody = logOf(stamped(one.record.id, 'First'), stamped(one.record.id, 'Second'));
    const [table] = stampBlocks(factsOf({ items: [one, two], custody }));
    const rows = rowsOf(table);
    expect(rows.map((row) => row.slice(0, 3))).toEqual([
      ['XM-2021-0001', 'Second', '2026-11-21 20:41:07 Asia/Shanghai | 2026-11-21 12:41:07 UTC'],
    ]);
    expect(rows[0]?.[5]).toBe(hexOf(digestNow('logged')));
  });

  it('have the digest of the token that goes out, not the one of the log', () => {
    const items = [{ ...one, recordToken: token }];
    const [table] = stampBlocks(factsOf({ items, custody: logOf(stamped(one.record.id, 'A')) }));
    expect(rowsOf(table)[0]?.[5]).toBe(hexOf(digestNow(token)));
  });

  it('state what the token says, its authority by name, and whether that is known', () => {
    const stamp = {
      authority: 'C=US, O=Example, CN=Example Stamps',
      ...{ time: '2026-11-21T12:41:07.000Z', serial: '0a1b' },
      standing: 'unknown',
    } as const;
    const items = [{ ...one, recordToken: token }];
    const stamps = new Map([[one.record.id, stamp]]);
    const [table] = stampBlocks(factsOf({ items, custody: [], stamps }));
    expect(rowsOf(table)[0]?.slice(1, 5)).toEqual([
      ...[
        'Example Stamps',
        '2026-11-21 20:41:07 Asia/Shanghai | 2026-11-21 12:41:07 UTC',
        '0a1b',
        'no',
      ],
    ]);
  });

  it('are blanks where the log states them in a sealed line', () => {
    const items = [{ ...one, recordToken: token }, two];
    const [table] = stampBlocks(factsOf({ items, custody: [] }));
    expect(rowsOf(table).map((row) => row.slice(0, 3))).toEqual([
      ['XM-2021-0001', '＿＿＿＿', '＿＿＿＿'],
    ]);
  });

  it('are none where the log names a stamp of no exhibit that goes out', () => {
    const custody = logOf(stamped('another item', 'A'), { event: 'viewed', item: one.record.id });
    expect(stampBlocks(factsOf({ items: [one], custody }))[0]?.block).toBe('paragraph');
  });
});
