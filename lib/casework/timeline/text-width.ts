const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u;

const widthOf = (character: string): number => (WIDE.test(character) ? 12 : 6.8);

/**
 * About how wide text of 12 pixels is, in pixels: enough to keep words apart where nothing can be
 * measured.
 */
export const textWidth = (text: string): number =>
  [...text].reduce((sum, one) => sum + widthOf(one), 0);

/** Text cut with an ellipsis to about so many pixels. */
export const cutText = (text: string, most: number): string => {
  if (textWidth(text) <= most) return text;
  let kept = '';
  for (const one of text) {
    if (textWidth(kept + one) > most - 12) break;
    kept += one;
  }
  return `${kept}…`;
};
