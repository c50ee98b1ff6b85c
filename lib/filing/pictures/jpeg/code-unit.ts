import { addBlock, addFlat } from './add-block.ts';
import { sharesOf } from './forward-dct.ts';
import type { OpenPart } from './pixel-part.ts';
import { newUnitValues, readEnlarged, type UnitValues } from './read-enlarged.ts';
import { brightOf, coloursOf, isFlat, isGrey, readBright, readColours } from './read-unit.ts';
import { addStill, newTokens, TABLE, type Tokens } from './tokens.ts';

/** What is kept while a picture is coded. */
export type Coder = {
  readonly tokens: Tokens;
  readonly bright: Float64Array;
  readonly colour: Float64Array;
  /** The last first coefficient of each component. */
  readonly before: { bright: number; blue: number; red: number };
  readonly values: UnitValues;
  /** The four blocks of brightness. */
  readonly blocks: readonly Float64Array[];
  /** The colour of the unit before, where it had one only. */
  flat: number | undefined;
};

export const newCoder = (steps: readonly [bright: Uint8Array, colour: Uint8Array]): Coder => {
  const values = newUnitValues();
  return {
    ...{ tokens: newTokens(), before: { bright: 0, blue: 0, red: 0 }, values },
    ...{ bright: sharesOf(steps[0]), colour: sharesOf(steps[1]) },
    blocks: [0, 64, 128, 192].map((from) => values.bright.subarray(from, from + 64)),
    flat: undefined,
  };
};

/** Adds a unit of one colour; after another of the same colour nothing changes. */
export const addFlatUnit = (coder: Coder, pixel: number): void => {
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

const addBright = ({ tokens, bright, before }: Coder, block: Float64Array, isSame: boolean) => {
  before.bright = isSame
    ? addFlat(tokens, block[0] as number, bright, TABLE.bright, before.bright)
    : addBlock(tokens, block, bright, TABLE.bright, before.bright);
};

const addColours = ({ tokens, colour, before, values }: Coder, isAllGrey: boolean): void => {
  if (isAllGrey) {
    before.blue = addFlat(tokens, 0, colour, TABLE.colour, before.blue);
    before.red = addFlat(tokens, 0, colour, TABLE.colour, before.red);
    return;
  }
  before.blue = addBlock(tokens, values.blue, colour, TABLE.colour, before.blue);
  before.red = addBlock(tokens, values.red, colour, TABLE.colour, before.red);
};

/** Adds a unit of these pixels, one a dot, `stride` to a row. */
export const addPixelUnit = (
  coder: Coder,
  pixels: Uint32Array,
  at: number,
  stride: number,
): void => {
  if (isFlat(pixels, at, stride)) {
    addFlatUnit(coder, pixels[at] as number);
    return;
  }
  coder.flat = undefined;
  const isAllGrey = isGrey(pixels, at, stride);
  for (let index = 0; index < 4; index += 1) {
    const block = coder.blocks[index] as Float64Array;
    const start = at + (index >> 1) * 8 * stride + (index & 1) * 8;
    addBright(coder, block, readBright(pixels, start, stride, isAllGrey, block));
  }
  if (!isAllGrey) readColours(pixels, at, stride, coder.values.blue, coder.values.red);
  addColours(coder, isAllGrey);
};

const isSame = (block: Float64Array): boolean => {
  const first = block[0];
  for (let at = 1; at < 64; at += 1) if (block[at] !== first) return false;
  return true;
};

/** Adds the unit at this place of the picture, all of which a part covers. */
export const addPartUnit = (coder: Coder, part: OpenPart, left: number, top: number): void => {
  const { pixels, width, to } = part;
  const [x, y] = [left - to.x, top - to.y];
  if (part.isPlain) {
    addPixelUnit(coder, pixels, y * width + x, width);
    return;
  }
  const kind = readEnlarged(part, x, y, coder.values);
  if (kind === 'flat') {
    const { first } = part.bright.down;
    const row = (first[y] as number) * width;
    addFlatUnit(coder, pixels[row + (part.bright.across.first[x] as number)] as number);
    return;
  }
  coder.flat = undefined;
  for (let index = 0; index < 4; index += 1) {
    const block = coder.blocks[index] as Float64Array;
    addBright(coder, block, isSame(block));
  }
  addColours(coder, kind === 'grey');
};
