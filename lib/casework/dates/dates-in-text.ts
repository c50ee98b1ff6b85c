import type { CaseTime } from '../../evidence/casework.ts';
import { parseCaseTime } from './parse-case-time.ts';

/** A day that a text states, and the words beside it in its line, which say what it is of. */
export type DateInText = { readonly time: CaseTime; readonly of: string };

/** `2014-06-30`, `2014/6/30`, `2014.06.30` and `2014年6月30日`, not inside a longer number. */
const DAY =
  /(?<![\d.\-/])(\d{4})\s*(?:年|[-./])\s*(\d{1,2})\s*(?:月|[-./])\s*(\d{1,2})(?:\s*日)?(?![\d\-/])/gu;
/** Characters. What is longer is no name of a date. */
const LONGEST_NAME = 24;

const BETWEEN_NAMES = /[。.;；,，)）\t]/u;

const nameBefore = (line: string): string => {
  const words = line.replace(/[\s:：,，;；(（]+$/u, '');
  const last = words.split(BETWEEN_NAMES).at(-1)?.trim() ?? '';
  return [...last].slice(-LONGEST_NAME).join('');
};

const nameAfter = (line: string): string =>
  [...(line.split(BETWEEN_NAMES)[0]?.trim() ?? '')].slice(0, LONGEST_NAME).join('');

/** Words before a date that hold another date are of that one: then those after it name it. */
const nameAt = (line: string, start: number, end: number, lineBefore: string): string => {
  const before = nameBefore(line.slice(0, start));
  const after = before.search(DAY) >= 0 ? nameAfter(line.slice(end)) : '';
  return after || before || nameBefore(lineBefore);
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
    for (const { index, 0: all, 1: year, 2: month = '', 3: day = '' } of line.matchAll(DAY)) {
      const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
      const time = parseCaseTime({ date, time: '', timeZone });
      if (typeof time !== 'object' || found.has(date)) continue;
      found.set(date, { time, of: nameAt(line, index, index + all.length, lineBefore) });
      if (found.size === most) return [...found.values()];
    }
    if (line.trim() !== '') lineBefore = line;
  }
  return [...found.values()];
};
