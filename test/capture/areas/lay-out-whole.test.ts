// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { layOutWhole } from '../../../lib/capture/areas/lay-out-whole.ts';
import { removeMarks } from '../../../lib/capture/hold/marks.ts';
import { HELD_MARK } from '../../../lib/capture/hold/still-css.ts';
import { fillBody, layOut, layOutPage } from '../../support/capture/layout.ts';

const marksOf = (element: Element) => element.getAttribute(HELD_MARK);
/** A box of 600 × 600 with 4,000 pixels of content in a fixed layer, and something beside it. */
const dialog = () => {
  const find = fillBody(
    '<div id="layer" style="position: fixed"><div id="box"><p id="words">Words</p></div></div>' +
      '<p id="beside"></p>',
  );
  layOut(find('box'), { width: 600, height: 600, scrollHeight: 4_000 });
  layOut(find('words'), { width: 600, height: 4_000 });
  return find;
};

beforeEach(() => void layOutPage({ height: 4_000 }));
afterEach(() => {
  removeMarks();
  vi.restoreAllMocks();
});

describe('laying a scroller out whole', () => {
  it('marks it and all its ancestors, and those that are fixed in particular', () => {
    const find = dialog();
    expect(layOutWhole(document, find('box'))).toBe(true);
    expect(marksOf(find('box'))).toBe('open');
    expect(marksOf(find('layer'))).toBe('open open-fixed');
    expect(marksOf(document.body)).toBe('open');
    expect(marksOf(document.documentElement)).toBe('open');
    expect(marksOf(find('beside'))).toBeNull();
  });

  it('accepts a page that is a few pixels short, and no shorter one', () => {
    layOutPage({ height: 3_992 });
    expect(layOutWhole(document, dialog()('box'))).toBe(true);
    removeMarks();
    layOutPage({ height: 3_991 });
    expect(layOutWhole(document, dialog()('box'))).toBe(false);
    expect(document.querySelector(`[${HELD_MARK}]`)).toBeNull();
  });

  it('takes its own marks back, and leaves those of a scroller that worked', () => {
    const find = dialog();
    expect(layOutWhole(document, find('box'))).toBe(true);
    layOut(find('beside'), { width: 600, height: 100, scrollHeight: 9_000 });
    expect(layOutWhole(document, find('beside'))).toBe(false);
    expect(marksOf(find('box'))).toBe('open');
    expect(marksOf(document.body)).toBe('open');
    expect(marksOf(find('beside'))).toBeNull();
  });

  it('fails where the content comes to lie over what stands below it', () => {
    const find = dialog();
    layOut(find('beside'), { y: 700, width: 600, height: 40 });
    expect(layOutWhole(document, find('box'))).toBe(false);
  });

  it('fails where something beside it collapses', () => {
    const find = dialog();
    layOut(find('beside'), { x: 700, width: 100, height: 600 });
    vi.spyOn(find('beside'), 'getBoundingClientRect').mockImplementation(() => {
      const height = marksOf(document.body) === null ? 600 : 0;
      return new DOMRect(700, 0, 100, height);
    });
    expect(layOutWhole(document, find('box'))).toBe(false);
  });

  it('fails where the content ends in a blank, since such a list draws rows as it scrolls', () => {
    const find = dialog();
    layOut(find('words'), { width: 600, height: 1_000 });
    expect(layOutWhole(document, find('box'))).toBe(false);
  });

  it('moves content back that scripts moved up out of its box', () => {
    const find = dialog();
    find('words').style.transform = 'translateY(-1000px)';
    layOut(find('words'), { y: -1_000, width: 600, height: 5_000 });
    expect(layOutWhole(document, find('box'))).toBe(true);
    expect(marksOf(find('words'))).toBe('open-fixed');
  });
});
