// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { watchRows } from '../../../lib/capture/hold/watch-rows.ts';

const row = (number: number) => `<p>Row ${number}: comment ${number} says so</p>\n`;
const rows = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => row(from + index)).join('');
const show = (html: string) => {
  document.body.innerHTML = html;
};

beforeEach(() => show(rows(0, 10)));

describe('whether a page recycles its rows while it is scrolled through', () => {
  it.each([
    ['rows went and others came', () => show(rows(5, 15)), true],
    [
      'the same elements bear other words',
      () => {
        for (const element of document.querySelectorAll('p')) element.textContent += ' now';
      },
      true,
    ],
    ['rows came and none went', () => show(rows(0, 30)), false],
    ['nothing changed', () => {}, false],
    ['one short label went', () => show(rows(1, 10)), false],
  ])('is told where %s', (_, scroll, expected) => {
    const watched = watchRows(document);
    watched.look();
    scroll();
    watched.look(); // a later screen does not count as the top
    expect(watched.areRecycled()).toBe(expected);
  });

  it.each([
    [3, true],
    [2, false],
  ])('is told where %i images without words went', (count, expected) => {
    document.body.innerHTML = '<img alt="">'.repeat(5);
    const watched = watchRows(document);
    watched.look();
    for (const image of [...document.images].slice(0, count)) image.remove();
    expect(watched.areRecycled()).toBe(expected);
  });

  it('is false where the page was not scrolled through', () => {
    const watched = watchRows(document);
    show('');
    expect(watched.areRecycled()).toBe(false);
  });
});
