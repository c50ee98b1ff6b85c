/**
 * The width of a text in shares of its font's size, about: Han and the like are square, the mean
 * letter of a proportional font is somewhat wider than half of that.
 */
export const widthInEms = (text: string): number =>
  [...text].reduce((sum, one) => sum + ((one.codePointAt(0) ?? 0) > 0x2000 ? 1 : 0.56), 0);
