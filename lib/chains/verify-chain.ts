import { CUSTODY_EVENTS } from '../evidence/custody.ts';
import type { Digest } from '../evidence/digest.ts';
import { buildLedger, checkEntry, type LoggedEntry } from '../evidence/ledger.ts';
import { parseLogLine } from '../format/parse-log-line.ts';
import type { ChainFacts, ChainLine, GivenSegment } from './chain.ts';
import {
  type ChainFault,
  type ChainFaultCode,
  chainFault,
  ENDING,
  joinFaults,
} from './chain-fault.ts';
import { gatherLines, type Reading } from './gather-lines.ts';

/**
 * The lines of a chain that were verified before: the number and digest of the last of them, and
 * how many items arrived in them, without which numbers of items are not checked.
 */
export type KnownLines = {
  readonly seq: number;
  readonly arrivals?: number;
  readonly digest?: Digest;
  readonly digestOf?: (seq: number) => Digest | undefined;
};

/**
 * What was read of a chain: `lines` follow one another and what was known before without a gap,
 * `faults` say what is wrong and whose chain it is. `waiting` counts the line numbers that were
 * read and lie behind the place where the chain breaks; nothing is built on them.
 */
export type VerifiedChain = {
  readonly lines: readonly ChainLine[];
  readonly faults: readonly ChainFault[];
  readonly waiting: number;
};

/** How far a clock may be ahead of the storage's before it is told. */
const MOST_AHEAD_MS = 5 * 60_000;

const EVENTS: readonly string[] = CUSTODY_EVENTS;

const toldOf = ({ event, at }: LoggedEntry, reading: Reading): readonly ChainFaultCode[] => {
  const [said, received] = [Date.parse(at), Date.parse(reading.at)];
  return [
    ...(EVENTS.includes(event) ? [] : (['EVENT_UNKNOWN'] as const)),
    ...(Number.isNaN(said) ? (['TIME_UNREADABLE'] as const) : []),
    ...(said > received + MOST_AHEAD_MS ? (['CLOCK_AHEAD'] as const) : []),
  ];
};

type Judged = { readonly entry?: LoggedEntry; readonly codes: readonly ChainFaultCode[] };

const judge = (reading: Reading, seq: number, previous: Digest | undefined): Judged => {
  const { entry, canonical } = parseLogLine(reading.line);
  if (!entry) return { codes: ['NOT_A_LINE'] };
  const form = canonical ? [] : (['NOT_CANONICAL'] as const);
  return {
    entry,
    codes: [...form, ...checkEntry(entry, seq, previous), ...toldOf(entry, reading)],
  };
};

const isEnding = ({ codes }: Judged): boolean => codes.some((code) => ENDING.includes(code));

/** The reading that is the next line, the first received of those that can be, and all faults. */
const nextLine = (
  facts: ChainFacts,
  seq: number,
  readings: readonly Reading[],
  previous: Digest | undefined,
): { readonly line?: ChainLine; readonly faults: readonly ChainFault[] } => {
  const judged = readings.map((reading) => ({ ...judge(reading, seq, previous), reading }));
  const chosen = judged.find((one) => !isEnding(one));
  const told = judged.filter((one) => one === chosen || isEnding(one));
  const faults = told.flatMap(({ codes, reading }) =>
    codes.map((code) => chainFault(facts, code, { first: seq }, reading.sources)),
  );
  const sources = readings.flatMap((reading) => reading.sources);
  const fork = readings.length > 1 ? [chainFault(facts, 'FORK', { first: seq }, sources)] : [];
  if (!chosen?.entry) return { faults: [...fork, ...faults] };
  const { line, digest } = chosen.reading;
  return { line: { seq, line, digest, entry: chosen.entry }, faults: [...fork, ...faults] };
};

/** Lines that were known before and read again, as other lines: what was known stays. */
const changedSince = (
  facts: ChainFacts,
  readings: ReadonlyMap<number, readonly Reading[]>,
  { seq: last, digestOf }: KnownLines,
): readonly ChainFault[] =>
  [...readings].flatMap(([seq, all]) => {
    const known = seq > last ? undefined : digestOf?.(seq);
    const others = known === undefined ? [] : all.filter(({ digest }) => digest !== known);
    const sources = others.flatMap((reading) => reading.sources);
    return others.length > 0 ? [chainFault(facts, 'FORK', { first: seq }, sources)] : [];
  });

/**
 * The arrivals of a chain whose number in the matter is not the one that follows; `before` arrivals
 * stand in the lines before these.
 */
const findMisnumberedLines = (
  facts: ChainFacts,
  lines: readonly Pick<ChainLine, 'entry'>[],
  before: number,
): readonly ChainFault[] =>
  buildLedger(lines.map(({ entry }) => entry))
    .arrivals.filter(({ number, expected }) => number !== before + expected)
    .map(({ seq }) => chainFault(facts, 'MISNUMBERED', { first: seq }));

/**
 * Verifies the lines of somebody else's chain by the law of the custody log (`ledger.ts`), from the
 * line after those that are known. What follows without a break is returned as `lines` and can be
 * relied on; the rest is told. The result depends on the segments, not on their order.
 */
export const verifyChain = (
  facts: ChainFacts,
  segments: readonly GivenSegment[],
  known: KnownLines = { seq: 0, arrivals: 0 },
): VerifiedChain => {
  const { readings, unfinished } = gatherLines(segments);
  const faults: ChainFault[] = unfinished.map(({ seq, source }) =>
    chainFault(facts, 'UNFINISHED', { first: seq }, [source]),
  );
  faults.push(...changedSince(facts, readings, known));
  const lines: ChainLine[] = [];
  let [seq, previous] = [known.seq + 1, known.digest];
  for (let found = readings.get(seq); found; found = readings.get(seq)) {
    const next = nextLine(facts, seq, found, previous);
    faults.push(...next.faults);
    if (!next.line) break;
    lines.push(next.line);
    previous = next.line.digest;
    seq += 1;
  }
  const behind = [...readings.keys()].filter((one) => one >= seq).toSorted((a, b) => a - b);
  const [resumes = seq] = behind;
  if (resumes > seq) faults.push(chainFault(facts, 'GAP', { first: seq, last: resumes - 1 }));
  if (known.arrivals !== undefined)
    faults.push(...findMisnumberedLines(facts, lines, known.arrivals));
  return { lines, faults: joinFaults(faults), waiting: behind.length };
};
