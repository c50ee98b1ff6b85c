import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Digest } from '../../lib/evidence/digest.ts';
import {
  buildLedger,
  checkLink,
  findMisnumbered,
  type LoggedEntry,
  listPresent,
} from '../../lib/evidence/ledger.ts';

const MATTER = 'M';
type Sealed = { readonly id: string; readonly sequence: number; readonly previous?: Digest };

/** A matter's log, the items that are in the matter at its end, and what each record sealed. */
type History = {
  readonly log: readonly LoggedEntry[];
  readonly present: ReadonlyMap<string, number>;
  readonly sealed: ReadonlyMap<number, Sealed>;
};

const digestAt = (seq: number): Digest => `sha256:${seq.toString(16).padStart(64, '0')}`;

/** What people do in a matter, as numbers: each chooses an act and the item that it is done to. */
const ACTS = fc.array(
  fc.tuple(fc.constantFrom('capture', 'move', 'delete', 'return', 'view'), fc.nat()),
  {
    maxLength: 40,
  },
);

/** Plays acts, as the store would log them. An act without an item to do it to is left out. */
const play = (acts: readonly (readonly [string, number])[]): History => {
  const log: LoggedEntry[] = [];
  const [present, away] = [new Map<string, number>(), [] as string[]];
  const sealed = new Map<number, Sealed>();
  let [arrivals, previous]: [number, Digest | undefined] = [0, undefined];
  const write = (entry: Partial<LoggedEntry>) =>
    log.push({ seq: log.length + 1, at: 'T', actor: 'A', event: 'viewed', ...entry });
  const arrive = (event: string, item: string) => {
    arrivals += 1;
    const seq = log.length + 1;
    sealed.set(seq, { id: MATTER, sequence: arrivals, ...(previous && { previous }) });
    present.set(item, arrivals);
    previous = digestAt(seq);
    write({ event, item, digest: previous, detail: { number: arrivals } });
  };
  const leave = (event: string, item: string, keepsNumber: boolean) => {
    const number = present.get(item);
    present.delete(item);
    away.push(item);
    write({ event, item, ...(keepsNumber && { detail: { number } }) });
  };
  for (const [act, pick] of acts) {
    const chosen = [...present.keys()][pick % Math.max(1, present.size)];
    if (act === 'capture') arrive('captured', `item-${log.length}`);
    else if (act === 'return' && away.length > 0)
      arrive('received', away.splice(pick % away.length, 1)[0] ?? '');
    else if (act === 'view') write({});
    else if (chosen) leave(act === 'move' ? 'transferred' : 'deleted', chosen, pick % 2 === 0);
  }
  return { log, present, sealed };
};

/** The open lines of a log, and the numbers of those that go out sealed. */
const seal = (log: readonly LoggedEntry[], isSealed: (seq: number) => boolean) => ({
  open: log.filter(({ seq }) => !isSealed(seq)),
  sealed: log.flatMap(({ seq }) => (isSealed(seq) ? [seq] : [])),
});

