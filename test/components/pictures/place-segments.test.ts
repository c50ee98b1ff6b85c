import { describe, expect, it } from 'vitest';
import { listParts, placeSegments } from '../../../components/workspace/pictures/place-segments.ts';
import type { Artifact } from '../../../lib/evidence/item.ts';

const segment = (path: string, y: number, pixels = { width: 1280, height: 800 }): Artifact => ({
  path,
  role: 'page-segment',
  mediaType: 'image/png',
  bytes: 1,
  digest: 'sha256:0',
  method: 'tabs.captureVisibleTab',
  at: '2026-11-21T12:00:00.000Z',
  pixels,
  offset: { x: 0, y },
});

describe('placing the segments of a page', () => {
  it('puts each segment where it was captured', () => {
    const page = placeSegments([segment('a', 0), segment('b', 800)], { viewport: { width: 1280 } });
    expect(page).toMatchObject({ width: 1280, height: 1600 });
    expect(page.segments.map(({ top }) => top)).toEqual([0, 800]);
  });

  it('overlaps the last segment with the one before, so that the page keeps its length', () => {
    const page = placeSegments([segment('a', 0), segment('b', 800), segment('c', 1100)], {
      viewport: { width: 1280 },
    });
    expect(page.height).toBe(1900);
    expect(page.segments.at(-1)).toMatchObject({ path: 'c', top: 1100, height: 800 });
  });

  it('sorts segments from the top down', () => {
    const page = placeSegments([segment('b', 800), segment('a', 0)], { viewport: { width: 1280 } });
    expect(page.segments.map(({ path }) => path)).toEqual(['a', 'b']);
  });

  it('takes the scale from the picture’s own pixels, not from the rounded device ratio', () => {
    const page = placeSegments([segment('a', 0, { width: 1599, height: 1000 })], {
      viewport: { width: 1280 },
    });
    expect(page.width).toBe(1280);
    expect(page.height).toBeCloseTo(1000 / (1599 / 1280), 10);
  });

  it('takes the scale from a segment of full width if another is narrower', () => {
    const screen = { ...segment('s', 0, { width: 2560, height: 1600 }), role: 'viewport' as const };
    const page = placeSegments([screen, segment('a', 0, { width: 5400, height: 30_000 })], {
      viewport: { width: 1280 },
    });
    expect(page).toMatchObject({ width: 2700, height: 15_000 });
  });

  it('cuts off scroll bars: a segment is as large as its part that shows the page', () => {
    const usable = { x: 0, y: 0, width: 1584, height: 875 };
    const barred = { ...segment('a', 0, { width: 1603, height: 894 }), usable };
    const page = placeSegments([barred], { viewport: { width: 1282 }, devicePixelRatio: 1.25 });
    expect(page).toMatchObject({ width: 1267.2, height: 700 });
    expect(page.segments[0]?.crop).toEqual({
      left: -0,
      top: -0,
      width: 1603 / 1584,
      height: 894 / 875,
    });
  });

  it('leaves out pictures of parts that scroll by themselves', () => {
    const inPart = { ...segment('b', 0), area: 0 };
    expect(placeSegments([segment('a', 0), inPart], {}).segments).toHaveLength(1);
  });

  it('skips segments without offset or size, and other pictures', () => {
    const { offset: _offset, ...unplaced } = segment('a', 0);
    const { pixels: _pixels, ...unsized } = segment('b', 0);
    const viewport = { ...segment('c', 0), role: 'viewport' as const };
    expect(
      placeSegments([unplaced, unsized, viewport], { viewport: { width: 1280 } }).segments,
    ).toEqual([]);
  });

  it('never gives a page of zero size, which would divide by zero', () => {
    expect(placeSegments([], {})).toEqual({ width: 1, height: 1, segments: [] });
  });

  it('keeps pictures of a part that scrolls by itself apart, at their place in its content', () => {
    const inPart = (path: string, y: number): Artifact => ({
      ...segment(path, y),
      area: 0,
      usable: { x: 320, y: 100, width: 640, height: 400 },
    });
    const artifacts = [segment('a', 0), inPart('c', 400), inPart('b', 0)];
    const window = { viewport: { width: 1280 } };
    expect(listParts(artifacts)).toEqual([0]);
    expect(placeSegments(artifacts, window).segments.map(({ path }) => path)).toEqual(['a']);
    const part = placeSegments(artifacts, window, 0);
    expect(part).toMatchObject({ width: 640, height: 800 });
    expect(part.segments.map(({ path, top }) => [path, top])).toEqual([
      ['b', 0],
      ['c', 400],
    ]);
    expect(part.segments[0]?.crop).toEqual({ left: -0.5, top: -0.25, width: 2, height: 2 });
  });
});
