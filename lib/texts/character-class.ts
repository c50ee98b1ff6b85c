/**
 * What a UTF-16 unit is when texts are compared: a letter of a script that parts words by spaces, a
 * mark upon the character before, or `complex`: it has other forms, or is half of a character.
 */
export type CharacterClass =
  | 'spaced'
  | 'other'
  | 'space'
  | 'invisible'
  | 'quote'
  | 'dash'
  | 'punctuation'
  | 'mark'
  | 'complex';

/** Forms of the same letter: full and half width, ligatures, Arabic shapes, parts of Hangul. */
const HAS_FORMS =
  /[\u1100-\u11ff\u2f00-\u2fdf\u3000\ud800-\udfff\ufb00-\ufdff\ufe70-\ufefe\uff00-\uffef]/;

/** Letters of scripts that part words by spaces. */
const SPACED = new RegExp(
  String.raw`^(?![\p{scx=Han}\p{scx=Hira}\p{scx=Kana}])` +
    String.raw`(?![\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}])` +
    String.raw`[\p{L}\p{N}]`,
  'u',
);

/** In this order, because a sign may be of several kinds. "?" is none: it makes a question. */
const KINDS: readonly (readonly [CharacterClass, RegExp])[] = [
  ['invisible', /\p{Cf}|\u034f|[\u115f\u1160\u3164]|[\ufe00-\ufe0f]/u],
  ['space', /\s/u],
  ['quote', /["'`´‘’‚‛“”„‟«»‹›「」『』〝〞〟′″❛❜❝❞＂＇｢｣]/u],
  ['dash', /[-‐‑‒–—―−⸺⸻﹘﹣－]/u],
  ['punctuation', /[.,;:!…‥、。，．；：！·・•()[\]{}（）【】〔〕〈〉《》｡､]/u],
  ['mark', /\p{M}/u],
  ['complex', HAS_FORMS],
];

const classify = (character: string): CharacterClass => {
  const kind = KINDS.find(([, form]) => form.test(character))?.[0];
  if (kind) return kind;
  if (character.normalize('NFC') !== character) return 'complex';
  return SPACED.test(character) ? 'spaced' : 'other';
};

const classes: (CharacterClass | undefined)[] = new Array(0x10000);

/** The class of a UTF-16 unit; each is determined once, since texts have a million of them. */
export const classOf = (unit: number): CharacterClass => {
  const known = classes[unit];
  if (known) return known;
  const found = classify(String.fromCharCode(unit));
  classes[unit] = found;
  return found;
};

/** Whether a character is a letter or digit of a script that parts words by spaces. */
export const isSpacedLetter = (character: string): boolean => SPACED.test(character);
