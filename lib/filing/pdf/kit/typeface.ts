import { visibleText } from '../../model/visible-text.ts';
import type { DrawGlyph } from '../../pictures/picture-codec.ts';
import { narrowQuotes } from './narrow-quotes.ts';
import type { PdfFile, PdfImage } from './open-pdf.ts';

/**
 * What is set as one: a character of the font, or characters that the font lacks, drawn as a
 * picture. `advance` is its width at a font size of 1. A quotation mark is narrow among Latin
 * letters; a Chinese font makes it as wide as a Chinese character.
 */
export type Letter = {
  readonly text: string;
  readonly advance: number;
  readonly isNarrow?: boolean;
  readonly image?: PdfImage;
};

/** Splits text into letters; what `prepare` was not given is named where the font lacks it. */
export type Typeface = {
  /** Draws what the font lacks of these texts; the letters can be had afterwards. */
  readonly prepare: (texts: Iterable<string>) => Promise<void>;
  readonly letters: (text: string) => readonly Letter[];
};

/** Pictures of the height of a line show it from this share of the font size above the baseline. */
export const PICTURE_ASCENT = 0.88;
/** The height of such a picture at a font size of 1. */
export const PICTURE_HEIGHT = 1.2;

/** No document draws more pictures than this: a hostile page can combine characters at will. */
const MOST_PICTURES = 3000;
/** Graphemes of a script that joins letters, drawn in one picture. */
const LONGEST_RUN = 24;

const UNSEEN = /^\p{Default_Ignorable_Code_Point}+$/u;
const JOINING = /^(?!\p{Script=Han})[\p{L}\p{M}]/u;
const HAS_CLUSTER = /[\p{M}\p{Default_Ignorable_Code_Point}\p{Emoji_Modifier}\p{RI}]/u;
const HAS_QUOTE = /[‘’“”]/u;
const SPACES = /[\t\u00a0]/gu;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

type Cluster = { readonly text: string; readonly isLacking: boolean };

/** Graphemes, of which those that the font lacks and that join are taken together. */
const joinLacking = (clusters: readonly Cluster[]): readonly Cluster[] => {
  const joined: Cluster[] = [];
  let length = 0;
  for (const cluster of clusters) {
    const last = joined.at(-1);
    const isJoined =
      last?.isLacking &&
      cluster.isLacking &&
      length < LONGEST_RUN &&
      JOINING.test(last.text) &&
      JOINING.test(cluster.text);
    if (isJoined) joined[joined.length - 1] = { ...last, text: last.text + cluster.text };
    else joined.push(cluster);
    length = isJoined ? length + 1 : 1;
  }
  return joined;
};

const nameOf = (text: string): string =>
  [...text]
    .map((one) => `[U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`)
    .join('');

/** The letters of a document's font, and pictures of what it lacks by `drawGlyph`. */
export const openTypeface = (pdf: PdfFile, drawGlyph?: DrawGlyph): Typeface => {
  const known = new Map<string, Letter>();
  const narrow = new Map<string, Letter>();
  const pictures = new Map<string, Letter>();
  const has = (character: string): boolean =>
    pdf.advanceOf(character.codePointAt(0) ?? 0) !== undefined;
  const letterOf = (character: string, isNarrow = false): Letter => {
    const letters = isNarrow ? narrow : known;
    const found = letters.get(character);
    if (found) return found;
    const advance = pdf.advanceOf(character.codePointAt(0) ?? 0, isNarrow) ?? 0;
    const letter = { text: character, advance, ...(isNarrow && { isNarrow }) };
    letters.set(character, letter);
    return letter;
  };
  const clustersOf = (text: string): readonly Cluster[] => {
    const shown = visibleText(text.toWellFormed())
      .replace(SPACES, ' ')
      .replace(/[\r\n]+/gu, ' ');
    const characters = [...shown];
    if (!HAS_CLUSTER.test(shown) && characters.every(has))
      return characters.map((character) => ({ text: character, isLacking: false }));
    const clusters = [...graphemes.segment(shown)]
      .filter(({ segment }) => !UNSEEN.test(segment))
      .map(({ segment }) => ({ text: segment, isLacking: ![...segment].every(has) }));
    return joinLacking(clusters);
  };
  const lettersOf = ({ text, isLacking }: Cluster): readonly Letter[] => {
    const picture = pictures.get(text);
    if (picture) return [picture];
    return [...(isLacking ? nameOf(text) : text)].map((one) => letterOf(one));
  };
  return {
    prepare: async (texts) => {
      for (const text of texts)
        for (const cluster of clustersOf(text)) {
          const isNew = cluster.isLacking && !pictures.has(cluster.text);
          if (!drawGlyph || !isNew || pictures.size >= MOST_PICTURES) continue;
          const { jpeg, width, height } = await drawGlyph(cluster.text);
          const advance = (width / height) * PICTURE_HEIGHT;
          pictures.set(cluster.text, { text: cluster.text, advance, image: pdf.openImage(jpeg) });
        }
    },
    letters: (text) => {
      const letters = clustersOf(text).flatMap(lettersOf);
      if (!HAS_QUOTE.test(text)) return letters;
      const narrow = narrowQuotes(letters.map((letter) => letter.text));
      return letters.map((letter, at) => (narrow.has(at) ? letterOf(letter.text, true) : letter));
    },
  };
};
