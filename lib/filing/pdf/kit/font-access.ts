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

type Advances = Map<number, number | undefined>;

/** The advances of the characters of a font, usual and narrow, for all documents. */
const known = new WeakMap<EmbeddedFont['font'], readonly [usual: Advances, narrow: Advances]>();

const advancesOf = ({ font }: EmbeddedFont) => {
  const found = known.get(font) ?? [new Map(), new Map()];
  known.set(font, found);
  return found;
};

/**
 * The characters of an embedded font. One that is narrow has the glyph that the font has for it
 * beside Latin letters (OpenType feature `pwid`).
 */
export const fontAccess = (face: EmbeddedFont) => {
  const [usualAdvances, narrowAdvances] = advancesOf(face);
  // A glyph that is never shown must not be said to be the character U+0000.
  face.unicode[0] = [0xfffd];
  const glyphOf = (codePoint: number, isNarrow: boolean): FontGlyph => {
    const usual = face.font.glyphForCodePoint(codePoint);
    if (!isNarrow) return usual;
    return face.font.layout(String.fromCodePoint(codePoint), ['pwid']).glyphs[0] ?? usual;
  };
  const [usualCodes, narrowCodes] = [new Map<number, FontCode>(), new Map<number, FontCode>()];
  const advanceOf = (codePoint: number, isNarrow = false): number | undefined => {
    const advances = isNarrow ? narrowAdvances : usualAdvances;
    if (advances.has(codePoint)) return advances.get(codePoint);
    const advance = face.font.hasGlyphForCodePoint(codePoint)
      ? (glyphOf(codePoint, isNarrow).advanceWidth * face.scale) / 1000
      : undefined;
    advances.set(codePoint, advance);
    return advance;
  };
  const newCode = (codePoint: number, isNarrow: boolean): FontCode => {
    const glyph = glyphOf(codePoint, isNarrow);
    const id = face.subset.includeGlyph(glyph.id);
    face.widths[id] ??= glyph.advanceWidth * face.scale;
    face.unicode[id] ??= [codePoint];
    const code = id.toString(16).padStart(4, '0');
    return { code, isPlain: face.unicode[id]?.[0] === codePoint };
  };
  const codeOf = (codePoint: number, isNarrow = false): FontCode => {
    const codes = isNarrow ? narrowCodes : usualCodes;
    const code = codes.get(codePoint) ?? newCode(codePoint, isNarrow);
    codes.set(codePoint, code);
    return code;
  };
  return { advanceOf, codeOf };
};
