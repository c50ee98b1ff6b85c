import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listConflicts, type Merged, mergeChains } from '../../../lib/chains/merge/merge-chains.ts';
import { keyOfSubject, type Subject } from '../../../lib/chains/merge/subject.ts';
import { linesOf, minute, parsed, type Said } from '../../support/chains/chain-of.ts';

const chain = (id: string, said: readonly Said[]) => ({ id, lines: parsed(linesOf(id, said)) });
const NOTE = { kind: 'label', item: 'one', field: 'note' } as const;

const note = (from: string, to: string, at: number, decides?: readonly string[]): Said => ({
  item: 'one',
  at: minute(at),
  detail: { note: { from, to }, ...(decides && { decides }) },
});

const at = (merged: ReadonlyMap<string, Merged>, subject: Subject): Merged | undefined =>
  merged.get(keyOfSubject(subject));
const noteOf = (...chains: readonly ReturnType<typeof chain>[]) => {
  const found = at(mergeChains(chains), NOTE);
  return found && [found.counts.value, ...found.against.map(({ value }) => value)];
};

describe('mergeChains', () => {
  it('counts what was set last, with who set it when', () => {
    const merged = mergeChains([
      chain('A', [note('', 'first', 1)]),
      chain('B', [note('first', 'second', 2)]),
    ]);
    expect(at(merged, NOTE)).toMatchObject({
      counts: { value: 'second', chain: 'B', actor: 'B', at: minute(2), seq: 1 },
      against: [],
    });
  });

  it('shows a value that another chain set without having seen it, until it is decided', () => {
    const [one, two] = [chain('A', [note('', 'ours', 1)]), chain('B', [note('', 'theirs', 2)])];
    expect(noteOf(one, two)).toEqual(['theirs', 'ours']);
    const named = [one, two].flatMap(({ lines }) => lines.map(({ digest }) => digest));
    const decision = chain('C', [note('theirs', 'ours', 3, named)]);
    expect(noteOf(one, two, decision)).toEqual(['ours']);
    // Also by a clock that was behind both.
    expect(noteOf(one, two, chain('C', [note('theirs', 'ours', -9, named)]))).toEqual(['ours']);
  });

  it('shows two decisions that did not know of each other', () => {
    const [one, two] = [chain('A', [note('', 'ours', 1)]), chain('B', [note('', 'theirs', 2)])];
    const named = [one, two].flatMap(({ lines }) => lines.map(({ digest }) => digest));
    const decisions = [
      chain('C', [note('theirs', 'ours', 3, named)]),
      chain('D', [note('theirs', 'both', 4, named)]),
    ];
    expect(noteOf(one, two, ...decisions)).toEqual(['both', 'ours']);
  });

  it('sees no conflict where each started from the other, or both set the same', () => {
    expect(
      noteOf(chain('A', [note('', 'x', 1)]), chain('B', [note('x', 'y', 2), note('y', 'z', 3)])),
    ).toEqual(['z']);
    expect(noteOf(chain('A', [note('', 'x', 1)]), chain('B', [note('', 'x', 2)]))).toEqual(['x']);
    expect(
      noteOf(chain('A', [note('', 'x', 1), note('y', 'w', 3)]), chain('B', [note('x', 'y', 2)])),
    ).toEqual(['w']);
  });

  it('keeps the order of a chain whose clock was set back', () => {
    expect(noteOf(chain('A', [note('', 'x', 50), note('x', 'y', 2)]))).toEqual(['y']);
  });

  it('lets the chain with the greater id count at one instant', () => {
    const both = [chain('A', [note('', 'a', 1)]), chain('B', [note('', 'b', 1)])];
    expect(noteOf(...both)).toEqual(['b', 'a']);
    expect(noteOf(...both.toReversed())).toEqual(['b', 'a']);
  });

  it('merges withheld items, labels of lists, the case file with notes, and facts', () => {
    const party = { id: 'p', matterId: 'm', kind: 'party', name: 'Lin', role: 'plaintiff' };
    const merged = mergeChains([
      chain('A', [
        { event: 'withheld', item: 'one', detail: { number: 1, reason: 'Privileged' } },
        { item: 'one', detail: { withheld: { from: 'Privileged', to: '' } } },
        { item: 'one', detail: { filing: { purpose: { from: '', to: 'It was public' } } } },
        { detail: { case: 'party', id: 'p', to: party } },
        { detail: { case: 'party', id: 'p', from: { ...party, fromBackup: true } } },
        { detail: { case: 'statement', id: 's', internalNote: { from: '', to: 'Weak' } } },
        { detail: { matter: { court: { from: '', to: 'Second court' } } } },
      ]),
      chain('B', [{ event: 'viewed', item: 'one' }, { detail: { note: 3, case: 4 } }]),
    ]);
    const values = [...merged.values()].map(({ subject, counts }) => [subject.kind, counts.value]);
    expect(values.toSorted()).toEqual(
      [
        ['withheld', ''],
        ['filing', 'It was public'],
        ['case', undefined],
        ['case-note', 'Weak'],
        ['matter', 'Second court'],
      ].toSorted(),
    );
    expect(listConflicts(merged)).toEqual([]);
  });

  it('says the same in whatever order chains arrive, and never of a line that is not there', () => {
    const word = fc.constantFrom('', 'a', 'b', 'c');
    const line = fc.tuple(word, word, fc.nat(20), fc.constantFrom('one', 'two'));
    const lines = fc.array(line, { maxLength: 8 });
    const matter = fc.tuple(lines, lines, lines, fc.nat(5));
    fc.assert(
      fc.property(matter, ([a, b, c, rotation]) => {
        const chains = [a, b, c].map((all, index) =>
          chain(
            `C${index}`,
            all.map(([from, to, time, item]) => ({ ...note(from, to, time), item })),
          ),
        );
        const other = [...chains.slice(rotation % 3), ...chains.slice(0, rotation % 3)];
        const merged = mergeChains(chains);
        expect(mergeChains(rotation > 2 ? other.toReversed() : other)).toEqual(merged);
        const stated = new Set(chains.flatMap((one) => one.lines.map(({ digest }) => digest)));
        for (const { counts, against } of merged.values()) {
          for (const { digest } of [counts, ...against]) expect(stated.has(digest)).toBe(true);
          const standing = [counts, ...against];
          expect(new Set(standing.map(({ chain: id }) => id)).size).toBe(standing.length);
          expect(new Set(standing.map(({ value }) => value)).size).toBe(standing.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has no conflict left once all of it was decided', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'd');
    const lines = fc.array(fc.tuple(word, word, fc.nat(20)), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(lines, lines, lines, fc.nat(40), (a, b, c, time) => {
        const chains = [a, b, c].map((all, index) =>
          chain(
            `C${index}`,
            all.map(([from, to, when]) => note(from, to, when)),
          ),
        );
        const open = at(mergeChains(chains), NOTE);
        const named = open ? [open.counts, ...open.against] : [];
        const value = String(named.at(-1)?.value);
        const decides = named.map(({ digest }) => digest);
        const decision = chain('Z', [note(String(open?.counts.value), value, time - 20, decides)]);
        expect(at(mergeChains([...chains, decision]), NOTE)?.against ?? []).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
