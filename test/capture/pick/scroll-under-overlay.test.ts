// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { scrollUnderOverlay } from '../../../lib/capture/pick/scroll-under-overlay.ts';
import { fillBody, layOut, layOutPage } from '../../support/capture/layout.ts';

const scrolled = vi.fn();
const scrolledWindow = vi.fn();
let find: (id: string) => HTMLElement;

beforeEach(() => {
  layOutPage();
  find = fillBody('<div id="box" style="overflow-y: auto"><p id="at"></p></div>');
  layOut(find('box'), { width: 600, height: 300, scrollHeight: 900 });
  for (const mock of [scrolled, scrolledWindow]) mock.mockReset();
  Object.assign(find('box'), { scrollBy: scrolled });
  Object.assign(window, { scrollBy: scrolledWindow });
});
afterEach(() => void vi.restoreAllMocks());

describe('the wheel over the overlay', () => {
  it('scrolls the nearest scroll container under it', () => {
    scrollUnderOverlay(find('at'), new WheelEvent('wheel', { deltaX: 5, deltaY: 100 }));
    expect(scrolled).toHaveBeenCalledWith({ left: 5, top: 100, behavior: 'instant' });
    expect(scrolledWindow).not.toHaveBeenCalled();
  });

  it.each([
    ['has nothing to scroll', { scrollHeight: 300 }, 'auto'],
    ['clips its content', { scrollHeight: 900 }, 'hidden'],
  ])('scrolls the window where the container %s', (_, size, overflow) => {
    layOut(find('box'), { width: 600, height: 300, ...size });
    find('box').style.overflowY = overflow;
    scrollUnderOverlay(find('at'), new WheelEvent('wheel', { deltaY: 100 }));
    expect(scrolledWindow).toHaveBeenCalledOnce();
  });

  it('scrolls the window where nothing of the page is under it', () => {
    scrollUnderOverlay(undefined, new WheelEvent('wheel', { deltaY: 100 }));
    expect(scrolledWindow).toHaveBeenCalledOnce();
  });

  it.each([
    ['pixels', 0, 3],
    ['lines of 16 pixels', 1, 48],
    ['pages of the viewport', 2, 1_800],
  ])('counts in %s', (_, deltaMode, top) => {
    scrollUnderOverlay(find('at'), new WheelEvent('wheel', { deltaY: 3, deltaMode }));
    expect(scrolled).toHaveBeenCalledWith(expect.objectContaining({ top }));
  });
});