describe('the log of any history of captures, moves, returns and deletions', () => {
  it('names the items that are in the matter, each under the number of its last arrival', () => {
    fc.assert(
      fc.property(ACTS, (acts) => {
        const { log, present } = play(acts);
        const listed = listPresent(buildLedger(log));
        expect(new Map([...listed].map(([item, { number }]) => [item, number]))).toEqual(present);
      }),
    );
  });

  it('agrees with the records that were sealed, and misses no number', () => {
    fc.assert(
      fc.property(ACTS, (acts) => {
        const { log, sealed } = play(acts);
        const ledger = buildLedger(log);
        expect(findMisnumbered(ledger)).toEqual([]);
        for (const arrival of ledger.arrivals)
          expect(checkLink(sealed.get(arrival.seq) as Sealed, MATTER, arrival)).toEqual([]);
      }),
    );
  });

  it('raises no false alarm where some of its lines go out sealed', () => {
    fc.assert(
      fc.property(ACTS, fc.array(fc.boolean(), { maxLength: 40 }), (acts, hides) => {
        const { log, sealed } = play(acts);
        const sent = seal(log, (seq) => hides[seq] ?? false);
        const ledger = buildLedger(sent.open, sent.sealed);
        expect(findMisnumbered(ledger)).toEqual([]);
        for (const arrival of ledger.arrivals)
          expect(checkLink(sealed.get(arrival.seq) as Sealed, MATTER, arrival)).toEqual([]);
      }),
    );
  });

  it('shows that an arrival was cut out of it, wherever another arrival follows', () => {
    fc.assert(
      fc.property(ACTS, fc.nat(), (acts, pick) => {
        const arrivals = play(acts).log.filter(({ event }) =>
          ['captured', 'received'].includes(event),
        );
        fc.pre(arrivals.length > 1);
        const cut = arrivals[pick % (arrivals.length - 1)];
        const { log } = play(acts);
        const ledger = buildLedger(log.filter(({ seq }) => seq !== cut?.seq));
        expect(findMisnumbered(ledger).length).toBeGreaterThan(0);
      }),
    );
  });

  it('shows that two arrivals changed places', () => {
    fc.assert(
      fc.property(ACTS, (acts) => {
        const { log, sealed } = play(acts);
        const [first, second] = log.filter(({ event }) => event === 'captured');
        fc.pre(first !== undefined && second !== undefined);
        if (!first || !second) return;
        const swapped = log.map((entry) =>
          entry === first
            ? { ...second, seq: first.seq }
            : entry === second
              ? { ...first, seq: second.seq }
              : entry,
        );
        const ledger = buildLedger(swapped);
        const faults = ledger.arrivals.flatMap((arrival) =>
          checkLink(sealed.get(arrival.seq) as Sealed, MATTER, arrival),
        );
        expect(findMisnumbered(ledger).length + faults.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('the files that a log says did not come with an item', () => {
  const absentIn = (absent: unknown) =>
    buildLedger([
      {
        seq: 1,
        at: 'T',
        actor: 'A',
        event: 'received',
        item: 'a',
        digest: digestAt(1),
        detail: { number: 1, absent },
      },
    ]).arrivals[0]?.absent;

  it('are listed by their paths', () => {
    expect(absentIn([{ path: 'dom.html', reason: 'secret' }, { path: 'a.png' }])).toEqual([
      'dom.html',
      'a.png',
    ]);
  });

  it.each([
    ['nothing', undefined],
    ['an empty list', []],
    ['a text', 'dom.html'],
    ['a list of what has no path', [null, 'dom.html', { path: 7 }, {}]],
  ])('are none where the entry states %s', (_, absent) => {
    expect(absentIn(absent)).toBeUndefined();
  });
});

describe('an arrival after lines that went out sealed', () => {
  const arrival = (seq: number, number: number): LoggedEntry => ({
    seq,
    at: 'T',
    actor: 'A',
    event: 'captured',
    item: `i${number}`,
    digest: digestAt(number),
    detail: { number },
  });

  it('has no known record before it, so that its link to that one is not judged', () => {
    const { arrivals } = buildLedger([arrival(1, 1), arrival(4, 3)], [2, 3]);
    const [, last] = arrivals;
    expect(last).toMatchObject({ number: 3, expected: 3, previousHidden: true });
    expect(last).not.toHaveProperty('previous');
    if (!last) return;
    expect(checkLink({ id: MATTER, sequence: 3, previous: digestAt(9) }, MATTER, last)).toEqual([]);
    expect(checkLink({ id: 'N', sequence: 4 }, MATTER, last)).toEqual([
      'OTHER_MATTER',
      'OTHER_NUMBER',
    ]);
  });

  it('keeps its link where the lines before hold no arrival: its number follows at once', () => {
    const { arrivals } = buildLedger([arrival(1, 1), arrival(4, 2)], [2, 3]);
    const [, last] = arrivals;
    expect(last).toMatchObject({ previous: digestAt(1) });
    expect(last).not.toHaveProperty('previousHidden');
    if (!last) return;
    expect(checkLink({ id: MATTER, sequence: 2, previous: digestAt(9) }, MATTER, last)).toEqual([
      'OTHER_PREVIOUS',
    ]);
  });

  it('may be the one that a later sealed line holds, but no number that is taken', () => {
    const { mayBeHidden, byNumber } = buildLedger([arrival(1, 1)], [2, 3]);
    expect([1, 2, 3, 4].map(mayBeHidden)).toEqual([false, true, true, false]);
    expect([...byNumber.keys()]).toEqual([1]);
  });
});
