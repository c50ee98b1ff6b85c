import type { Box, Size } from '../../../evidence/page/box.ts';

/**
 * Pixels of a part of a picture, four bytes each (red, green, blue, and one that is the same in
 * all), row by row, and the box in whole dots that they fill; it is no smaller than they are.
 */
export type PixelPart = Size & { readonly pixels: Uint32Array; readonly to: Box };

/** Between which two pixels each dot lies, and how near to the second, from 0 to 1. */
export type Places = {
  readonly first: Uint32Array;
  readonly second: Uint32Array;
  readonly share: Float64Array;
};

/** A part of which the places of its dots are known. */
export type OpenPart = PixelPart & {
  /** Whether each pixel fills one dot. */
  readonly isPlain: boolean;
  /** The places of the dots. */
  readonly bright: { readonly across: Places; readonly down: Places };
  /** The places between each dot and the next, where colours are read. */
  readonly colours: { readonly across: Places; readonly down: Places };
};

/** The places of dots that these pixels are enlarged to, each at `middle` behind its beginning. */
const placesOf = (pixels: number, dots: number, middle: number): Places => {
  const places = {
    first: new Uint32Array(dots),
    second: new Uint32Array(dots),
    share: new Float64Array(dots),
  };
  for (let dot = 0; dot < dots; dot += 1) {
    const at = Math.min(pixels - 1, Math.max(0, ((dot + middle) * pixels) / dots - 0.5));
    const first = Math.floor(at);
    places.first[dot] = first;
    places.second[dot] = Math.min(first + 1, pixels - 1);
    places.share[dot] = at - first;
  }
  return places;
};

export const openPart = (part: PixelPart): OpenPart => {
  const { width, height, to } = part;
  const placesAt = (middle: number) => ({
    across: placesOf(width, to.width, middle),
    down: placesOf(height, to.height, middle),
  });
  const isPlain = width === to.width && height === to.height;
  return { ...part, isPlain, bright: placesAt(0.5), colours: placesAt(1) };
};
