import { type CharacterClass, classOf, isSpacedLetter } from './character-class.ts';
import { FoldedPieces, type FoldedText } from './folded-text.ts';

/**
 * What two texts with the same letters, digits and words may differ in: white space; characters
 * that take no room (zero-width spaces, soft hyphens); the shape of quotation marks or dashes; the
 * form of a character (Unicode normal forms, full and half width, styled letters); punctuation.
 */
export const WAYS_TO_DIFFER = [
  'space',
  'invisible',
  'quotes',
  'dashes',
  'form',
  'punctuation',
] as const;
export type WayToDiffer = (typeof WAYS_TO_DIFFER)[number];
type Ignored = ReadonlySet<WayToDiffer>;

/** A character with its marks, so that normal forms are taken whole; also Hangul from its parts. */
const CLUSTER = new RegExp(
  String.raw`[\u1100-\u115f][\u1160-\u11a7]?[\u11a8-\u11ff]?|[\uff66-\uff9d][\uff9e\uff9f]|` +
    String.raw`\P{M}\p{M}*|\p{M}`,
  'suy',
);
const VARIANTS = /[\u034f\ufe00-\ufe0f\u{e0100}-\u{e01ef}\u{e0000}-\u{e007f}]/gu;
const HAS_FORMS =
  /[\u2f00-\u2fdf\u3000\ufb00-\ufdff\ufe70-\ufefe\uff00-\uffef\u{1d400}-\u{1d7ff}]/u;

const clusterAt = (text: string, at: number): string => {
  CLUSTER.lastIndex = at;
  return CLUSTER.exec(text)?.[0] ?? text.charAt(at);
};

const isMarkAt = (text: string, at: number): boolean =>
  at < text.length && classOf(text.charCodeAt(at)) === 'mark';
const isDigitAt = (text: string, at: number): boolean => /\p{Nd}/u.test(text.charAt(at));

/** A mark between digits, or a dash before one, is part of a figure: 3.5, −5. */
const isOfFigure = (text: string, at: number, kind: CharacterClass): boolean =>
  isDigitAt(text, at + 1) && (kind === 'dash' || isDigitAt(text, at - 1));

/** What stands between words: folded to a space, or to nothing, by what is about it. */
const SEPARATOR = Symbol('separator');

const foldCluster = (cluster: string, ignored: Ignored): string => {
  const seen = ignored.has('invisible') ? cluster.replace(VARIANTS, '') : cluster;
  if (!ignored.has('form')) return seen;
  return HAS_FORMS.test(seen) ? seen.normalize('NFKC') : seen.normalize('NFC');
};

/** Folds the character at an offset, of one unit. */
const foldSign = (
  text: string,
  at: number,
  kind: CharacterClass,
  ignored: Ignored,
): string | typeof SEPARATOR => {
  const sign = text.charAt(at);
  if (kind === 'invisible') return ignored.has('invisible') ? '' : sign;
  if (kind === 'space') return ignored.has('space') ? SEPARATOR : sign;
  if (ignored.has('punctuation') && !isOfFigure(text, at, kind)) return SEPARATOR;
  if (kind === 'quote' && ignored.has('quotes')) return '"';
  if (kind === 'dash' && ignored.has('dashes')) return '-';
  return foldCluster(sign, ignored);
};

/** Adds the character at an offset, and returns the offset behind it. */
const foldNext = (text: string, at: number, ignored: Ignored, to: FoldedPieces): number => {
  const kind = classOf(text.charCodeAt(at));
  if (kind === 'complex' || kind === 'mark' || isMarkAt(text, at + 1)) {
    const cluster = clusterAt(text, at);
    const part = foldCluster(cluster, ignored);
    const end = at + cluster.length;
    const isSpaced = isSpacedLetter(part);
    if (part !== '') to.add(part, { start: at, end }, [isSpaced, isSpaced]);
    return end;
  }
  const range = { start: at, end: at + 1 };
  const part = foldSign(text, at, kind, ignored);
  if (part === SEPARATOR) to.separate(at);
  else if (part === '-' && ignored.has('dashes')) to.addDash(range);
  else if (part !== '') to.add(part, range, [false, false]);
  return at + 1;
};

/** The end of the characters from an offset that no folding changes: letters and single spaces. */
const endOfPlain = (text: string, from: number): number => {
  let at = from;
  let kind = classOf(text.charCodeAt(at));
  while (at < text.length) {
    const next = at + 1 < text.length ? classOf(text.charCodeAt(at + 1)) : 'other';
    const isLetter = kind === 'spaced' || kind === 'other';
    const isWordSpace =
      at > from &&
      next === 'spaced' &&
      text.charCodeAt(at) === 0x20 &&
      classOf(text.charCodeAt(at - 1)) === 'spaced' &&
      !isMarkAt(text, at + 2);
    if ((!isLetter && !isWordSpace) || next === 'mark') return at;
    kind = next;
    at += 1;
  }
  return at;
};

const isSpacedAt = (text: string, at: number): boolean => classOf(text.charCodeAt(at)) === 'spaced';

/**
 * Folds what is ignored. White space stays, as one space, only between letters of scripts that part
 * words by it. Takes time in proportion to the text.
 */
export const foldWords = (text: string, ignored: Ignored): FoldedText => {
  const pieces = new FoldedPieces();
  for (let at = 0; at < text.length; ) {
    const end = endOfPlain(text, at);
    if (end > at) {
      const spaced = [isSpacedAt(text, at), isSpacedAt(text, end - 1)] as const;
      pieces.add(text.slice(at, end), { start: at, end }, spaced, true);
    }
    at = end < text.length ? foldNext(text, end, ignored, pieces) : end;
  }
  return pieces.folded();
};

/** In what two texts differ that are equal once `ignored` is folded; none if they are the same. */
export const waysToDiffer = (
  one: string,
  other: string,
  ignored: Ignored,
): readonly WayToDiffer[] => {
  if (one === other) return [];
  const ways = WAYS_TO_DIFFER.filter((way) => {
    if (!ignored.has(way)) return false;
    const rest = new Set([...ignored].filter((kept) => kept !== way));
    return foldWords(one, rest).text !== foldWords(other, rest).text;
  });
  return ways.length > 0 ? ways : ['form'];
};
