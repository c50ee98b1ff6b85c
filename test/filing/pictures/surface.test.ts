import { describe, expect, it } from 'vitest';
import { digestNow } from '../../../lib/evidence/digest.ts';
import type { ExportItem, SentDerived } from '../../../lib/evidence/export-item.ts';
import type { Artifact, ItemRecord } from '../../../lib/evidence/item.ts';
import {
  heldBackPictures,
  markedCopies,
  shownPictures,
} from '../../../lib/filing/pictures/shown-pictures.ts';
import { surfacesOf } from '../../../lib/filing/pictures/surface.ts';
import { loadFileMatter } from '../../support/filing/loadfile/load-file-matter.ts';

const [base] = loadFileMatter('counsel').input.items;
if (!base) throw new Error('no item');

const picture = (path: string, role: Artifact['role'], more: Partial<Artifact> = {}): Artifact => ({
  ...{ path, role, mediaType: 'image/png', bytes: 1, digest: digestNow(path), method: 'x' },
  ...{ at: base.record.capturedAt, pixels: { width: 1280, height: 800 } },
  ...more,
});

const itemOf = (artifacts: readonly Artifact[], more: Partial<ItemRecord> = {}): ExportItem => ({
  ...base,
  record: { ...base.record, artifacts, ...more },
});

const copy = (path: string, ...from: readonly Artifact[]): SentDerived => ({
  ...{ path, mediaType: 'image/png', bytes: 1, digest: digestNow(path), by: 'x' },
  ...{ from: from.map(({ digest }) => digest), at: base.record.capturedAt, marks: [] },
});

describe('the pictures of an item that go out', () => {
  const [one, two] = [picture('1.png', 'viewport'), picture('2.png', 'page-segment')];
  const back = [{ path: '2.png', reason: 'redacted' } as const];

  it('are the captured ones', () => {
    expect(shownPictures(itemOf([one, two])).map(({ path }) => path)).toEqual(['1.png', '2.png']);
    expect(heldBackPictures(itemOf([one, two]))).toEqual([]);
  });

  it('are the last copy in place of one that stays back, and the original nowhere', () => {
    const derived = [copy('old.png', two), copy('new.png', two), copy('other.png', one)];
    const item = { ...itemOf([one, two]), withheld: back, derived };
    expect(shownPictures(item).map(({ path }) => path)).toEqual(['1.png', 'new.png']);
    expect(shownPictures(item)[1]?.artifact.path).toBe('2.png');
    expect(heldBackPictures(item)).toEqual([]);
  });

  it('are none for one that stays back without a copy, which is named', () => {
    const item = { ...itemOf([one, two]), withheld: back };
    expect(shownPictures(item).map(({ path }) => path)).toEqual(['1.png']);
    expect(heldBackPictures(item).map(({ path }) => path)).toEqual(['2.png']);
  });

  it('are no text that was made from a picture', () => {
    const text = { ...copy('text.txt', two), mediaType: 'text/plain' };
    const item = { ...itemOf([one, two]), withheld: back, derived: [text] };
    expect(shownPictures(item).map(({ path }) => path)).toEqual(['1.png']);
  });

  it('have marked copies only where the original goes out as well', () => {
    const derived = [copy('on-one.png', one), copy('on-two.png', two)];
    const item = { ...itemOf([one, two]), withheld: back, derived };
    expect(markedCopies(item).map(({ path }) => path)).toEqual(['on-one.png']);
  });
});

