// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { pageLayout } from '../../../lib/capture/dom/page-layout.ts';
import { layOut, layOutPage } from '../../support/capture/layout.ts';

afterEach(() => {
  vi.restoreAllMocks();
  document.documentElement.removeAttribute('style');
});

describe('the layout of a page', () => {
  it('has the size of the content, the viewport and the scroll position', () => {
    layOutPage({ width: 900, height: 5_000 });
    window.scrollTo({ left: 20, top: 700 });
    expect(pageLayout(document)).toEqual({
      width: 900,
      height: 5_000,
      viewport: { width: 800, height: 600 },
      devicePixelRatio: 1,
      scroll: { x: 20, y: 700 },
      left: 0,
    });
  });

  it('is never smaller than the viewport', () => {
    layOutPage({ width: 10, height: 0 });
    expect(pageLayout(document)).toMatchObject({ width: 800, height: 600 });
  });

  it('does not count a scroll bar as part of the viewport’s width', () => {
    layOutPage({ height: 5_000 });
    layOut(document.documentElement, { width: 785, height: 600, scrollHeight: 5_000 });
    expect(pageLayout(document).viewport).toEqual({ width: 785, height: 600 });
  });

  it('begins at a negative position where the page is read from right to left', () => {
    layOutPage({ width: 1_000 });
    document.documentElement.style.direction = 'rtl';
    expect(pageLayout(document).left).toBe(-200);
  });
});
