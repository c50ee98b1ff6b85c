import type { CaseTime } from '../../evidence/casework.ts';
import { parseCaseTime } from './parse-case-time.ts';

/** A day that a text states, and the words before it in its line, which say what it is of. */
export type DateInText = { readonly time: CaseTime; readonly before: string };

/** `2014-06-30`, `2014/6/30`, `2014.06.30` and `2014年6月30日`, not inside a longer number. */
const DAY =
  /(?<![\d.\-/])(\d{4})\s*(?:年|[-./])\s*(\d{1,2})\s*(?:月|[-./])\s*(\d{1,2})(?:\s*日)?(?![\d\-/])/gu;
/** Characters. What is longer is no name of a date. */
const LONGEST_NAME = 24;

const nameBefore = (line: string): string => {
  const words = line.replace(/[\s:：,，;；(（]+$/u, '');
  const last =
    words
      .split(/[。.;；,，)）\t]/u)
      .at(-1)
      ?.trim() ?? '';
  return [...last].slice(-LONGEST_NAME).join('');
};

/**
 * The days that a text states, in the order of the text, each once, at most `most`. They are days
 * of `timeZone`. A cell of a table can stand on a line of its own: then the line before names it.
 */
export const datesInText = (
  text: string,
  timeZone: string,
  most: number,
): readonly DateInText[] => {
  const found = new Map<string, DateInText>();
  let lineBefore = '';
  for (const line of text.split('\n')) {
    for (const { index, 1: year, 2: month = '', 3: day = '' } of line.matchAll(DAY)) {
      const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
      const time = parseCaseTime({ date, time: '', timeZone });
      if (typeof time !== 'object' || found.has(date)) continue;
      const before = nameBefore(line.slice(0, index)) || nameBefore(lineBefore);
      found.set(date, { time, before });
      if (found.size === most) return [...found.values()];
    }
    if (line.trim() !== '') lineBefore = line;
  }
  return [...found.values()];
};
