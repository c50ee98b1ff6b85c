/** Pixels of a unit, in which brightness has four blocks and each colour one. */
export const UNIT = 16;

/** Whether all pixels of the unit at this place are alike. */
export const isFlat = (pixels: Uint32Array, at: number, stride: number): boolean => {
  const first = pixels[at];
  for (let row = at, end = at + UNIT * stride; row < end; row += stride)
    for (let x = row; x < row + UNIT; x += 1) if (pixels[x] !== first) return false;
  return true;
};

/** Whether red, green and blue are alike in all pixels of the unit. */
export const isGrey = (pixels: Uint32Array, at: number, stride: number): boolean => {
  let found = 0;
  for (let row = at, end = at + UNIT * stride; row < end; row += stride)
    for (let x = row; x < row + UNIT; x += 1) {
      const pixel = pixels[x] as number;
      found |= pixel ^ (pixel >>> 8);
    }
  return (found & 0xffff) === 0;
};

/** The brightness of a pixel around 0 (ITU-T T.871): red in the lowest byte, then green, blue. */
export const brightOf = (pixel: number): number =>
  0.299 * (pixel & 255) + 0.587 * ((pixel >> 8) & 255) + 0.114 * ((pixel >> 16) & 255) - 128;

/** Blue and red of a pixel against its brightness (ITU-T T.871). */
export const blueOf = (pixel: number): number =>
  -0.168736 * (pixel & 255) - 0.331264 * ((pixel >> 8) & 255) + 0.5 * ((pixel >> 16) & 255);
export const redOf = (pixel: number): number =>
  0.5 * (pixel & 255) - 0.418688 * ((pixel >> 8) & 255) - 0.081312 * ((pixel >> 16) & 255);

/** Reads the brightness of a block of 8 by 8 pixels. Returns whether it is the same everywhere. */
export const readBright = (
  pixels: Uint32Array,
  at: number,
  stride: number,
  isAllGrey: boolean,
  block: Float64Array,
): boolean => {
  const first = pixels[at];
  let [to, isSame] = [0, true];
  for (let row = at, end = at + 8 * stride; row < end; row += stride)
    for (let x = row; x < row + 8; x += 1) {
      const pixel = pixels[x] as number;
      if (pixel !== first) isSame = false;
      block[to] = isAllGrey ? (pixel & 255) - 128 : brightOf(pixel);
      to += 1;
    }
  return isSame;
};

const sumOf = (shift: number, one: number, two: number, three: number, four: number): number =>
  ((one >> shift) & 255) +
  ((two >> shift) & 255) +
  ((three >> shift) & 255) +
  ((four >> shift) & 255);

/** Blue and red against the brightness (ITU-T T.871), of the mean of four pixels. */
export const coloursOf = (
  one: number,
  two: number,
  three: number,
  four: number,
): readonly [blue: number, red: number] => {
  const red = sumOf(0, one, two, three, four);
  const green = sumOf(8, one, two, three, four);
  const blue = sumOf(16, one, two, three, four);
  return [
    (-0.168736 * red - 0.331264 * green + 0.5 * blue) / 4,
    (0.5 * red - 0.418688 * green - 0.081312 * blue) / 4,
  ];
};

/** Reads both colours of a unit, 64 values each. */
export const readColours = (
  pixels: Uint32Array,
  at: number,
  stride: number,
  blue: Float64Array,
  red: Float64Array,
): void => {
  let to = 0;
  for (let row = at, end = at + UNIT * stride; row < end; row += 2 * stride)
    for (let x = row; x < row + UNIT; x += 2) {
      const below = x + stride;
      const [ofBlue, ofRed] = coloursOf(
        pixels[x] as number,
        pixels[x + 1] as number,
        pixels[below] as number,
        pixels[below + 1] as number,
      );
      blue[to] = ofBlue;
      red[to] = ofRed;
      to += 1;
    }
};
