import { describe, expect, it } from 'vitest';
import {
  coveredOn,
  type Drawable,
  type PlacedMark,
} from '../../../components/workspace/pictures/derived/cover-everywhere.ts';

const picture = (
  path: string,
  digest: string,
  height: number,
  offset?: { x: number; y: number },
): Drawable =>
  ({
    path,
    digest,
    pixels: { width: 2560, height },
    ...(offset && { offset }),
  }) as unknown as Drawable;

/**
 * Two segments of a page shot at two pixels a CSS pixel, the last one over the end of the first;
 * the post; the screen.
 */
const FIRST = picture('page-001.png', 'sha256:1', 1600, { x: 0, y: 0 });
const LAST = picture('page-002.png', 'sha256:2', 1600, { x: 0, y: 700 });
const POST = picture('post.png', 'sha256:3', 400, { x: 100, y: 650 });
const SCREEN = picture('viewport.png', 'sha256:1', 1600);
const RENDER = picture('render.png', 'sha256:4', 400);
const PICTURES = [FIRST, LAST, POST, RENDER, SCREEN];

const box = (path: string, shape: PlacedMark['shape'] = 'box'): PlacedMark => ({
  id: 1,
  path,
  shape,
  x: 300,
  y: 1350,
  width: 200,
  height: 250,
});
const on = (where: Drawable, mark: PlacedMark) => coveredOn(where, [mark], PICTURES, 2);

describe('the area under a black box', () => {
  it('is covered on every picture of the page, as far as the picture shows it', () => {
    expect(on(LAST, box('page-001.png'))).toEqual([
      { id: 1, shape: 'box', x: 300, y: 0, width: 200, height: 200 },
    ]);
    expect(on(POST, box('page-001.png'))).toEqual([
      { id: 1, shape: 'box', x: 100, y: 50, width: 200, height: 250 },
    ]);
    expect(on(SCREEN, box('page-001.png'))).toEqual([
      { id: 1, shape: 'box', x: 300, y: 1350, width: 200, height: 250 },
    ]);
  });

  it('is not covered on a picture without a known offset, nor on one that does not show it', () => {
    expect(on(RENDER, box('page-001.png'))).toEqual([]);
    expect(on(FIRST, { ...box('page-002.png'), y: 500 })).toEqual([]);
    expect(on(FIRST, box('render.png'))).toEqual([]);
  });

  it('is covered for boxes alone: an outline or an arrow stays on its picture', () => {
    expect(on(LAST, box('page-001.png', 'outline'))).toEqual([]);
    expect(on(LAST, box('page-001.png', 'arrow'))).toEqual([]);
    expect(on(FIRST, box('page-001.png'))).toEqual([]);
  });
});
