import { foldText } from '../evidence/names/fold-text.ts';
import { apart, findHits, type TextHit } from './find-hits.ts';
import { parseQuery } from './parse-query.ts';

const MOST = 1_000;

/**
 * Where what was typed stands in a text: as one phrase; where it does so nowhere, each of its words
 * by itself. In order, without overlaps, at most a thousand.
 */
export const findPlaces = (text: string, typed: string): readonly TextHit[] => {
  const phrase = foldText(typed).replace(/\s+/gu, ' ').trim();
  if (phrase === '') return [];
  const whole = findHits(text, [phrase]);
  return apart(whole.length > 0 ? whole : findHits(text, parseQuery(typed))).slice(0, MOST);
};
