import type { Size } from '../../../../evidence/page/box.ts';
import type { Bilevel } from './encode-g4.ts';

/** What is darker is black, and what is lighter is white: text and plain backgrounds stay sharp. */
const DARKEST = 40;
const LIGHTEST = 236;

/** The brightness of each value of grey after the contrast was raised, from 0 to 255. */
const TONES = Uint8ClampedArray.from(
  { length: 256 },
  (_, grey) => ((grey - DARKEST) / (LIGHTEST - DARKEST)) * 255,
);

/**
 * Pixels (red, green, blue, alpha) as black and white: greys between are dithered by error
 * diffusion (Floyd and Steinberg 1976), in turn from the left and from the right.
 */
export const toBilevel = (rgba: Uint8ClampedArray, { width, height }: Size): Bilevel => {
  const pixels = new Uint8Array(width * height);
  let errors = new Float32Array(width + 2);
  let below = new Float32Array(width + 2);
  for (let y = 0; y < height; y += 1) {
    const step = y % 2 === 0 ? 1 : -1;
    for (let i = 0, x = step > 0 ? 0 : width - 1; i < width; i += 1, x += step) {
      const at = (y * width + x) * 4;
      const grey = 77 * (rgba[at] ?? 0) + 150 * (rgba[at + 1] ?? 0) + 29 * (rgba[at + 2] ?? 0);
      const tone = TONES[grey >> 8] ?? 0;
      const isExact = tone === 0 || tone === 255;
      const value = isExact ? tone : tone + (errors[x + 1] ?? 0);
      const isBlack = value < 128;
      if (isBlack) pixels[y * width + x] = 1;
      if (isExact) continue;
      const error = (isBlack ? value : value - 255) / 16;
      const next = x + 1 + step;
      const last = x + 1 - step;
      errors[next] = (errors[next] ?? 0) + error * 7;
      below[last] = (below[last] ?? 0) + error * 3;
      below[x + 1] = (below[x + 1] ?? 0) + error * 5;
      below[next] = (below[next] ?? 0) + error;
    }
    [errors, below] = [below, errors];
    below.fill(0);
  }
  return { width, height, pixels };
};
