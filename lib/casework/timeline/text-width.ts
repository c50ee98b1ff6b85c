const SCRIPTS = ['Han', 'Hiragana', 'Katakana', 'Hangul'].map(
  (script) => String.raw`\p{Script=${script}}`,
);
const WIDE = new RegExp(String.raw`[${SCRIPTS.join('')}\u3000-\u303f\uff00-\uffef]`, 'u');

const widthOf = (character: string): number => (WIDE.test(character) ? 12 : 6.8);

/** The approximate width in pixels of text of 12 pixels, for layout without a browser. */
export const textWidth = (text: string): number =>
  [...text].reduce((sum, one) => sum + widthOf(one), 0);

/** Cuts text with an ellipsis to about `most` pixels. */
export const cutText = (text: string, most: number): string => {
  if (textWidth(text) <= most) return text;
  let kept = '';
  for (const one of text) {
    if (textWidth(kept + one) > most - 12) break;
    kept += one;
  }
  return `${kept}…`;
};
