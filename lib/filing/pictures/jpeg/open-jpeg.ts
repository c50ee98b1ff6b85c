import type { Bytes } from '../../../evidence/digest.ts';
import type { Size } from '../../../evidence/page/box.ts';
import { addRows, type CodedPicture } from './code-rows.ts';
import { newCoder } from './code-unit.ts';
import { codesOf, huffmanTable } from './huffman.ts';
import { headOf } from './jpeg-segments.ts';
import { stepsOf } from './jpeg-tables.ts';
import { openPart, type PixelPart } from './pixel-part.ts';
import { countSymbols } from './tokens.ts';
import { writeTokens } from './write-tokens.ts';

/** A JPEG that is made of one band of rows after another. */
export type JpegMaker = {
  /**
   * Begins a white picture of this size with these parts, which do not overlap. Their pixels must
   * stay as they are until its end.
   */
  readonly begin: (size: Size, parts?: readonly PixelPart[]) => void;
  /**
   * Adds a band of rows, 16 or a multiple; the last band has `paddedTo` as many as are left. Over
   * its parts lies what is `drawn`, in black on white, or in colours where there is no part: four
   * bytes a pixel (red, green, blue, and one that is the same in all), as many to a row as
   * `paddedTo` the width. What of it is beyond the picture is overwritten.
   */
  readonly add: (rows: number, drawn?: Uint8ClampedArray<ArrayBuffer>) => void;
  /** The file, in `memory` where that is large enough. */
  readonly end: (memory: ArrayBuffer) => Bytes;
};

/**
 * Makes JPEGs of this quality, from 50 to 100, one after another (ITU-T T.81, baseline, colours at
 * half the density, as browsers write them). A picture is coded band by band, so that neither its
 * pixels nor its coefficients are ever in memory as a whole.
 */
export const createJpegMaker = (quality: number): JpegMaker => {
  const steps = [stepsOf('bright', quality), stepsOf('colour', quality)] as const;
  const coder = newCoder(steps);
  const { tokens, before } = coder;
  let picture: CodedPicture = { size: { width: 0, height: 0 }, parts: [] };
  let top = 0;
  return {
    begin: (size, parts = []) => {
      picture = { size, parts: parts.map(openPart) };
      [top, tokens.count, coder.flat] = [0, 0, undefined];
      Object.assign(before, { bright: 0, blue: 0, red: 0 });
    },
    add: (rows, drawn) => {
      const pixels = drawn && new Uint32Array(drawn.buffer, drawn.byteOffset, drawn.byteLength / 4);
      addRows(coder, picture, { top, rows }, pixels);
      top += rows;
    },
    end: (memory) => {
      const tables = countSymbols(tokens).map(huffmanTable);
      const head = headOf(picture.size, steps, tables);
      picture = { ...picture, parts: [] };
      return writeTokens(tokens, tables.map(codesOf), head, memory);
    },
  };
};
