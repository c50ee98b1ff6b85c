import { describe, expect, it } from 'vitest';
import type { Digest } from '../../../lib/evidence/digest.ts';
import {
  type Anchor,
  compareAnchors,
  isTranscript,
  mediaFragment,
  type RegionAnchor,
  type SpanAnchor,
} from '../../../lib/evidence/statement/anchor.ts';
import { placeWords, readClock, writeClock } from '../../../lib/evidence/statement/place-words.ts';

const digest: Digest = `sha256:${'0'.repeat(64)}`;
const text = (start: number): Anchor => ({
  ...{ artifact: 'text.txt', digest, exact: 'x', prefix: '', suffix: '', start, end: start + 1 },
});
const region = (x: number, y: number, artifact = 'page-002.png'): RegionAnchor => ({
  ...{ artifact, digest, exact: 'x', by: 'Chen Wei' },
  region: { x, y, width: 520, height: 90 },
  pixels: { width: 1280, height: 800 },
});
const span = (start: number, end: number, artifact = 'media/002.mp4'): SpanAnchor => ({
  ...{ artifact, digest, exact: 'x', by: 'Chen Wei', span: { start, end } },
});

const FILES = [
  { path: 'viewport.png', mediaType: 'image/png' },
  { path: 'page-002.png', mediaType: 'image/png' },
  { path: 'media/001.mp3', mediaType: 'audio/mpeg' },
  { path: 'media/002.mp4', mediaType: 'video/mp4' },
];

describe('the anchors of an item', () => {
  it('stand as texts, then pictures from their top, then spans from the first', () => {
    const inOrder = [text(3), text(9), region(5, 1), region(1, 2), region(0, 0, 'z.png')];
    const all: readonly Anchor[] = [...inOrder, span(0, 9), span(4, 6)];
    expect(all.toReversed().toSorted(compareAnchors)).toEqual(all);
    expect(all.map(isTranscript)).toEqual([false, false, true, true, true, true, true]);
  });

  it('are written as W3C media fragments where a person typed the words', () => {
    expect(mediaFragment(region(120, 80))).toBe('xywh=120,80,520,90');
    expect(mediaFragment(span(12_300, 18_950))).toBe('t=12.3,18.95');
  });
});

describe('the place of typed words', () => {
  it('is a region of a picture, which is numbered among the pictures of the record', () => {
    expect(placeWords(region(120, 80), FILES)).toEqual({
      kind: 'picture',
      values: {
        ...{ number: 2, file: 'page-002.png', left: 120, top: 80, right: 640, bottom: 170 },
        ...{ width: 1280, height: 800 },
      },
    });
  });

  it('is a span of a video or of a sound, each numbered by itself', () => {
    const values = { file: 'media/002.mp4', start: '00:12.300', end: '01:02.000' };
    expect(placeWords(span(12_300, 62_000), FILES)).toEqual({
      kind: 'video',
      values: { number: 1, ...values },
    });
    expect(placeWords(span(0, 1, 'media/001.mp3'), FILES)).toMatchObject({ kind: 'sound' });
    expect(placeWords(span(0, 1, 'gone.mp4'), FILES).values.number).toBe('—');
  });
});

describe('a time in a video', () => {
  it.each([
    [0, '00:00.000'],
    [12_300, '00:12.300'],
    [3_723_004, '1:02:03.004'],
  ])('of %i ms is written %s, which is read as the same', (milliseconds, written) => {
    expect(writeClock(milliseconds)).toBe(written);
    expect(readClock(written)).toBe(milliseconds);
  });

  it.each([
    ['12.3', 12_300],
    [' 7 ', 7000],
    ['1:5', 65_000],
    ['0:12,25', 12_250],
  ])('typed as “%s” is %i ms', (typed, milliseconds) => {
    expect(readClock(typed)).toBe(milliseconds);
  });

  it.each(['', 'soon', '1:2:3:4', '-1', '1.2345', '12:'])('typed as “%s” is none', (typed) => {
    expect(readClock(typed)).toBeUndefined();
  });
});
