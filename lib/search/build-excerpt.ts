import { findHits, type WordHit } from './find-hits.ts';
import { type MarkedRun, markRuns } from './mark-runs.ts';

/** The line of a text that a search hit, cut to what a list shows, with the words marked. */
export type Excerpt = readonly MarkedRun[];

/** UTF-16 units before the first hit and in all: lists are narrow, and the hit must be in view. */
const MOST_BEFORE = 12;
const MOST = 120;

type Line = { readonly start: number; readonly end: number; readonly hits: WordHit[] };

/** The lines that hold a hit; a hit across lines counts for the line in which it begins. */
const linesOf = (text: string, hits: readonly WordHit[]): readonly Line[] => {
  const lines: Line[] = [];
  for (const hit of hits) {
    const last = lines.at(-1);
    if (last && hit.start < last.end) {
      last.hits.push(hit);
      continue;
    }
    const end = text.indexOf('\n', hit.end);
    const start = text.lastIndexOf('\n', hit.start) + 1;
    lines.push({ start, end: end < 0 ? text.length : end, hits: [hit] });
  }
  return lines;
};

const wordsOf = ({ hits }: Line): number => new Set(hits.map(({ word }) => word)).size;

/** Not between the two halves of a character. */
const boundary = (text: string, at: number): number =>
  /[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at;

/**
 * The first line that holds most of the words; undefined where the text holds none. Text that was
 * cut away at either end is shown as an ellipsis.
 */
export const buildExcerpt = (text: string, words: readonly string[]): Excerpt | undefined => {
  const lines = linesOf(text, findHits(text, words));
  const most = Math.max(...lines.map(wordsOf));
  const line = lines.find((one) => wordsOf(one) === most);
  const first = line?.hits[0];
  if (!line || !first) return undefined;
  const from = boundary(text, Math.max(line.start, first.start - MOST_BEFORE));
  const until = boundary(text, Math.min(line.end, Math.max(first.end, from + MOST)));
  const shown = text.slice(from, until);
  const hits = line.hits
    .filter(({ end }) => end <= until)
    .map(({ start, end }) => ({ start: start - from, end: end - from }));
  const plain = (run: string) => ({ text: run, isHit: false });
  return [
    ...(text.slice(line.start, from).trim() ? [plain('…')] : []),
    ...markRuns(shown, hits),
    ...(text.slice(until, line.end).trim() ? [plain('…')] : []),
  ];
};
