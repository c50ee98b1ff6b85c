import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GivenSegment } from '../../lib/chains/chain.ts';
import { verifyChain } from '../../lib/chains/verify-chain.ts';
import {
  captured,
  factsOf,
  linesOf,
  minute,
  type Said,
  segmentOf,
} from '../support/chains/chain-of.ts';

const LIN = factsOf('01JDAAAAAAAAAAAAAAAAAAAAAA', 'Lin Yue');
const SAID: readonly Said[] = [
  { event: 'matter-opened', detail: { reference: 'XM', name: 'Matter' } },
  captured('one', 1),
  { item: 'one', detail: { note: { from: '', to: 'Look at this' } } },
  captured('two', 2),
  { event: 'exported', detail: { file: 'a.zip' } },
  captured('three', 3),
];
const LINES = linesOf('Lin Yue', SAID);
const WHOLE = segmentOf(LINES);

const verify = (...segments: readonly GivenSegment[]) => verifyChain(LIN, segments);
const told = (...segments: readonly GivenSegment[]) =>
  verify(...segments).faults.map(({ code, first, last }) => [code, first, last]);

describe('verifyChain', () => {
  it('follows the lines of segments, whatever their order and however often they repeat', () => {
    const parts = [segmentOf(LINES.slice(0, 2)), segmentOf(LINES.slice(2, 5), 3), WHOLE];
    const { lines, faults, waiting } = verify(...parts.toReversed());
    expect(lines.map(({ line }) => line)).toEqual(LINES.map(({ line }) => line));
    expect([faults, waiting]).toEqual([[], 0]);
  });

  it('tells a gap with whose it is, and keeps what is before it', () => {
    const { lines, faults, waiting } = verify(
      segmentOf(LINES.slice(0, 2)),
      segmentOf(LINES.slice(4), 5),
    );
    expect(lines).toHaveLength(2);
    expect(waiting).toBe(2);
    expect(faults).toEqual([
      { code: 'GAP', chain: LIN.id, custodian: 'Lin Yue', first: 3, last: 4, sources: [] },
    ]);
  });

  it('goes on from what is known, and finds a known line that was read as another', () => {
    const known = { seq: 3, digestOf: (seq: number) => LINES[seq - 1]?.digest };
    const digest = LINES[2]?.digest;
    const from = { ...known, ...(digest && { digest }) };
    const next = verifyChain(LIN, [segmentOf(LINES.slice(3), 4)], from);
    expect([next.lines.length, next.faults]).toEqual([3, []]);
    const other = linesOf('Lin Yue', [...SAID.slice(0, 2), captured('forged', 2)]);
    const again = verifyChain(LIN, [segmentOf(other.slice(2), 3, { source: 'again' })], from);
    expect(again.faults).toMatchObject([{ code: 'FORK', first: 3, sources: ['again'] }]);
  });

  it('takes of two lines of one number the one received first, and tells both', () => {
    const forged = linesOf('Lin Yue', [...SAID.slice(0, 3), captured('forged', 2)]);
    const early = segmentOf(LINES, 1, { at: minute(30), source: 'early' });
    const late = segmentOf(forged, 1, { at: minute(40), source: 'late' });
    for (const order of [
      [early, late],
      [late, early],
    ]) {
      const { lines, faults } = verify(...order);
      expect(lines.map(({ digest }) => digest)).toEqual(LINES.map(({ digest }) => digest));
      expect(faults).toMatchObject([{ code: 'FORK', first: 4, sources: ['early', 'late'] }]);
    }
  });

  it('follows the line that fits where the one received first does not', () => {
    const junk = { ...segmentOf(LINES.slice(3, 4), 4, { at: minute(1) }), text: 'junk\n' };
    const { lines, faults } = verify(segmentOf(LINES, 1, { at: minute(30) }), junk);
    expect(lines).toHaveLength(LINES.length);
    expect(faults.map(({ code }) => code).toSorted()).toEqual(['FORK', 'NOT_A_LINE']);
  });

  it.each([
    [
      'WRONG_PREVIOUS',
      segmentOf(
        linesOf(
          'Lin Yue',
          SAID.slice(1).map((one, at) => ({ ...one, at: minute(at + 60) })),
        ).slice(2),
        3,
      ),
    ],
    ['WRONG_NUMBER', segmentOf(LINES.slice(3), 3)],
    ['NOT_A_LINE', { source: 'x', first: 3, text: '{"seq":3}\n' }],
    ['NOT_A_LINE', { source: 'x', first: 3, text: `{"seq":3,"withheld":"${LINES[2]?.digest}"}\n` }],
    ['NOT_CANONICAL', { source: 'x', first: 3, text: `${LINES[2]?.line.replace('{', '{ ')}\n` }],
    ['UNFINISHED', { source: 'x', first: 3, text: `${LINES[2]?.line.slice(0, -3)}` }],
  ] as const)('stops before a line that is %s', (code, segment) => {
    const { lines, faults } = verify(segmentOf(LINES.slice(0, 2)), segment);
    expect(lines).toHaveLength(2);
    expect(faults.map((fault) => fault.code)).toContain(code);
    expect(faults.every(({ first, custodian }) => first === 3 && custodian === 'Lin Yue')).toBe(
      true,
    );
  });

  it('keeps a line whose event this version does not know, and tells it', () => {
    const lines = linesOf('Lin Yue', [...SAID, { event: 'notarised' }, captured('four', 4)]);
    const checked = verify(segmentOf(lines));
    expect(checked.lines).toHaveLength(8);
    expect(checked.faults).toMatchObject([{ code: 'EVENT_UNKNOWN', first: 7, last: 7 }]);
  });

  it('tells a clock ahead of the storage, unreadable times and wrong numbers of items', () => {
    const lines = linesOf('Lin Yue', [
      ...SAID.slice(0, 2),
      { at: minute(600) },
      { at: minute(601) },
      { at: 'tomorrow' },
      captured('five', 5),
    ]);
    expect(told(segmentOf(lines, 1, { at: minute(10) }))).toEqual([
      ['CLOCK_AHEAD', 3, 4],
      ['TIME_UNREADABLE', 5, 5],
      ['MISNUMBERED', 6, 6],
    ]);
  });

  it('is not brought down by a line nested a hundred thousand deep', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const line = `{"actor":"x","at":"${minute(9)}","detail":{"a":${deep}},"event":"annotated"}`;
    const { lines, faults } = verify(segmentOf(LINES.slice(0, 2)), {
      source: 'x',
      first: 3,
      text: `${line}\n`,
    });
    expect([lines.length, faults.map(({ code }) => code)]).toEqual([2, ['NOT_A_LINE']]);
  });

  it('says the same of any lines cut into segments that arrive in any order', () => {
    const cut = fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.nat(90)), { maxLength: 8 });
    fc.assert(
      fc.property(cut, fc.infiniteStream(fc.nat(1_000)), (cuts, order) => {
        const forged = linesOf('Lin Yue', [...SAID.slice(0, 2), captured('x', 2), { detail: {} }]);
        const parts = cuts.map(([from, to, at]) => {
          const [first, last] = [Math.min(from, to), Math.max(from, to)];
          const all = at % 3 === 0 ? forged : LINES;
          const lines = all.slice(first, last + 1);
          return segmentOf(lines, first + 1, { at: minute(at), source: `${first}-${last}-${at}` });
        });
        const ranked = parts.map((part) => [order.next().value ?? 0, part] as const);
        const shuffled = ranked.toSorted(([one], [other]) => one - other).map(([, part]) => part);
        expect(verify(...shuffled)).toEqual(verify(...parts));
        const { lines } = verify(...parts);
        expect(lines.map(({ seq }) => seq)).toEqual(lines.map((_, at) => at + 1));
      }),
      { numRuns: 200 },
    );
  });
});
