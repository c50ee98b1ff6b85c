import { useMemo, useState } from 'react';
import { readTextLines } from '../../../../lib/store/items/text-lines.ts';
import type { DerivedRow } from '../../../../lib/store/rows.ts';
import { useLive } from '../../../use-live.ts';
import type { Drawable } from './cover-everywhere.ts';
import { type DrawnPicture, wordsOutside, wordsUnder } from './words-under.ts';

type Lines = Awaited<ReturnType<typeof readTextLines>>;
const NONE: Lines = [];

const linesOf = (text: string): readonly string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
];

/**
 * What is asked about the black boxes that are drawn: the covered words, one a line, which are
 * those under the boxes until a person changes them, and the reason. `earlier` are the copies that
 * were saved before; their words and reason are proposed again.
 */
export const useRedaction = (
  drawn: readonly DrawnPicture[],
  pictures: readonly Drawable[],
  earlier: readonly DerivedRow[],
  scale: number,
) => {
  const item = pictures[0]?.item ?? '';
  const lines = useLive(() => readTextLines(item), [item], NONE);
  const [written, setWords] = useState<string>();
  const before = earlier.flatMap(({ redaction }) => redaction ?? []);
  const [reason, setReason] = useState(before.at(-1)?.reason ?? '');
  const found = useMemo(
    () => wordsUnder(drawn, pictures, lines, scale),
    [drawn, pictures, lines, scale],
  );
  const proposed = [...new Set([...before.flatMap(({ words }) => words), ...found])].join('\n');
  const words = written ?? proposed;
  const outside = useMemo(
    () => wordsOutside(linesOf(words), drawn, pictures, lines, scale),
    [words, drawn, pictures, lines, scale],
  );
  const isNeeded = drawn.some(({ marks }) => marks.some(({ shape }) => shape === 'box'));
  return {
    isNeeded,
    words,
    setWords,
    reason,
    setReason,
    /** Named words that the page also shows where no box covers them. */
    outside,
    /** What is kept with a copy that has a box; absent if there is no box. */
    redaction: isNeeded ? { reason: reason.trim(), words: linesOf(words) } : undefined,
  };
};
