import { encodeSheet } from '../../../../lib/filing/loadfile/sheets/encode-sheet.ts';
import type { OpenPicture } from '../../../../lib/filing/pictures/picture-codec.ts';
import type {
  SheetCodec,
  SheetPainter,
  SheetPicture,
} from '../../../../lib/filing/pictures/sheet-codec.ts';

/** Rows of a fake picture: lines of text are drawn, the rows between them are blank. */
const LINE = { height: 24, drawn: 14 };

/** What a fake JPEG says of the sheet that it shows. */
export type FakeSheet = {
  readonly width: number;
  readonly height: number;
  readonly texts: SheetPicture['texts'];
  readonly pieces: readonly (Pick<SheetPicture['pieces'][number], 'from' | 'to'> & {
    readonly name: string;
  })[];
};

/** Reads what a fake JPEG says; it stands between the segment of the density and the end. */
export const readFakeSheet = (jpeg: Uint8Array): FakeSheet =>
  JSON.parse(new TextDecoder().decode(jpeg.subarray(20, -2)));

/** A row of pixels that is blank but for the dots of a line of text. */
const drawnRow = (width: number): Uint8ClampedArray => {
  const row = new Uint8ClampedArray(width * 4).fill(255);
  for (let x = 40; x < width - 40; x += 2) row.fill(0, x * 4, x * 4 + 3);
  return row;
};

const fakePixels = (width: number, height: number, y: number): Uint8ClampedArray => {
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  const drawn = drawnRow(width);
  for (let row = 0; row < height; row += 1)
    if ((y + row) % LINE.height < LINE.drawn) pixels.set(drawn, row * width * 4);
  return pixels;
};

/**
 * A codec without a browser: pictures are texts like `picture 1280 800 name`, and JPEGs state what
 * is drawn in place of drawing it. `stats` counts pictures that are open.
 */
export const fakeSheetCodec = () => {
  const names = new Map<OpenPicture, string>();
  const stats = { open: 0, mostOpen: 0, drawn: 0 };
  const open: SheetCodec['open'] = async (blob) => {
    const [, width, height, name] = /^picture (\d+) (\d+) (.*)$/su.exec(await blob.text()) ?? [];
    if (name === undefined) throw new Error('no picture');
    const picture: OpenPicture = {
      width: Number(width),
      height: Number(height),
      pixels: async (box) => fakePixels(box.width, box.height, box.y),
      close: () => {
        stats.open -= 1;
      },
    };
    names.set(picture, name);
    stats.open += 1;
    stats.mostOpen = Math.max(stats.mostOpen, stats.open);
    return picture;
  };
  const painter: SheetPainter = {
    jpeg: async ({ pieces, ...sheet }) => {
      stats.drawn += 1;
      const named = pieces.map(({ picture, from, to }) => ({ name: names.get(picture), from, to }));
      const text = new TextEncoder().encode(JSON.stringify({ ...sheet, pieces: named }));
      return Uint8Array.from([0xff, 0xd8, ...text, 0xff, 0xd9]);
    },
    pixels: async ({ width, height, pieces }) => {
      const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
      for (const { to } of pieces)
        for (let y = to.y; y < to.y + to.height; y += 1)
          pixels.fill(0, (y * width + to.x) * 4, (y * width + to.x + to.width) * 4);
      return pixels;
    },
  };
  const codec: SheetCodec = {
    open,
    draw: (sheet, format) => encodeSheet(painter, sheet, format),
    close: () => {},
  };
  return { codec, stats };
};
