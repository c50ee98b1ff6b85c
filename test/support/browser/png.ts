import { inflateSync } from 'node:zlib';

/** A picture decoded: rows of RGBA from the top, four bytes a pixel. */
export type Picture = {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
};

const chunksOf = (png: Buffer): { type: string; data: Buffer }[] => {
  const chunks = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({
      type: png.toString('latin1', at + 4, at + 8),
      data: png.subarray(at + 8, at + 8 + length),
    });
    at += length + 12;
  }
  return chunks;
};

const paeth = (left: number, above: number, corner: number): number => {
  const guess = left + above - corner;
  const [l, a, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (l <= a && l <= c) return left;
  return a <= c ? above : corner;
};

/** Undoes the filter of each row (PNG 3rd edition, §9.2). */
const unfilter = (rows: Buffer, stride: number, pixel: number): void => {
  const size = stride + 1;
  for (let row = 0; row < rows.length; row += size) {
    const filter = rows[row] ?? 0;
    for (let at = row + 1; filter > 0 && at < row + size; at += 1) {
      const first = at - row <= pixel;
      const left = first ? 0 : (rows[at - pixel] ?? 0);
      const above = row === 0 ? 0 : (rows[at - size] ?? 0);
      const corner = first || row === 0 ? 0 : (rows[at - size - pixel] ?? 0);
      const add = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? 0;
      rows[at] = ((rows[at] ?? 0) + add) & 255;
    }
  }
};

/**
 * Decodes a PNG of eight bits a channel, with or without alpha, as browsers write them. Throws at
 * any other.
 */
export const decodePng = (png: Buffer): Picture => {
  const chunks = chunksOf(png);
  const header = chunks.find(({ type }) => type === 'IHDR')?.data ?? Buffer.alloc(13);
  const [width, height, depth, colour] = [
    header.readUInt32BE(0),
    header.readUInt32BE(4),
    header[8],
    header[9],
  ];
  if (depth !== 8 || (colour !== 2 && colour !== 6) || header[12] !== 0)
    throw new TypeError(`A PNG of depth ${depth} and colour type ${colour} is not decoded here`);
  const pixel = colour === 6 ? 4 : 3;
  const stride = width * pixel;
  const rows = inflateSync(
    Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)),
  );
  unfilter(rows, stride, pixel);
  const rgba = new Uint8Array(width * height * 4).fill(255);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      for (let channel = 0; channel < pixel; channel += 1)
        rgba[(y * width + x) * 4 + channel] = rows[y * (stride + 1) + 1 + x * pixel + channel] ?? 0;
  return { width, height, rgba };
};

type Placed = { readonly png: Buffer; readonly offset: { readonly x: number; readonly y: number } };

/**
 * Puts pictures together by their offsets, at one device pixel a CSS pixel; a later one covers an
 * earlier.
 */
export const joinPictures = (placed: readonly Placed[]): Picture => {
  const parts = placed.map(({ png, offset }) => ({ ...decodePng(png), ...offset }));
  const width = Math.max(...parts.map((part) => part.x + part.width));
  const height = Math.max(...parts.map((part) => part.y + part.height));
  const rgba = new Uint8Array(width * height * 4);
  for (const part of parts)
    for (let y = 0; y < part.height; y += 1) {
      const row = part.rgba.subarray(y * part.width * 4, (y + 1) * part.width * 4);
      rgba.set(row, ((part.y + y) * width + part.x) * 4);
    }
  return { width, height, rgba };
};

/**
 * The rows in which two pictures differ, at most ten of them; `['size …']` when they are not of one
 * size.
 */
export const rowsThatDiffer = (one: Picture, other: Picture): (number | string)[] => {
  const { width, height } = one;
  if (width !== other.width || height !== other.height)
    return [`size ${width}×${height} and ${other.width}×${other.height}`];
  const rowOf = ({ rgba }: Picture, y: number) => rgba.subarray(y * width * 4, (y + 1) * width * 4);
  const rows = Array.from({ length: height }, (_, y) => y);
  return rows.filter((y) => Buffer.compare(rowOf(one, y), rowOf(other, y)) !== 0).slice(0, 10);
};
