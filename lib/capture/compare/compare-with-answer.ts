import type { TextComparison } from '../../evidence/page/captured-page.ts';
import { answerTexts } from './answer-texts.ts';
import { compareTexts } from './compare-texts.ts';
import { findPart } from './find-part.ts';
import { countCharacters, plainText } from './plain-characters.ts';

/** In UTF-16 units. Of a longer text the beginning is compared. */
const MOST_TEXT = 400_000;

/** The captured text that is compared with the answer, and whether it is the post's. */
export type CapturedText = { readonly text: string; readonly isPost: boolean };

/**
 * Compares the captured text with the part of the answer that resembles it most. Undefined for a
 * text without visible characters. Of several texts in the answer the one with the fewest
 * differences counts.
 */
export const compareWithAnswer = (
  { text, isPost }: CapturedText,
  html: string,
): TextComparison | undefined => {
  const captured = plainText(text).slice(0, MOST_TEXT);
  if (captured === '') return undefined;
  let best: TextComparison | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const { source, text: answer } of answerTexts(html)) {
    const part = answer.includes(captured) ? captured : findPart(captured, answer);
    const { gone, came, isExact } = compareTexts(captured, part, true);
    if (gone + came < fewest) {
      fewest = gone + came;
      best = {
        compared: isPost ? 'post' : 'page',
        against: source,
        charactersCompared: countCharacters(captured),
        charactersAdded: gone,
        charactersOfPostMissing: came,
        isExact,
      };
    }
    if (fewest === 0) break;
  }
  return best;
};
