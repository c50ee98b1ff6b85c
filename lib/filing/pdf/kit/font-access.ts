type FontGlyph = { readonly id: number; readonly advanceWidth: number };

/** The members of an embedded font of pdfkit that are used. */
export type EmbeddedFont = {
  readonly id: string;
  readonly scale: number;
  readonly font: {
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): FontGlyph;
    layout(text: string, features: readonly string[]): { readonly glyphs: readonly FontGlyph[] };
  };
  readonly subset: { includeGlyph(id: number): number };
  readonly widths: number[];
  readonly unicode: number[][];
  ref(): unknown;
};

/** How a character is written: its code in the embedded subset, as four hexadecimal digits. */
export type FontCode = {
  readonly code: string;
  /** Whether the text layer gives this character back by itself. */
  readonly isPlain: boolean;
};

/** Quotation marks, which a Chinese font makes as wide as a Chinese character. */
const QUOTES = new Set([0x2018, 0x2019, 0x201c, 0x201d]);

/** The advances of the characters of a font, for all documents of a language. */
const known = new WeakMap<EmbeddedFont['font'], Map<string, Map<number, number | undefined>>>();

const advancesOf = ({ font }: EmbeddedFont, language: string) => {
  const languages = known.get(font) ?? new Map();
  known.set(font, languages);
  const advances: Map<number, number | undefined> = languages.get(language) ?? new Map();
  languages.set(language, advances);
  return advances;
};

/**
 * The characters of an embedded font. In an English document quotation marks and apostrophes have
 * the glyphs that the font has for such text (OpenType feature `pwid`).
 */
export const fontAccess = (face: EmbeddedFont, language: string) => {
  const advances = advancesOf(face, language);
  // A glyph that is never shown must not be said to be the character U+0000.
  face.unicode[0] = [0xfffd];
  const glyphOf = (codePoint: number): FontGlyph => {
    const usual = face.font.glyphForCodePoint(codePoint);
    if (language !== 'en' || !QUOTES.has(codePoint)) return usual;
    return face.font.layout(String.fromCodePoint(codePoint), ['pwid']).glyphs[0] ?? usual;
  };
  const codes = new Map<number, FontCode>();
  const advanceOf = (codePoint: number): number | undefined => {
    if (advances.has(codePoint)) return advances.get(codePoint);
    const advance = face.font.hasGlyphForCodePoint(codePoint)
      ? (glyphOf(codePoint).advanceWidth * face.scale) / 1000
      : undefined;
    advances.set(codePoint, advance);
    return advance;
  };
  const newCode = (codePoint: number): FontCode => {
    const glyph = glyphOf(codePoint);
    const id = face.subset.includeGlyph(glyph.id);
    face.widths[id] ??= glyph.advanceWidth * face.scale;
    face.unicode[id] ??= [codePoint];
    const code = id.toString(16).padStart(4, '0');
    return { code, isPlain: face.unicode[id]?.[0] === codePoint };
  };
  const codeOf = (codePoint: number): FontCode => {
    const code = codes.get(codePoint) ?? newCode(codePoint);
    codes.set(codePoint, code);
    return code;
  };
  return { advanceOf, codeOf };
};
