import { describe, expect, it } from 'vitest';
import { pictureSize } from '../../../lib/files/kinds/picture-size.ts';

const png = (width: number, height: number) => {
  const bytes = new Uint8Array(33);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
};

/** A JPEG with these segments before its frame. */
const jpeg = (frame: number, ...before: readonly number[][]) =>
  Uint8Array.from([
    ...[0xff, 0xd8, ...before.flat()],
    ...[0xff, frame, 0, 17, 8, 0x01, 0xe0, 0x02, 0x80, 3, 0, 0],
    ...Array<number>(12).fill(0),
  ]);

const segment = (marker: number, length: number) => [
  ...[0xff, marker, length >> 8, length & 255],
  ...Array<number>(length - 2).fill(0x11),
];

describe('the size of a picture', () => {
  it('is read from the header of a PNG, a GIF and a JPEG', () => {
    expect(pictureSize(png(70_000, 3), 'image/png')).toEqual({ width: 70_000, height: 3 });
    const gif = Uint8Array.from([...'GIF89a'].map((one) => one.charCodeAt(0)).concat(5, 1, 7, 0));
    expect(pictureSize(gif, 'image/gif')).toEqual({ width: 261, height: 7 });
    expect(pictureSize(jpeg(0xc0), 'image/jpeg')).toEqual({ width: 640, height: 480 });
  });

  it.each([0xc0, 0xc1, 0xc2, 0xc9, 0xcf])('is read from a frame of the kind %i', (frame) => {
    expect(pictureSize(jpeg(frame), 'image/jpeg')).toEqual({ width: 640, height: 480 });
  });

  it('is read behind other segments and fill bytes, and not from a table', () => {
    const tables = [segment(0xe1, 300), segment(0xc4, 40), segment(0xcc, 8), [0xff]];
    expect(pictureSize(jpeg(0xc2, ...tables), 'image/jpeg')).toEqual({ width: 640, height: 480 });
  });

  it('is read where the bytes lie inside a larger buffer', () => {
    const large = new Uint8Array(100);
    large.set(png(9, 8), 40);
    expect(pictureSize(large.subarray(40, 73), 'image/png')).toEqual({ width: 9, height: 8 });
  });

  it.each<readonly [string, string, readonly number[]]>([
    // 5 × 3, after the 12 bytes of the container
    ['lossy', 'VP8 ', [...new Array(10).fill(0), 5, 0, 3, 0]],
    ['lossless', 'VP8L', [0, 0, 0, 0, 0x2f, 4, 0x80, 0, 0]],
    ['extended', 'VP8X', [0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 2, 0, 0]],
  ])('is read from a WebP that is %s', (_, chunk, bytes) => {
    const webp = new Uint8Array([...Buffer.from(`RIFF0000WEBP${chunk}`), ...bytes]);
    expect(pictureSize(webp, 'image/webp')).toEqual({ width: 5, height: 3 });
  });

  it.each([
    ['a PNG of no width', png(0, 3), 'image/png'],
    ['a PNG that is cut off', png(1, 1).subarray(0, 18), 'image/png'],
    ['a JPEG with nothing between its segments', jpeg(0xc0, [0x12, 0x34]), 'image/jpeg'],
    ['a JPEG that is cut off', jpeg(0xc0).subarray(0, 8), 'image/jpeg'],
    ['a picture of another kind', png(1, 1), 'image/webp'],
    ['a kind of the name of a member of every object', png(1, 1), 'constructor'],
    ['no bytes', new Uint8Array(0), 'image/gif'],
  ])('is not known of %s', (_, bytes, mediaType) => {
    expect(pictureSize(bytes, mediaType)).toBeUndefined();
  });
});
