import { expect, it } from 'vitest';
import { pictureForThumbnail } from '../../lib/screen/thumbnail-picture.ts';

const picture = (role: 'viewport' | 'page-segment' | 'before-reload' | 'file', width = 1_280) => ({
  role,
  mediaType: 'image/png',
  pixels: { width, height: 800 },
});
const pdf = { role: 'file' as const, mediaType: 'application/pdf' };

it('is the viewport where there is one, else the first of the page’s pictures', () => {
  const [before, segment, viewport] = [
    picture('before-reload'),
    picture('page-segment'),
    picture('viewport'),
  ];
  expect(pictureForThumbnail([before, segment, viewport])).toBe(viewport);
  expect(pictureForThumbnail([before, segment])).toBe(segment);
  expect(pictureForThumbnail([before])).toBe(before);
});

it('is an added picture, but no document and none too large to be drawn', () => {
  const photograph = picture('file');
  expect(pictureForThumbnail([pdf, photograph])).toBe(photograph);
  expect(pictureForThumbnail([pdf, picture('file', 100_000)])).toBeUndefined();
});
