import { apart, type TextHit } from './find-hits.ts';

/** A run of a text, and whether it was searched for. */
export type MarkedRun = { readonly text: string; readonly isHit: boolean };

/** Splits a text at its hits into runs, in order; together they are the text. */
export const markRuns = (text: string, hits: readonly TextHit[]): readonly MarkedRun[] => {
  let from = 0;
  const runs = apart(hits).flatMap(({ start, end }) => {
    const before = { text: text.slice(from, start), isHit: false };
    from = end;
    return [before, { text: text.slice(start, end), isHit: true }];
  });
  return [...runs, { text: text.slice(from), isHit: false }].filter(({ text: part }) => part);
};
