import { readFileSync } from 'node:fs';
import type { Bytes } from '../../../../lib/evidence/digest.ts';
import type { FilingFonts } from '../../../../lib/filing/filing-fonts.ts';
import type {
  DrawGlyph,
  PictureCodec,
  Piece,
} from '../../../../lib/filing/pictures/picture-codec.ts';
import { fakeSheetCodec } from '../loadfile/fake-sheets.ts';

const FONT = 'node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf';

/** The font that filed PDFs embed. */
export const testFonts = (): FilingFonts => ({ regular: new Uint8Array(readFileSync(FONT)) });

/** The head of a JPEG of this size (ITU-T T.81, B.2.2), and so many bytes behind it. */
export const fakeJpeg = (width: number, height: number, bytes = 200): Bytes => {
  const size = [height >> 8, height & 255, width >> 8, width & 255];
  const head = [0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, ...size, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0];
  const jpeg = new Uint8Array(head.length + bytes + 2).fill(0x55);
  jpeg.set(head);
  jpeg.set([0xff, 0xd9], head.length + bytes);
  return jpeg;
};

/** A codec without a browser; `joined` has the pieces of each picture that was printed. */
export const fakePictureCodec = (bytes?: number) => {
  const { codec, stats } = fakeSheetCodec();
  const joined: (readonly Piece[])[] = [];
  const pictures: PictureCodec = {
    open: codec.open,
    join: async (pieces, { width, height }) => {
      joined.push(pieces);
      return fakeJpeg(width, height, bytes);
    },
  };
  return { pictures, joined, stats };
};

/** Draws nothing, and remembers what was to be drawn. */
export const fakeGlyphs = () => {
  const drawn: string[] = [];
  const drawGlyph: DrawGlyph = async (text) => {
    drawn.push(text);
    return { jpeg: fakeJpeg(60, 72), width: 60, height: 72 };
  };
  return { drawn, drawGlyph };
};
