import type { Bytes } from '../../../evidence/digest.ts';
import type { Size } from '../../../evidence/page/box.ts';
import { addBlock, addFlat } from './add-block.ts';
import { sharesOf } from './forward-dct.ts';
import { codesOf, huffmanTable } from './huffman.ts';
import { headOf } from './jpeg-segments.ts';
import { stepsOf } from './jpeg-tables.ts';
import { brightOf, coloursOf, isFlat, isGrey, readBright, readColours, UNIT } from './read-unit.ts';
import { addStill, countSymbols, makeRoom, newTokens, TABLE, type Tokens } from './tokens.ts';
import { writeTokens } from './write-tokens.ts';

/** A JPEG that is made of one band of rows after another. */
export type JpegMaker = {
  /** Begins a picture of this size. */
  readonly begin: (size: Size) => void;
  /**
   * Adds a band of rows, four bytes a pixel (red, green, blue, and one that is the same in all). A
   * row has as many pixels as `paddedTo` its width, and each band but the last is 16 rows or a
   * multiple; the last has `paddedTo` as many as are left. What is beyond the picture is
   * overwritten.
   */
  readonly add: (pixels: Uint8ClampedArray<ArrayBuffer>) => void;
  /** The file, in `memory` where that is large enough. */
  readonly end: (memory: ArrayBuffer) => Bytes;
};

/** A length in whole units. */
export const paddedTo = (length: number): number => Math.ceil(length / UNIT) * UNIT;

/** What is kept while a picture is coded. */
type Coder = {
  readonly tokens: Tokens;
  readonly bright: Float64Array;
  readonly colour: Float64Array;
  /** The last first coefficient of each component. */
  readonly before: { bright: number; blue: number; red: number };
  readonly blocks: readonly [Float64Array, Float64Array];
  /** The colour of the unit before, where it had one only. */
  flat: number | undefined;
};

/** Adds a unit of one colour; after another of the same colour nothing changes. */
const addFlatUnit = (coder: Coder, pixel: number): void => {
  const { tokens, bright, colour, before } = coder;
  if (coder.flat === pixel) {
    addStill(tokens);
    return;
  }
  coder.flat = pixel;
  const value = brightOf(pixel);
  for (let block = 0; block < 4; block += 1)
    before.bright = addFlat(tokens, value, bright, TABLE.bright, before.bright);
  const [blue, red] = coloursOf(pixel, pixel, pixel, pixel);
  before.blue = addFlat(tokens, blue, colour, TABLE.colour, before.blue);
  before.red = addFlat(tokens, red, colour, TABLE.colour, before.red);
};

const addUnit = (coder: Coder, pixels: Uint32Array, at: number, stride: number): void => {
  const { tokens, bright, colour, before, blocks } = coder;
  const [one, other] = blocks;
  coder.flat = undefined;
  const isAllGrey = isGrey(pixels, at, stride);
  for (const start of [at, at + 8, at + 8 * stride, at + 8 * stride + 8]) {
    const isSame = readBright(pixels, start, stride, isAllGrey, one);
    before.bright = isSame
      ? addFlat(tokens, one[0] as number, bright, TABLE.bright, before.bright)
      : addBlock(tokens, one, bright, TABLE.bright, before.bright);
  }
  if (isAllGrey) {
    before.blue = addFlat(tokens, 0, colour, TABLE.colour, before.blue);
    before.red = addFlat(tokens, 0, colour, TABLE.colour, before.red);
    return;
  }
  readColours(pixels, at, stride, one, other);
  before.blue = addBlock(tokens, one, colour, TABLE.colour, before.blue);
  before.red = addBlock(tokens, other, colour, TABLE.colour, before.red);
};

/** Repeats the last column and the last row of a picture in what is beyond them. */
const fillBeyond = (pixels: Uint32Array, { width, height }: Size, top: number): void => {
  const stride = paddedTo(width);
  if (stride > width)
    for (let row = 0; row < pixels.length; row += stride)
      pixels.fill(pixels[row + width - 1] as number, row + width, row + stride);
  const rows = height - top;
  for (let at = rows * stride; at < pixels.length; at += stride)
    pixels.copyWithin(at, at - stride, at);
};

const addBand = (coder: Coder, pixels: Uint32Array, stride: number): void => {
  for (let row = 0; row < pixels.length; row += UNIT * stride)
    for (let at = row; at < row + stride; at += UNIT) {
      makeRoom(coder.tokens);
      if (isFlat(pixels, at, stride)) addFlatUnit(coder, pixels[at] as number);
      else addUnit(coder, pixels, at, stride);
    }
};

/**
 * Makes JPEGs of this quality, from 50 to 100, one after another (ITU-T T.81, baseline, colours at
 * half the density, as browsers write them). A picture is coded band by band, so that neither its
 * pixels nor its coefficients are ever in memory as a whole.
 */
export const createJpegMaker = (quality: number): JpegMaker => {
  const steps = [stepsOf('bright', quality), stepsOf('colour', quality)] as const;
  const tokens = newTokens();
  const before = { bright: 0, blue: 0, red: 0 };
  const coder: Coder = {
    ...{ tokens, before, bright: sharesOf(steps[0]), colour: sharesOf(steps[1]) },
    blocks: [new Float64Array(64), new Float64Array(64)],
    flat: undefined,
  };
  let size: Size = { width: 0, height: 0 };
  let top = 0;
  return {
    begin: (begun) => {
      [size, top, tokens.count, coder.flat] = [begun, 0, 0, undefined];
      Object.assign(before, { bright: 0, blue: 0, red: 0 });
    },
    add: ({ buffer, byteOffset, length }) => {
      const pixels = new Uint32Array(buffer, byteOffset, length / 4);
      const stride = paddedTo(size.width);
      fillBeyond(pixels, size, top);
      addBand(coder, pixels, stride);
      top += pixels.length / stride;
    },
    end: (memory) => {
      const tables = countSymbols(tokens).map(huffmanTable);
      return writeTokens(tokens, tables.map(codesOf), headOf(size, steps, tables), memory);
    },
  };
};
