import { indexRuns } from './common-runs.ts';

const RUN = 16;

/** The number of common runs by the distance of their places in both texts, in steps of `width`. */
const countByDistance = (text: string, other: string, width: number): Map<number, number> => {
  const length = Math.max(1, Math.min(RUN, text.length >> 2));
  const stride = Math.max(1, length >> 1);
  const index = indexRuns(text, length);
  const counts = new Map<number, number>();
  for (let at = 0; at + length <= other.length; at += stride) {
    const place = index.get(other.slice(at, at + length));
    if (place === undefined || place < 0) continue;
    const step = Math.floor((at - place) / width);
    counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  return counts;
};

/**
 * The part of a long text that a shorter one resembles most, with some room around it; an empty
 * text where they have nothing in common. One pass over the long text.
 */
export const findPart = (text: string, other: string): string => {
  const width = Math.max(256, text.length);
  const counts = countByDistance(text, other, width);
  let best: number | undefined;
  let most = 0;
  for (const step of counts.keys()) {
    const count = (counts.get(step) ?? 0) + (counts.get(step + 1) ?? 0);
    if (count > most) [best, most] = [step, count];
  }
  if (best === undefined) return '';
  const start = Math.max(0, (best - 1) * width);
  return other.slice(start, (best + 3) * width + text.length);
};
