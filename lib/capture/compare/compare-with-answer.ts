import type { TextComparison } from '../../evidence/page/captured-page.ts';
import { type AnswerText, answerTexts, type Locate } from './answer-texts.ts';
import { compareTexts } from './compare-texts.ts';
import { findPart } from './find-part.ts';
import { countCharacters, plainText } from './plain-characters.ts';

/** In UTF-16 units. Of a longer text the beginning is compared. */
const MOST_TEXT = 400_000;

/** The captured text that is compared with the answer, and whether it is the post's. */
export type CapturedText = {
  readonly text: string;
  readonly isPost: boolean;
  /** Finds the same post, or the same page, in the answer. */
  readonly locate: Locate;
};

const compareOne = (
  captured: string,
  { text, isWhole }: AnswerText,
): ReturnType<typeof compareTexts> => {
  if (isWhole) return compareTexts(captured, text.slice(0, MOST_TEXT), false);
  const part = text.includes(captured) ? captured : findPart(captured, text);
  return compareTexts(captured, part, true);
};

/**
 * Compares the captured text with the answer. Of several texts in the answer the one counts that
 * lacks the fewest of the captured characters; among equals the first, so that the located post, of
 * which the beginning and the end are known, goes before text around which nothing can be counted.
 * Undefined for a text without visible characters.
 */
export const compareWithAnswer = (
  { text, isPost, locate }: CapturedText,
  html: string,
): TextComparison | undefined => {
  const captured = plainText(text).slice(0, MOST_TEXT);
  if (captured === '') return undefined;
  let best: TextComparison | undefined;
  for (const answer of answerTexts(html, locate)) {
    const { gone, came, isExact } = compareOne(captured, answer);
    if (gone < (best?.charactersAdded ?? Number.POSITIVE_INFINITY))
      best = {
        compared: isPost ? 'post' : 'page',
        against: answer.source,
        charactersCompared: countCharacters(captured),
        charactersAdded: gone,
        charactersOfPostMissing: came,
        areEndsCounted: answer.isWhole,
        isExact,
      };
    if (gone === 0) break;
  }
  return best;
};
