// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { removeMarks } from '../../../lib/capture/hold/marks.ts';
import { openScroller } from '../../../lib/capture/hold/open-scroller.ts';
import { HELD_MARK } from '../../../lib/capture/hold/still-css.ts';
import { fillBody, layOut, layOutPage } from '../../support/capture/layout.ts';

const marksOf = (element: Element) => element.getAttribute(HELD_MARK);
const dialog = () => {
  const find = fillBody(
    '<div id="layer" style="position: fixed"><div id="box"></div></div><p id="beside"></p>',
  );
  layOut(find('box'), { width: 600, height: 600, scrollHeight: 4_000 });
  return find;
};

beforeEach(() => void layOutPage());
afterEach(() => {
  removeMarks();
  vi.restoreAllMocks();
});

describe('expanding an inner scroll container', () => {
  it('marks it and all its ancestors, and those that are fixed in particular', () => {
    layOutPage({ height: 4_000 });
    const find = dialog();
    expect(openScroller(document, find('box'))).toBe(true);
    expect(marksOf(find('box'))).toBe('open');
    expect(marksOf(find('layer'))).toBe('open open-fixed');
    expect(marksOf(document.body)).toBe('open');
    expect(marksOf(document.documentElement)).toBe('open');
    expect(marksOf(find('beside'))).toBeNull();
  });

  it('says so and takes the marks back where the page did not become as tall', () => {
    layOutPage({ height: 3_991 });
    const find = dialog();
    expect(openScroller(document, find('box'))).toBe(false);
    expect(document.querySelector(`[${HELD_MARK}]`)).toBeNull();
  });

  it('accepts a page that is a few pixels short', () => {
    layOutPage({ height: 3_992 });
    expect(openScroller(document, dialog()('box'))).toBe(true);
  });

  it('has nothing to do in a page without one', () => {
    expect(openScroller(document, undefined)).toBe(true);
  });
});