describe('the surfaces of an item', () => {
  const segment = (at: number, more: Partial<Artifact> = {}) =>
    picture(`page-${at}.png`, 'page-segment', { offset: { x: 0, y: at * 800 }, ...more });

  it('are one for the pictures of the page, in their order down the page', () => {
    const [page, ...more] = surfacesOf(itemOf([segment(1), segment(0), segment(2)]));
    expect(more).toEqual([]);
    expect(page?.box).toEqual({ x: 0, y: 0, width: 1280, height: 2400 });
    expect(page?.pieces.map(({ place }) => place.y)).toEqual([0, 800, 1600]);
  });

  it('begin with the post, whose lines are measured where its place is known', () => {
    const post = picture('post.png', 'post', { offset: { x: 100, y: 40 } });
    const made = surfacesOf(itemOf([segment(0), post]));
    expect(made.map(({ kind }) => kind)).toEqual(['post', 'page']);
    expect(made[0]?.hasLines).toBe(true);
    const { offset: _, ...unplaced } = post;
    expect(surfacesOf(itemOf([unplaced]))[0]?.hasLines).toBe(false);
  });

  it('have the screen alone only where nothing else shows the page', () => {
    const screen = picture('viewport.png', 'viewport');
    expect(surfacesOf(itemOf([screen])).map(({ name }) => name)).toEqual(['viewport']);
    expect(surfacesOf(itemOf([screen, segment(0)])).map(({ name }) => name)).toEqual(['page']);
  });

  it('are one for each part that scrolls by itself, by its name, in their order', () => {
    const coverage = {
      ...{ page: { width: 9, height: 9 }, askedPixels: 1, coveredPixels: 1, gaps: [] },
      areas: [{ name: 'div.comments' }],
    } as unknown as NonNullable<ItemRecord['conditions']['coverage']>;
    const areas = [segment(0, { area: 1, path: 'b.png' }), segment(0, { area: 0, path: 'a.png' })];
    const made = surfacesOf(itemOf([...areas, segment(0)], { conditions: { coverage } }));
    expect(made.map(({ kind, name }) => [kind, name])).toEqual([
      ['page', 'page'],
      ['area', 'div.comments'],
      ['area', '2'],
    ]);
    expect(made.map(({ pieces }) => pieces.map(({ picture: { path } }) => path))).toEqual([
      ...[['page-0.png'], ['a.png'], ['b.png']],
    ]);
  });

  it('show the usable part of a picture alone', () => {
    const usable = { x: 0, y: 100, width: 1280, height: 500 };
    const [page] = surfacesOf(itemOf([segment(0, { usable })]));
    expect(page?.pieces[0]?.source).toEqual(usable);
    expect(page?.box.height).toBe(500);
  });

  it('print a picture that is a file by itself, pixel by pixel', () => {
    const photo = picture('file.png', 'file', { pixels: { width: 4000, height: 3000 } });
    expect(surfacesOf(itemOf([photo]))).toMatchObject([
      { kind: 'picture', name: 'file.png', box: { width: 4000, height: 3000 } },
    ]);
  });

  it('are none for a picture whose size nobody knows', () => {
    const { pixels: _, ...unknown } = picture('file.webp', 'file');
    expect(surfacesOf(itemOf([unknown]))).toEqual([]);
  });
});

describe('the pixels a CSS pixel', () => {
  const scaleOf = (width: number, environment: Partial<ItemRecord['environment']>) => {
    const screen = picture('v.png', 'viewport', { pixels: { width, height: 800 } });
    const made = itemOf([screen], { environment: { ...base.record.environment, ...environment } });
    return surfacesOf(made)[0]?.pieces[0]?.scale;
  };

  it.each([
    [1920, 1280, 1.5, 1.5],
    [1921, 1280, 1.5, 1.5],
    [1600, 1280, 1.5, 1.25],
    [2560, 1280, 1, 2],
  ])('of %i pixels for a window of %i at %d are %d', (width, viewport, ratio, scale) => {
    const made = scaleOf(width, {
      viewport: { width: viewport, height: 800 },
      devicePixelRatio: ratio,
    });
    expect(made).toBe(scale);
  });

  it('are the stated ratio where the window is not known', () => {
    const { viewport: _, ...environment } = base.record.environment;
    const screen = picture('v.png', 'viewport');
    const made = itemOf([screen], { environment: { ...environment, devicePixelRatio: 3 } });
    expect(surfacesOf(made)[0]?.pieces[0]?.scale).toBe(3);
  });
});
