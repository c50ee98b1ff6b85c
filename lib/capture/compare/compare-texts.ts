import { commonRuns, type Run } from './common-runs.ts';
import { type EditCounts, editCounts } from './edit-counts.ts';
import { countCharacters } from './plain-characters.ts';

/** `isExact` is false where parts differ so much that they were counted whole. */
export type Difference = EditCounts & { readonly isExact: boolean };

/** Characters of a run that is looked for as a whole; shorter for a short text. */
const RUN = 16;
/** The most edits that are worked out exactly within one gap between common runs. */
const MOST_EDITS = 2_500;
/** The most steps for all gaps of one comparison: about 100 ms. */
const BUDGET = 20_000_000;

/**
 * A stretch between two common runs, in both texts; an open one is compared up to its end alone.
 */
type Gap = { readonly from: string; readonly to: string; readonly open?: 'start' | 'end' };

const gapsBetween = (from: string, to: string, runs: readonly Run[], isOpen: boolean): Gap[] => {
  const gaps: Gap[] = [];
  let [fromAt, toAt] = [0, 0];
  for (const [index, run] of runs.entries()) {
    const gap = { from: from.slice(fromAt, run.from), to: to.slice(toAt, run.to) };
    gaps.push(index === 0 && isOpen ? { ...gap, open: 'start' } : gap);
    [fromAt, toAt] = [run.from + run.length, run.to + run.length];
  }
  const last = { from: from.slice(fromAt), to: to.slice(toAt) };
  return [...gaps, isOpen ? { ...last, open: 'end' } : last];
};

/** What lies further beside an open gap than this many times its length is not looked at. */
const REACH = 4;

const charactersOf = ({ from, to, open }: Gap): [string[], string[]] => {
  const reach = from.length * REACH + RUN;
  if (open === 'start') return [[...from].reverse(), [...to.slice(-reach)].reverse()];
  return [[...from], [...(open ? to.slice(0, reach) : to)]];
};

const countGap = (gap: Gap, steps: number): Difference => {
  if (gap.from === '')
    return { gone: 0, came: gap.open ? 0 : countCharacters(gap.to), isExact: true };
  if (gap.to === '') return { gone: countCharacters(gap.from), came: 0, isExact: true };
  const [from, to] = charactersOf(gap);
  const most = Math.min(MOST_EDITS, Math.floor(Math.sqrt(steps)));
  const counts = editCounts(from, to, gap.open !== undefined, most);
  if (counts) return { ...counts, isExact: true };
  return { gone: from.length, came: gap.open ? 0 : to.length, isExact: false };
};

const sumGaps = (gaps: readonly Gap[]): Difference => {
  let sum: Difference = { gone: 0, came: 0, isExact: true };
  let steps = BUDGET;
  for (const gap of gaps) {
    const { gone, came, isExact } = countGap(gap, steps);
    steps = Math.max(0, steps - (gone + came) ** 2);
    sum = { gone: sum.gone + gone, came: sum.came + came, isExact: sum.isExact && isExact };
  }
  return sum;
};

/**
 * How many characters of `from` are gone in `to`, and how many came: the counts of an edit script
 * between the two texts. With `isPart` the text is a part of `to`, and what stands before and after
 * that part does not count. The texts are those of `plainText`. Takes bounded time.
 */
export const compareTexts = (from: string, to: string, isPart: boolean): Difference => {
  if (from === to || (isPart && to.includes(from))) return { gone: 0, came: 0, isExact: true };
  const length = Math.max(1, Math.min(RUN, from.length >> 2));
  const runs = commonRuns(from, to, length);
  if (runs.length === 0 && isPart) return { gone: countCharacters(from), came: 0, isExact: true };
  return sumGaps(gapsBetween(from, to, runs, isPart));
};
