// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { undoScrollLock } from '../../../lib/capture/areas/undo-scroll-lock.ts';
import { removeMarks } from '../../../lib/capture/hold/marks.ts';
import { HELD_MARK } from '../../../lib/capture/hold/still-css.ts';
import { fillBody, layOut, layOutPage } from '../../support/capture/layout.ts';

/** A box fixed to the window with more content than fits; the page is longer once it is opened. */
const fixedBox = (): Element => {
  const find = fillBody('<div id="box" style="position: fixed"></div>');
  layOut(find('box'), { width: 800, height: 600, scrollHeight: 2_400 });
  Object.defineProperty(document.documentElement, 'scrollHeight', {
    configurable: true,
    get: () => (document.querySelector(`[${HELD_MARK}~="open-fixed"]`) ? 2_400 : 600),
  });
  return find('box');
};

beforeEach(() => void layOutPage());
afterEach(() => {
  removeMarks();
  Reflect.deleteProperty(document.documentElement, 'scrollHeight');
  vi.restoreAllMocks();
});

describe('what is held fixed so that the window has nothing to scroll', () => {
  it('is laid out in the page again and named', () => {
    fixedBox();
    expect(undoScrollLock(document)).toEqual(['div#box']);
  });

  it('stays where it is if it is a layer over the page, which is made transparent', () => {
    const box = fixedBox();
    expect(undoScrollLock(document, [box])).toEqual([]);
    expect(box.hasAttribute(HELD_MARK)).toBe(false);
  });
});
