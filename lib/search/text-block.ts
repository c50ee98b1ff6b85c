import { buildSignatures, MOST_TEXTS, SIGNATURES_BYTES } from './signatures.ts';

/** Characters of a block: 16 MB, which a query that nearly all texts pass reads at once. */
const MOST_CHARACTERS = 2 ** 23;

/**
 * The texts of up to 1,024 items as one file: `blob` holds their signatures and then the texts in
 * UTF-16, one behind the other, since a word is looked for in the bytes as they are. `ends` says
 * where the text of each of `items` ends, in code units.
 */
export type TextBlock = {
  readonly items: readonly string[];
  readonly ends: Uint32Array<ArrayBuffer>;
  readonly blob: Blob;
};

/** An item's id and its folded text. */
export type ItemText = readonly [string, string];

/** The first of these texts that fill a block; `undefined` where they do not fill one. */
export const fillBlock = (texts: Iterable<ItemText>): readonly ItemText[] | undefined => {
  const block: ItemText[] = [];
  let characters = 0;
  for (const one of texts) {
    if (block.length > 0 && characters + one[1].length > MOST_CHARACTERS) return block;
    block.push(one);
    characters += one[1].length;
    if (block.length === MOST_TEXTS) return block;
  }
  return undefined;
};

/** The code units of a text. */
export const codesOf = (text: string): Uint16Array<ArrayBuffer> => {
  const codes = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) codes[at] = text.charCodeAt(at);
  return codes;
};

export const buildTextBlock = (texts: readonly ItemText[]): TextBlock => {
  const ends = new Uint32Array(texts.length);
  let end = 0;
  for (const [at, [, text]] of texts.entries()) {
    end += text.length;
    ends[at] = end;
  }
  const signatures = buildSignatures(texts.map(([, text]) => text));
  const blob = new Blob([signatures, ...texts.map(([, text]) => codesOf(text))]);
  return { items: texts.map(([item]) => item), ends, blob };
};

/** Whether a block that was kept is as long as it must be. */
export const isWhole = ({ items, ends, blob }: TextBlock): boolean =>
  ends.length === items.length &&
  blob.size === SIGNATURES_BYTES + (ends.at(-1) ?? 0) * Uint16Array.BYTES_PER_ELEMENT;
