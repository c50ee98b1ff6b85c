// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findScrollers } from '../../../../lib/capture/areas/find/find-scrollers.ts';
import { weighScrollers } from '../../../../lib/capture/areas/find/weigh-scrollers.ts';
import { fillBody, layOut, layOutPage } from '../../../support/capture/layout.ts';

const weigh = (post?: Element) => weighScrollers(findScrollers(document).scrollers, post);

/** A box of 300 × 200 at the top whose text of this length begins at `y`. */
const boxWith = (length: number, y: number, style = 'overflow: auto') => {
  const find = fillBody(
    `<div id="box" style="${style}"><p id="text">${'x'.repeat(length)}</p></div>`,
  );
  layOut(find('box'), { width: 300, height: 200, scrollHeight: 1_000 });
  layOut(find('text'), { y, width: 300, height: 200 });
  return find;
};

beforeEach(() => {
  layOutPage();
  vi.spyOn(performance, 'now').mockReturnValue(0);
});
afterEach(() => void vi.restoreAllMocks());

describe('the weight of a scroller', () => {
  it.each([
    ['all of a text that it does not show', 500, 300, 500, 0],
    ['the hidden half of a text that it cuts', 500, 100, 250, 250],
    ['nothing of a text that it shows', 500, 0, 0, 500],
  ])('counts %s', (_, length, y, hidden, shown) => {
    boxWith(length, y);
    expect(weigh()[0]?.counted).toMatchObject({ hidden, shown });
  });

  it('is too little where it hides a few characters, as a row of tabs does', () => {
    boxWith(39, 300);
    expect(weigh()[0]?.matters).toBe(false);
    boxWith(40, 300);
    expect(weigh()[0]?.matters).toBe(true);
  });

  it('is enough where it hides a large picture, or the post', () => {
    const find = boxWith(5, 0);
    expect(weigh()[0]?.matters).toBe(false);
    expect(weigh(find('text'))[0]).toMatchObject({ matters: true, holdsPost: true });
    find('text').innerHTML = '<img id="picture">';
    layOut(find('picture'), { y: 500, width: 200, height: 200 });
    expect(weigh()[0]?.matters).toBe(true);
  });

  it('is enough where the counting took too long to be finished', () => {
    boxWith(5, 0);
    let now = 0;
    vi.mocked(performance.now).mockImplementation(() => {
      now += 100;
      return now;
    });
    expect(weigh()[0]).toMatchObject({ matters: true, counted: { isCut: true } });
  });

  it('of a small box that clips is too little, however much it hides', () => {
    const find = boxWith(5_000, 700, 'overflow: hidden');
    expect(weigh()[0]?.matters).toBe(false);
    layOut(find('box'), { width: 800, height: 600, scrollHeight: 1_000 });
    expect(weigh()[0]?.matters).toBe(true);
  });

  it('puts what holds the post first, then what hides most text', () => {
    const box = (id: string) =>
      `<div id="${id}" style="overflow: auto"><p id="in-${id}">${'x'.repeat(100)}</p></div>`;
    const find = fillBody(box('few') + box('post') + box('many'));
    for (const id of ['few', 'post', 'many']) {
      layOut(find(id), { width: 300, height: 200, scrollHeight: 1_000 });
      layOut(find(`in-${id}`), { y: 300, width: 300, height: 200 });
    }
    find('in-many').textContent = 'x'.repeat(900);
    expect(weigh(find('in-post')).map(({ element }) => element.id)).toEqual([
      ...['post', 'many', 'few'],
    ]);
  });
});
