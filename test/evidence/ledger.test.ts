import { describe, expect, it } from 'vitest';
import type { Digest } from '../../lib/evidence/digest.ts';
import {
  buildLedger,
  checkEntry,
  checkLink,
  findMisnumbered,
  type LoggedEntry,
  listPresent,
} from '../../lib/evidence/ledger.ts';

const digest = (digit: string): Digest => `sha256:${digit.repeat(64)}`;

/** A log of these entries, numbered from 1. */
const logOf = (...entries: readonly Partial<LoggedEntry>[]): readonly LoggedEntry[] =>
  entries.map((entry, at) => ({ seq: at + 1, at: 'T', actor: 'A', event: 'viewed', ...entry }));

const capture = (item: string, number: number) => ({
  event: 'captured',
  item,
  digest: digest(String(number)),
  detail: { number },
});

describe('checkEntry', () => {
  it('accepts an entry with the next number that names the line before', () => {
    expect(checkEntry({ seq: 2, prev: digest('a') }, 2, digest('a'))).toEqual([]);
    expect(checkEntry({ seq: 1 }, 1, undefined)).toEqual([]);
  });

  it.each([
    ['another number', { seq: 3, prev: digest('a') }, ['WRONG_NUMBER']],
    ['another line before', { seq: 2, prev: digest('b') }, ['WRONG_PREVIOUS']],
    ['no line before', { seq: 2 }, ['WRONG_PREVIOUS']],
    ['both wrong', { seq: 9 }, ['WRONG_NUMBER', 'WRONG_PREVIOUS']],
  ] as const)('finds the fault in an entry with %s', (_, entry, faults) => {
    expect(checkEntry(entry, 2, digest('a'))).toEqual(faults);
  });
});

describe('buildLedger', () => {
  it('takes captured and received items as arrivals, each after the record before it', () => {
    const { arrivals, byNumber } = buildLedger(
      logOf(
        { event: 'matter-opened' },
        capture('a', 1),
        { event: 'annotated', item: 'a', digest: digest('9') },
        { ...capture('b', 2), event: 'received' },
        capture('c', 3),
      ),
    );
    expect(arrivals.map(({ item, seq, previous }) => [item, seq, previous])).toEqual([
      ['a', 2, undefined],
      ['b', 4, digest('1')],
      ['c', 5, digest('2')],
    ]);
    expect(byNumber.get(2)?.event).toBe('received');
  });

  it.each(['transferred', 'deleted'])('counts an item as gone once it was %s', (event) => {
    const gone = (detail: object) =>
      buildLedger(logOf(capture('a', 1), { event, item: 'a', ...detail })).arrivals[0]?.hasLeft;
    expect(gone({ detail: { number: 1 } })).toBe(true);
    expect(gone({})).toBe(true);
    expect(gone({ detail: { number: 2 } })).toBe(false);
  });

  it('does not count a departure that precedes the arrival, nor that of another item', () => {
    const before = buildLedger(
      logOf({ event: 'deleted', item: 'a', detail: { number: 1 } }, capture('a', 1)),
    );
    expect(before.arrivals[0]?.hasLeft).toBe(false);
    const other = buildLedger(logOf(capture('a', 1), { event: 'deleted', item: 'b' }));
    expect(other.arrivals[0]?.hasLeft).toBe(false);
  });

  it('does not count withholding as a departure', () => {
    const { arrivals } = buildLedger(logOf(capture('a', 1), { event: 'withheld', item: 'a' }));
    expect(arrivals[0]?.hasLeft).toBe(false);
  });

  it('gives the latest time-stamp since the arrival, none from an earlier stay', () => {
    const stamp = (token: string) => ({ event: 'time-stamped', item: 'a', detail: { token } });
    const { arrivals } = buildLedger(
      logOf(
        stamp('early'),
        capture('a', 1),
        stamp('one'),
        stamp('two'),
        { event: 'transferred', item: 'a', detail: { number: 1 } },
        { ...capture('a', 2), event: 'received' },
      ),
    );
    expect(arrivals.map(({ token }) => token)).toEqual(['two', undefined]);
  });

  it('takes an arrival without a number for none of the numbers', () => {
    const ledger = buildLedger(logOf({ ...capture('a', 1), detail: { number: '1' } }));
    expect(ledger.byNumber.has(1)).toBe(false);
    expect(findMisnumbered(ledger)).toMatchObject([{ expected: 1 }]);
  });
});

describe('listPresent', () => {
  it('lists an item that left and came back under its new number only', () => {
    const ledger = buildLedger(
      logOf(
        capture('a', 1),
        capture('b', 2),
        { event: 'transferred', item: 'a', detail: { number: 1 } },
        { ...capture('a', 3), event: 'received' },
        { event: 'deleted', item: 'b', detail: { number: 2 } },
      ),
    );
    expect([...listPresent(ledger)].map(([item, { number }]) => [item, number])).toEqual([
      ['a', 3],
    ]);
  });
});

describe('findMisnumbered', () => {
  it('finds arrivals that skip or repeat a number', () => {
    const ledger = buildLedger(logOf(capture('a', 1), capture('b', 3), capture('c', 3)));
    expect(findMisnumbered(ledger).map(({ item, expected }) => [item, expected])).toEqual([
      ['b', 2],
    ]);
  });
});

describe('checkLink', () => {
  const { arrivals } = buildLedger(logOf(capture('a', 1), capture('b', 2)));
  const [, second] = arrivals;
  if (!second) throw new Error('The log has two arrivals');
  const sealed = { id: 'm', sequence: 2, previous: digest('1') };

  it('accepts a record that names its matter, number and the record before', () => {
    expect(checkLink(sealed, 'm', second)).toEqual([]);
  });

  it.each([
    ['matter', { ...sealed, id: 'n' }, 'OTHER_MATTER'],
    ['number', { ...sealed, sequence: 3 }, 'OTHER_NUMBER'],
    ['record before', { ...sealed, previous: digest('2') }, 'OTHER_PREVIOUS'],
    ['record before, left out', { id: 'm', sequence: 2 }, 'OTHER_PREVIOUS'],
  ] as const)('finds a record sealed with another %s', (_, other, fault) => {
    expect(checkLink(other, 'm', second)).toEqual([fault]);
  });

  it('leaves a received record the chain of the matter where it was sealed', () => {
    const received = { ...second, event: 'received' } as const;
    expect(checkLink({ id: 'elsewhere', sequence: 9 }, 'm', received)).toEqual([]);
    expect(checkLink({ id: 'm', sequence: 1 }, 'm', received)).toEqual([]);
  });
});
