import type { Artifact } from '../../../lib/evidence/item.ts';

/** A picture of part of the page and where it lies on it, in CSS pixels. */
export type PlacedSegment = {
  readonly path: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** The page as its pictures cover it, in CSS pixels. */
export type PlacedPage = {
  readonly width: number;
  readonly height: number;
  readonly segments: readonly PlacedSegment[];
};

/**
 * Lays the segments of a page where they were taken. The last overlaps the one before where the
 * page's end was reached: drawn in order, each line of the page is seen once. `viewportWidth` in
 * CSS pixels gives the scale of the pictures by that of the whole screen, where there is one: a
 * picture of part of the page can be of any width.
 */
export const placeSegments = (
  artifacts: readonly Artifact[],
  viewportWidth: number | undefined,
): PlacedPage => {
  const screen = artifacts.find(({ role }) => role === 'viewport')?.pixels;
  const segments = artifacts.flatMap(({ role, path, pixels, offset }) => {
    if (role !== 'page-segment' || !pixels || !offset) return [];
    const scale = viewportWidth ? (screen ?? pixels).width / viewportWidth : 1;
    const [width, height] = [pixels.width / scale, pixels.height / scale];
    return [{ path, left: offset.x, top: offset.y, width, height }];
  });
  return {
    width: Math.max(1, ...segments.map(({ left, width }) => left + width)),
    height: Math.max(1, ...segments.map(({ top, height }) => top + height)),
    segments: segments.toSorted((one, other) => one.top - other.top),
  };
};

/**
 * The parts of the page that its pictures show, each line of it in one only: of two that overlap,
 * in the one drawn last.
 */
export const framesOf = ({ segments }: PlacedPage): readonly Omit<PlacedSegment, 'path'>[] =>
  segments.map(({ left, top, width, height }) => {
    const below = segments.find((one) => one.left === left && one.top > top);
    return { left, top, width, height: below ? Math.min(height, below.top - top) : height };
  });
