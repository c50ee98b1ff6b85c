import { readG4 } from './read-g4.ts';

/** The pixels of rows that are not compressed: a bit each, a row in whole bytes. */
const unpack = (strip: Uint8Array, width: number, height: number): Uint8Array => {
  const rowBytes = Math.ceil(width / 8);
  return Uint8Array.from({ length: width * height }, (_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    return ((strip[y * rowBytes + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
  });
};

/** Reads a TIFF of one picture and one strip from the description of TIFF 6.0. */
export const readTiff = (bytes: Uint8Array) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== 0x002a4949) throw new Error('no little-endian TIFF');
  const start = view.getUint32(4, true);
  const count = view.getUint16(start, true);
  const fields = new Map<number, number>();
  const tags: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const place = start + 2 + at * 12;
    const tag = view.getUint16(place, true);
    const isShort = view.getUint16(place + 2, true) === 3;
    tags.push(tag);
    fields.set(tag, isShort ? view.getUint16(place + 8, true) : view.getUint32(place + 8, true));
  }
  const field = (tag: number): number => {
    const value = fields.get(tag);
    if (value === undefined) throw new Error(`no field ${tag}`);
    return value;
  };
  const ratio = (tag: number) =>
    view.getUint32(field(tag), true) / view.getUint32(field(tag) + 4, true);
  const [width, height] = [field(256), field(257)];
  const strip = bytes.subarray(field(273), field(273) + field(279));
  return {
    width,
    height,
    tags,
    compression: field(259),
    isWhiteZero: field(262) === 0,
    dpi: field(296) === 2 ? [ratio(282), ratio(283)] : [],
    pixels: (field(259) === 1 ? unpack : readG4)(strip, width, height),
  };
};
