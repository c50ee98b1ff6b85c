import type { Bytes } from '../../../evidence/digest.ts';

/** After the two bytes that begin a JPEG, its first segment: a marker, and two bytes of length. */
const START = 2;
const JFIF_MARKER = [0xff, 0xe0];
const DOTS_PER_INCH = 1;

const startsWith = (bytes: Bytes, at: number, wanted: Iterable<number>): boolean =>
  [...wanted].every((byte, index) => bytes[at + index] === byte);

/** The JFIF segment (ITU-T T.871) that states the density, with no preview picture. */
const jfifOf = (dpi: number): Bytes => {
  const density = [dpi >> 8, dpi & 255];
  const name = new TextEncoder().encode('JFIF\0');
  return Uint8Array.from([
    ...[...JFIF_MARKER, 0, 16, ...name, 1, 1],
    ...[DOTS_PER_INCH, ...density, ...density, 0, 0],
  ]);
};

/** The same JPEG, which states how many dots an inch it has; in its place where it fits there. */
export const withDensity = (jpeg: Bytes, dpi: number): Bytes => {
  const segment = jfifOf(dpi);
  const isJfif = startsWith(jpeg, START, JFIF_MARKER);
  const length = isJfif ? 2 + ((jpeg[START + 2] ?? 0) << 8) + (jpeg[START + 3] ?? 0) : 0;
  if (length === segment.length) {
    jpeg.set(segment, START);
    return jpeg;
  }
  const rest = jpeg.subarray(START + length);
  const made = new Uint8Array(START + segment.length + rest.length);
  made.set(jpeg.subarray(0, START));
  made.set(segment, START);
  made.set(rest, START + segment.length);
  return made;
};
