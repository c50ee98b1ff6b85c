// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetSeam, markSeam, movedSinceMark } from '../../../lib/capture/hold/seam-anchors.ts';
import { fillBody, layOut, layOutPage } from '../../support/capture/layout.ts';

const none = () => false;
const define = (elementFromPoint: unknown) =>
  Object.defineProperty(Document.prototype, 'elementFromPoint', {
    value: elementFromPoint,
    configurable: true,
  });

/** Five columns of a page; each point shows the column that it lies in. */
const columns = () => {
  const find = fillBody([0, 1, 2, 3, 4].map((id) => `<p id="c${id}"></p>`).join(''));
  const all = [0, 1, 2, 3, 4].map((id) => find(`c${id}`));
  define((x: number) => all[Math.floor(x / 160)]);
  const place = (y: number, of = all) => {
    for (const column of of) layOut(column, { y, width: 160, height: 40 });
  };
  place(580);
  return { all, place };
};

beforeEach(() => void layOutPage({ height: 4_000 }));
afterEach(() => {
  forgetSeam();
  Reflect.deleteProperty(Document.prototype, 'elementFromPoint');
  vi.restoreAllMocks();
});

describe('how far the content near a seam moved', () => {
  it('is nothing before a seam was marked, and where all stays', () => {
    expect(movedSinceMark()).toBe(0);
    columns();
    markSeam(document, none);
    expect(movedSinceMark()).toBe(0);
  });

  it('is measured in the page, not on the screen', () => {
    const { place } = columns();
    markSeam(document, none);
    window.scrollTo({ top: 500 });
    place(80);
    expect(movedSinceMark()).toBe(0);
    place(-100);
    expect(movedSinceMark()).toBe(-180);
  });

  it.each([
    ['words', (element: Element) => void element.append('another row')],
    ['an image', (element: Element) => element.setAttribute('src', 'other.png')],
  ])('is nothing where the same elements were used again for other %s', (_, use) => {
    const { all, place } = columns();
    markSeam(document, none);
    place(2_180);
    for (const element of all) use(element);
    expect(movedSinceMark()).toBe(0);
  });

  it('is what most of the marked things agree on', () => {
    const { all, place } = columns();
    markSeam(document, none);
    place(700, all.slice(0, 2)); // a carousel
    place(400, all.slice(2));
    expect(movedSinceMark()).toBe(-180);
  });

  it('is nothing where no half of them agrees', () => {
    const { all, place } = columns();
    markSeam(document, none);
    for (const [index, column] of all.entries()) place(600 + index * 10, [column]);
    expect(movedSinceMark()).toBe(0);
  });

  it('does not count what left the page, or was never part of it', () => {
    const { all, place } = columns();
    markSeam(document, (element) => element === all[0]);
    place(580 + 30);
    place(580, all.slice(0, 1));
    for (const column of all.slice(1, 4)) column.remove();
    expect(movedSinceMark()).toBe(30);
  });
});
