import { countNouns } from './count-nouns.ts';
import { unitWords } from './count-units.ts';

/**
 * A number or a word of a text that states a count. `isAttached` if nothing stands between it and
 * what comes before, `isDotted` if a full stop follows; `start` and `end` are UTF-16 offsets.
 */
export type CountWord = {
  readonly kind: 'number' | 'word';
  readonly text: string;
  readonly isAttached: boolean;
  readonly isDotted: boolean;
  readonly start: number;
  readonly end: number;
};

/** Scripts that write words without spaces between them, so that only known words part them. */
const UNSPACED = ['Han', 'Hira', 'Kana', 'Hang', 'Thai', 'Laoo', 'Khmr', 'Mymr']
  .map((script) => String.raw`\p{Script=${script}}`)
  .join('');
const IS_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u');
const UNSPACED_WORDS = [...unitWords(), ...countNouns()]
  .filter((word) => IS_UNSPACED.test(word))
  .sort((one, other) => other.length - one.length);

const SPACE = String.raw`\u00a0\u2009\u202f `;
const NEXT = new RegExp(
  [
    String.raw`(?<number>(?:(?<![\p{L}\p{N}])[-−])?(?<![.,٫٬])\d+(?:[.,'’٬٫${SPACE}]\d+)*)`,
    // French elides "de" and "je": "12 mentions j’aime".
    String.raw`(?<![\p{L}])[djl]['’](?=\p{L})`,
    `(?<word>${UNSPACED_WORDS.join('|')}|(?:(?![${UNSPACED}])[\\p{L}\\p{M}])+)`,
    // Spaces, brackets, quotation marks, hearts, signs of icon fonts: they change no figure.
    String.raw`[\s:：()（）[\]【】·•|“”"'‘’«»,，.。、;；\p{So}\p{Co}\u{fe0f}\u{1f3fb}-\u{1f3ff}]`,
  ].join('|'),
  'uy',
);

/**
 * Splits a folded text into numbers and words. Undefined if it has a character that may change a
 * figure ("+", "~", "%") or a word of an unspaced script that is not known.
 */
export const splitCountWords = (text: string): readonly CountWord[] | undefined => {
  const words: CountWord[] = [];
  let end = 0;
  for (let at = 0; at < text.length; ) {
    NEXT.lastIndex = at;
    const found = NEXT.exec(text);
    if (!found?.[0]) return undefined;
    const { number, word } = found.groups ?? {};
    const start = at;
    at += found[0].length;
    if (number === undefined && word === undefined) continue;
    words.push({
      kind: number === undefined ? 'word' : 'number',
      text: found[0],
      isAttached: start === end,
      isDotted: /^\.(?!\d)/u.test(text.slice(at, at + 2)),
      start,
      end: at,
    });
    end = at;
  }
  return words;
};
