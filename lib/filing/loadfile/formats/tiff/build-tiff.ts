import type { Bytes } from '../../../../evidence/digest.ts';
import { type Bilevel, encodeG4 } from './encode-g4.ts';

/** A field of a directory of TIFF 6.0: its tag, type (3: 16 bits, 4: 32 bits, 5: ratio), value. */
type Field = readonly [tag: number, type: 3 | 4 | 5, value: number];

const HEADER_BYTES = 8;
const FIELD_BYTES = 12;
const RATIO_BYTES = 8;
const INCH = 2;

const fieldsOf = (
  { width, height }: Bilevel,
  strip: number,
  stripBytes: number,
  ratios: number,
): readonly Field[] => [
  [254, 4, 0], // NewSubfileType
  [256, 4, width],
  [257, 4, height],
  [258, 3, 1], // BitsPerSample
  [259, 3, 4], // Compression: Group 4
  [262, 3, 0], // PhotometricInterpretation: white is zero
  [266, 3, 1], // FillOrder
  [273, 4, strip],
  [277, 3, 1], // SamplesPerPixel
  [278, 4, height], // RowsPerStrip
  [279, 4, stripBytes],
  [282, 5, ratios],
  [283, 5, ratios],
  [293, 4, 0], // T6Options
  [296, 3, INCH],
];

/** One page as a TIFF 6.0 of Group 4, in one strip, with `dpi` dots an inch. */
export const buildTiff = (picture: Bilevel, dpi: number): Bytes => {
  const strip = encodeG4(picture);
  const count = fieldsOf(picture, 0, 0, 0).length;
  const ratios = HEADER_BYTES + 2 + count * FIELD_BYTES + 4;
  const start = ratios + RATIO_BYTES;
  const bytes = new Uint8Array(start + strip.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x002a4949, true);
  view.setUint32(4, HEADER_BYTES, true);
  view.setUint16(HEADER_BYTES, count, true);
  for (const [at, [tag, type, value]] of fieldsOf(picture, start, strip.length, ratios).entries()) {
    const place = HEADER_BYTES + 2 + at * FIELD_BYTES;
    view.setUint16(place, tag, true);
    view.setUint16(place + 2, type, true);
    view.setUint32(place + 4, 1, true);
    view.setUint32(place + 8, value, true);
  }
  view.setUint32(ratios, dpi, true);
  view.setUint32(ratios + 4, 1, true);
  bytes.set(strip, start);
  return bytes;
};
