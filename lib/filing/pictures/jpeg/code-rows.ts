import type { Size } from '../../../evidence/page/box.ts';
import { addFlatUnit, addPartUnit, addPixelUnit, type Coder } from './code-unit.ts';
import { fillBeyond, layOver, paintPart, WHITE } from './compose-unit.ts';
import type { OpenPart } from './pixel-part.ts';
import { UNIT } from './read-unit.ts';
import { makeRoom } from './tokens.ts';

/** A length in whole units. */
export const paddedTo = (length: number): number => Math.ceil(length / UNIT) * UNIT;

/** A picture that is coded: its size, and the parts that lie on it; all else is white. */
export type CodedPicture = { readonly size: Size; readonly parts: readonly OpenPart[] };

const isWhite = (drawn: Uint32Array, at: number, stride: number): boolean => {
  for (let row = at, end = at + UNIT * stride; row < end; row += stride)
    for (let x = row; x < row + UNIT; x += 1)
      if (((drawn[x] as number) & 0xff_ffff) !== 0xff_ffff) return false;
  return true;
};

const meets = (from: number, length: number, at: number): boolean =>
  from < at + UNIT && from + length > at;

const covers = ({ to }: OpenPart, x: number, y: number): boolean =>
  to.x <= x && to.y <= y && to.x + to.width >= x + UNIT && to.y + to.height >= y + UNIT;

/** The first of some parts that a unit meets; one that it lies in whole is the only one. */
const firstMet = (parts: readonly OpenPart[], x: number): OpenPart | undefined => {
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] as OpenPart;
    if (meets(part.to.x, part.to.width, x)) return part;
  }
  return undefined;
};

const unit = new Uint32Array(UNIT * UNIT);

/** Adds one row of units, of parts and of what a canvas shows over them, if it shows anything. */
const addRow = (
  coder: Coder,
  { size, parts }: CodedPicture,
  y: number,
  drawn: Uint32Array | undefined,
): void => {
  const stride = paddedTo(size.width);
  const here = parts.filter(({ to }) => meets(to.y, to.height, y));
  for (let x = 0; x < stride; x += UNIT) {
    makeRoom(coder.tokens);
    const over = drawn && !isWhite(drawn, x, stride) ? drawn : undefined;
    const only = firstMet(here, x);
    if (!only) {
      if (over) addPixelUnit(coder, over, x, stride);
      else addFlatUnit(coder, WHITE);
    } else if (!over && covers(only, x, y)) addPartUnit(coder, only, x, y);
    else {
      unit.fill(WHITE);
      for (const part of here) paintPart(unit, part, x, y);
      if (over) layOver(unit, over, x, stride);
      fillBeyond(unit, UNIT, Math.min(UNIT, size.width - x), Math.min(UNIT, size.height - y));
      addPixelUnit(coder, unit, 0, UNIT);
    }
  }
};

/** Adds as many rows from `top` on, and what a canvas shows over them: `paddedTo` wide. */
export const addRows = (
  coder: Coder,
  picture: CodedPicture,
  { top, rows }: { readonly top: number; readonly rows: number },
  drawn?: Uint32Array,
): void => {
  const { width, height } = picture.size;
  const stride = paddedTo(width);
  if (drawn) fillBeyond(drawn, stride, width, height - top);
  for (let row = 0; row < rows; row += UNIT)
    addRow(coder, picture, top + row, drawn?.subarray(row * stride, (row + UNIT) * stride));
};
