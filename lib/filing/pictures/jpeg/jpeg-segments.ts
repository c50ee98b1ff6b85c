import type { Size } from '../../../evidence/page/box.ts';
import type { HuffmanTable } from './huffman.ts';
import { ZIGZAG } from './jpeg-tables.ts';

/** A segment of a JPEG: its marker, the length of what follows, and that. */
const segment = (marker: number, ...content: readonly number[]): readonly number[] => {
  const length = content.length + 2;
  return [0xff, marker, length >> 8, length & 255, ...content];
};

const twoBytes = (value: number): readonly number[] => [value >> 8, value & 255];

/** The classes and places of the four tables of codes, in the order of `TABLE`. */
const PLACES = [0x00, 0x10, 0x01, 0x11];

/**
 * All that stands before the picture itself (ITU-T T.81, annex B; T.871, with no density): one
 * scan, in which a unit has four blocks of brightness and one of each colour.
 */
export const headOf = (
  { width, height }: Size,
  steps: readonly Uint8Array[],
  tables: readonly HuffmanTable[],
): Uint8Array => {
  const stepsInOrder = steps.map((one) => Array.from(ZIGZAG, (place) => one[place] as number));
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...segment(0xe0, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0),
    ...stepsInOrder.flatMap((one, at) => segment(0xdb, at, ...one)),
    ...segment(
      0xc0,
      ...[8, ...twoBytes(height), ...twoBytes(width), 3],
      ...[1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1],
    ),
    ...tables.flatMap(({ counts, symbols }, at) =>
      segment(0xc4, PLACES[at] as number, ...counts, ...symbols),
    ),
    ...segment(0xda, 3, 1, 0x00, 2, 0x11, 3, 0x11, 0, 63, 0),
  ]);
};
