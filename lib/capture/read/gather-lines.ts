import type { GatheredText } from '../../evidence/page/calls/held-page.ts';
import { commonRuns, type Run } from '../compare/common-runs.ts';

/** A page that shows ever new words must not fill the memory. In UTF-16 units. */
const MOST_GATHERED = 2_000_000;
/** As many distinct lines can be named by one UTF-16 unit each. */
const MOST_DISTINCT = 50_000;

/**
 * The lines that came while a page was scrolled through, by the reading in which each was first
 * seen, and how many characters came and went over all readings. `isWhole` is false where more came
 * than is kept.
 */
export type Gathered = {
  readonly readings: GatheredText[];
  came: number;
  gone: number;
  isWhole: boolean;
  last: readonly string[];
};

/** The lines of a text that hold more than white space, trimmed. */
export const linesOf = (text: string): string[] =>
  text.split('\n').flatMap((line) => line.trim() || []);

export const startGathering = (text: string): Gathered => ({
  readings: [],
  came: 0,
  gone: 0,
  isWhole: true,
  last: linesOf(text),
});

/** Both lists of lines as texts in which each distinct line is one character. */
const encode = (before: readonly string[], now: readonly string[]): [string, string] => {
  const codes = new Map<string, string>();
  const codeOf = (line: string): string => {
    const code = codes.get(line) ?? String.fromCharCode(codes.size % MOST_DISTINCT);
    codes.set(line, code);
    return code;
  };
  return [before.map(codeOf).join(''), now.map(codeOf).join('')];
};

/** The items of `now` that `before` does not have, each as often as it is missing. */
const missing = (before: readonly string[], now: readonly string[]): string[] => {
  const counts = new Map<string, number>();
  for (const line of before) counts.set(line, (counts.get(line) ?? 0) + 1);
  return now.filter((line) => {
    const count = counts.get(line) ?? 0;
    counts.set(line, count - 1);
    return count <= 0;
  });
};

/**
 * The lines that went and that came between two readings, in order. Lines that stand once in both
 * readings are matched first; between them each line counts as often as it stands there.
 */
export const changedLines = (
  before: readonly string[],
  now: readonly string[],
): { readonly gone: readonly string[]; readonly came: readonly string[] } => {
  const [from, to] = encode(before, now);
  const end: Run = { from: before.length, to: now.length, length: 0 };
  const gone: string[] = [];
  const came: string[] = [];
  let at = { from: 0, to: 0 };
  for (const run of [...commonRuns(from, to, 1), end]) {
    const [old, fresh] = [before.slice(at.from, run.from), now.slice(at.to, run.to)];
    for (const line of missing(fresh, old)) gone.push(line);
    for (const line of missing(old, fresh)) came.push(line);
    at = { from: run.from + run.length, to: run.to + run.length };
  }
  return { gone, came };
};

/** How long lines are together, in UTF-16 units. */
export const lengthOf = (lines: readonly string[]): number =>
  lines.reduce((sum, line) => sum + line.length, 0);

/**
 * Adds what came since the last reading. `at` is the time of this reading, in milliseconds since
 * the epoch.
 */
export const gatherLines = (gathered: Gathered, text: string, at: number): void => {
  const now = linesOf(text);
  const { gone, came } = changedLines(gathered.last, now);
  gathered.last = now;
  gathered.gone += lengthOf(gone);
  gathered.came += lengthOf(came);
  if (came.length === 0) return;
  if (gathered.came > MOST_GATHERED) gathered.isWhole = false;
  else gathered.readings.push({ at, lines: came });
};
