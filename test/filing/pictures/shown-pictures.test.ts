import { describe, expect, it } from 'vitest';
import { digestNow } from '../../../lib/evidence/digest.ts';
import type { ExportItem, SentDerived } from '../../../lib/evidence/export-item.ts';
import type { Artifact } from '../../../lib/evidence/item.ts';
import {
  heldBackPictures,
  markedCopies,
  shownPictures,
} from '../../../lib/filing/pictures/shown-pictures.ts';
import { filingInput } from '../../support/filing/filing-matter.ts';

const [sample] = filingInput().items;
if (!sample) throw new Error('The sample has an item');

const artifact = (path: string, mediaType = 'image/png'): Artifact => ({
  ...{ path, role: 'page-segment', mediaType, bytes: 1, digest: digestNow(path) },
  ...{ method: 'test', at: '2026-11-21T12:00:00.000Z' },
});
const copy = (path: string, of: string, mediaType = 'image/png'): SentDerived => ({
  ...{ path, mediaType, bytes: 1, digest: digestNow(path), from: [digestNow(of)] },
  ...{ by: 'A', at: '2026-11-21T12:00:00.000Z', marks: [] },
});
const item = (
  artifacts: readonly Artifact[],
  derived: readonly SentDerived[] = [],
  back: readonly string[] = [],
): ExportItem => ({
  ...{ ...sample, record: { ...sample.record, artifacts }, derived },
  withheld: back.map((path) => ({ path, reason: 'redacted' })),
});
const names = (pictures: readonly { readonly path: string }[]) => pictures.map(({ path }) => path);
const two = [artifact('a.png'), artifact('b.png')];

describe('the pictures of an item that are printed', () => {
  it('are those that a browser only decodes, in the order of the record', () => {
    const all = [
      ...[artifact('b.png'), artifact('a.jpg', 'image/jpeg'), artifact('c.webp', 'image/webp')],
      ...[artifact('d.svg', 'image/svg+xml'), artifact('e.html', 'text/html')],
      artifact('f.gif', 'image/gif'),
    ];
    expect(names(shownPictures(item(all)))).toEqual(['b.png', 'a.jpg', 'c.webp']);
  });

  it('are a copy with black boxes where the picture itself stays back, the last of them', () => {
    const copies = [copy('derived/a-1.png', 'a.png'), copy('derived/a-2.png', 'a.png')];
    const [first, second] = shownPictures(item(two, copies, ['a.png']));
    expect(first).toMatchObject({
      ...{ path: 'derived/a-2.png', digest: digestNow('derived/a-2.png') },
      artifact: { path: 'a.png' },
    });
    expect(first?.made?.path).toBe('derived/a-2.png');
    expect(second?.path).toBe('b.png');
    expect(second).not.toHaveProperty('made');
  });

  it('are never a copy in place of a picture that goes out itself', () => {
    expect(names(shownPictures(item(two, [copy('derived/a-1.png', 'a.png')])))).toEqual([
      ...['a.png', 'b.png'],
    ]);
  });

  it('are not what stays back, nor a text that was made from a picture', () => {
    const text = copy('derived/a.txt', 'a.png', 'text/plain');
    expect(names(shownPictures(item(two, [text], ['a.png'])))).toEqual(['b.png']);
  });
});

describe('the pictures that stay back', () => {
  it('are named where no copy of them goes out, and only then', () => {
    expect(names(heldBackPictures(item(two, [], ['a.png'])))).toEqual(['a.png']);
    const copies = [copy('derived/a-1.png', 'a.png')];
    expect(heldBackPictures(item(two, copies, ['a.png']))).toEqual([]);
    expect(heldBackPictures(item(two))).toEqual([]);
  });

  it('are no page or text that stays back', () => {
    const html = artifact('dom.html', 'text/html');
    expect(heldBackPictures(item([html], [], ['dom.html']))).toEqual([]);
  });

  it('and those that are printed are together all pictures of the record, each once', () => {
    for (const back of [[], ['a.png'], ['a.png', 'b.png']]) {
      const one = item(two, [], back);
      const all = [
        ...shownPictures(one).map(({ artifact: { path } }) => path),
        ...names(heldBackPictures(one)),
      ];
      expect(all.sort()).toEqual(['a.png', 'b.png']);
    }
  });
});

describe('the copies with marks', () => {
  it('are printed beside the picture that goes out, each with what it was made from', () => {
    const copies = [copy('derived/b-1.png', 'b.png'), copy('derived/a-1.png', 'a.png')];
    const made = markedCopies(item(two, copies));
    expect(made.map(({ path, artifact: { path: of } }) => `${path} ← ${of}`)).toEqual([
      ...['derived/b-1.png ← b.png', 'derived/a-1.png ← a.png'],
    ]);
  });

  it('are none of a picture that stays back, or of one that is not in the record', () => {
    const copies = [copy('derived/a-1.png', 'a.png'), copy('derived/x.png', 'gone.png')];
    expect(markedCopies(item(two, copies, ['a.png']))).toEqual([]);
    expect(markedCopies(item(two))).toEqual([]);
  });
});
