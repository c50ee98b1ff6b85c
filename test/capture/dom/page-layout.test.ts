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

  it.each([
    ['direction of the body', 'direction: rtl'],
    ['writing of the body from right to left', 'writing-mode: vertical-rl'],
  ])('begins at a negative position by the %s, which the whole page takes over', (_, style) => {
    layOutPage({ width: 1_000 });
    document.body.setAttribute('style', style);
    expect(pageLayout(document).left).toBe(-200);
    document.body.removeAttribute('style');
  });

  it('begins at 0 where writing from left to right is from top to bottom', () => {
    layOutPage({ width: 1_000 });
    document.documentElement.setAttribute('style', 'direction: rtl; writing-mode: vertical-lr');
    expect(pageLayout(document).left).toBe(0);
  });

  it('has the fractions of the visual viewport, and the window with its scroll bars', () => {
    layOutPage({ width: 815, height: 5_000 });
    vi.stubGlobal('visualViewport', { width: 785.6, height: 584.8, scale: 1 });
    expect(pageLayout(document)).toMatchObject({
      viewport: { width: 785.6, height: 584.8 },
      window: { width: 800, height: 600 },
    });
    vi.unstubAllGlobals();
  });

  it('has the part of the page that two fingers magnified, and how much', () => {
    layOutPage({ height: 5_000 });
    vi.stubGlobal('visualViewport', { width: 400, height: 300, scale: 2 });
    expect(pageLayout(document)).toMatchObject({
      viewport: { width: 400, height: 300 },
      pinch: 2,
      width: 800,
    });
    vi.unstubAllGlobals();
  });

  it('takes the size of the viewport from the body in quirks mode', () => {
    layOutPage({ height: 5_000 });
    layOut(document.body, { width: 785, height: 585 });
    vi.spyOn(Document.prototype, 'compatMode', 'get').mockReturnValue('BackCompat');
    expect(pageLayout(document).viewport).toEqual({ width: 785, height: 585 });
  });
});
