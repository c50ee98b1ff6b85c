import type { Artifact } from '../../../lib/evidence/item.ts';

/** The size and place of a whole picture round the part of it that is shown, in shares of that. */
export type Crop = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/**
 * A picture of part of the page and where it lies on it, in CSS pixels. `crop` is there where only
 * a part of the picture shows the page.
 */
export type PlacedSegment = {
  readonly path: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly crop?: Crop;
};

/** The page as its pictures cover it, in CSS pixels. */
export type PlacedPage = {
  readonly width: number;
  readonly height: number;
  readonly segments: readonly PlacedSegment[];
};

/** The window of the capture, as the record's environment has it. */
export type CaptureWindow = {
  readonly viewport?: { readonly width: number } | undefined;
  readonly devicePixelRatio?: number | undefined;
};

type Pixels = { readonly width: number };

/**
 * Pixels of a picture a CSS pixel: the ratio that the page stated, if the picture of the screen has
 * as many pixels as it would have by it, since the width of the window is rounded; else their
 * share.
 */
const scaleOf = (screen: Pixels, { viewport, devicePixelRatio: ratio }: CaptureWindow): number => {
  if (!viewport?.width) return 1;
  const isExact = ratio && Math.abs(screen.width - viewport.width * ratio) <= ratio + 1;
  return isExact ? ratio : screen.width / viewport.width;
};

const cropOf = ({ pixels, usable }: Artifact): Pick<PlacedSegment, 'crop'> =>
  pixels && usable
    ? {
        crop: {
          left: -usable.x / usable.width,
          top: -usable.y / usable.height,
          width: pixels.width / usable.width,
          height: pixels.height / usable.height,
        },
      }
    : {};

/**
 * Lays the segments of a page where they were taken. The last overlaps the one before where the
 * page's end was reached: drawn in order, each line of the page is seen once. With `part`, lays the
 * pictures of that part, which scrolls by itself, where they show its content instead.
 */
export const placeSegments = (
  artifacts: readonly Artifact[],
  captureWindow: CaptureWindow,
  part?: number,
): PlacedPage => {
  const screen = artifacts.find(({ role }) => role === 'viewport')?.pixels;
  const segments = artifacts.flatMap((artifact) => {
    const { role, path, pixels, offset, usable, area } = artifact;
    if (role !== 'page-segment' || !pixels || !offset || area !== part) return [];
    const scale = artifact.scale ?? scaleOf(screen ?? pixels, captureWindow);
    const [width, height] = [(usable ?? pixels).width / scale, (usable ?? pixels).height / scale];
    return [{ path, left: offset.x, top: offset.y, width, height, ...cropOf(artifact) }];
  });
  return {
    width: Math.max(1, ...segments.map(({ left, width }) => left + width)),
    height: Math.max(1, ...segments.map(({ top, height }) => top + height)),
    segments: segments.toSorted((one, other) => one.top - other.top),
  };
};

/** The parts that scroll by themselves of which there are pictures, by their index, in order. */
export const listParts = (artifacts: readonly Artifact[]): readonly number[] => {
  const found = artifacts.flatMap(({ role, area }) => (role === 'page-segment' ? [area] : []));
  const parts = [...new Set(found)].filter((part) => part !== undefined);
  return parts.sort((one, other) => one - other);
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
