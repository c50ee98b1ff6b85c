// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { releasePage } from '../../../lib/capture/hold/held-page.ts';
import { holdStill } from '../../../lib/capture/hold/hold-still.ts';
import { scrollHeldPage } from '../../../lib/capture/hold/scroll-held-page.ts';
import { HELD_MARK } from '../../../lib/capture/hold/still-css.ts';
import { fillBody, layOut, layOutPage } from '../../support/capture/layout.ts';

const LIMITS = { mostScreens: 120, scrollThrough: false };
const SHOT_AT = 0;
const marksOf = (element: Element) => element.getAttribute(HELD_MARK);

/** A page with a bar at its top and one at its bottom, a sticky head and a post. */
const fillPage = () => {
  const find = fillBody(`
    <div id="top" style="position: fixed"></div><div id="bottom" style="position: fixed"></div>
    <h1 id="head" style="position: sticky"></h1><article id="post"></article>`);
  layOut(find('top'), { y: 0, width: 800, height: 50 });
  layOut(find('bottom'), { y: 550, width: 800, height: 50 });
  layOut(find('post'), { x: 100, y: 40, width: 600, height: 200 });
  return find;
};

beforeEach(() => {
  layOutPage({ height: 1_800 });
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => queueMicrotask(frame));
  vi.stubGlobal('PerformanceObserver', { supportedEntryTypes: [] });
  vi.stubGlobal('visualViewport', { scale: 1 });
});
afterEach(() => {
  releasePage();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  document.documentElement.removeAttribute('style');
});

describe('holding a page still', () => {
  it('puts sticky elements into the flow and hides fixed ones of the lower half only', async () => {
    const find = fillPage();
    const { changes } = await holdStill(document, LIMITS, SHOT_AT);
    expect(['head', 'top', 'bottom', 'post'].map((id) => marksOf(find(id)))).toEqual([
      ...['sticky', null, 'hidden', null],
    ]);
    expect(changes.map(({ step }) => step)).toEqual(['hold-still', 'unstick', 'hide-fixed']);
    expect(changes.at(-1)?.detail).toBe('1 fixed elements hidden in every segment');
  });

  it('gives the post’s box from the page’s own top, however far it is scrolled', async () => {
    const find = fillPage();
    window.scrollTo({ top: 700 });
    const held = await holdStill(document, LIMITS, SHOT_AT, find('post'));
    expect(held.postBox).toEqual({ x: 100, y: 740, width: 600, height: 200 });
    expect(held.layout.scroll).toEqual({ x: 0, y: 700 });
  });

  it('gives boxes from the page’s own left in a page read from right to left', async () => {
    const find = fillPage();
    layOutPage({ width: 1_000, height: 1_800 });
    layOut(find('post'), { x: 100, y: 40, width: 600, height: 200 });
    document.documentElement.style.direction = 'rtl';
    window.scrollTo({ left: -150, top: 0 });
    const held = await holdStill(document, LIMITS, SHOT_AT, find('post'));
    expect(held.postBox?.x).toBe(150); // 100 on the screen, 50 pixels of the page left of that
  });

  it('gives the box of the selected text, and none of an empty selection', async () => {
    fillPage();
    const getBoundingClientRect = () => ({ x: 10, y: 20, width: 30, height: 40 });
    const selection = { isCollapsed: false, getRangeAt: () => ({ getBoundingClientRect }) };
    vi.stubGlobal('getSelection', () => selection);
    const held = await holdStill(document, LIMITS, SHOT_AT);
    expect(held.selectionBox).toEqual({ x: 10, y: 20, width: 30, height: 40 });
    selection.isCollapsed = true;
    expect(await holdStill(document, LIMITS, SHOT_AT)).not.toHaveProperty('selectionBox');
  });

  it('never hides a fixed dialog that holds the post', async () => {
    const find = fillBody('<div id="dialog" style="position: fixed"><p id="post"></p></div>');
    layOut(find('dialog'), { y: 400, width: 800, height: 200 });
    const { changes } = await holdStill(document, LIMITS, SHOT_AT, find('post'));
    await scrollHeldPage(document, 0, 0, true);
    expect(marksOf(find('dialog'))).toBeNull();
    expect(changes.map(({ step }) => step)).toEqual(['hold-still']);
  });

  it('does not take the viewport’s picture for a page in which something is fixed', async () => {
    fillPage();
    expect((await holdStill(document, LIMITS, SHOT_AT)).topAlreadyShot).toBe(false);
  });

  it('lays a part that scrolls by itself out whole', async () => {
    layOutPage({ height: 4_000 });
    const find = fillBody('<div id="box" style="overflow-y: auto"><p id="post"></p></div>');
    layOut(find('box'), { width: 600, height: 400, scrollHeight: 3_000 });
    const { changes, areas, closed } = await holdStill(document, LIMITS, SHOT_AT, find('post'));
    expect(changes.map(({ step }) => step)).toContain('open-scroller');
    expect([areas, closed]).toEqual([[], []]);
  });

  it('gives the post’s box in the part that is shot in place because it holds it', async () => {
    const find = fillBody('<div id="box" style="overflow-y: auto"><p id="post"></p></div>');
    layOut(find('box'), { x: 100, y: 50, width: 600, height: 400, scrollHeight: 3_000 });
    layOut(find('post'), { x: 120, y: 30, width: 500, height: 900 });
    find('box').scrollTop = 250;
    const held = await holdStill(document, LIMITS, SHOT_AT, find('post'));
    expect(held.areas).toMatchObject([{ index: 0, name: 'div#box', screens: 8 }]);
    expect(held.postArea).toEqual({
      index: 0,
      box: { x: 20, y: 230, width: 500, height: 900 },
    });
    expect(held.postBox).toEqual({ x: 100, y: 50, width: 600, height: 400 });
    expect(held.changes.map(({ step }) => step)).not.toContain('open-scroller');
  });

  it('names a part that can neither be laid out whole nor scrolled', async () => {
    const find = fillBody('<div id="box" style="overflow-y: auto"><p id="post"></p></div>');
    const box = layOut(find('box'), { width: 600, height: 400, scrollHeight: 3_000 });
    box.scrollTo = () => {};
    const { closed } = await holdStill(document, LIMITS, SHOT_AT, find('post'));
    expect(closed).toMatchObject([{ name: 'div#box', hidden: { height: 2_600 } }]);
  });
});

describe('scrolling a held page', () => {
  it('says where the page came to rest and how tall it is by then', async () => {
    fillPage();
    await holdStill(document, LIMITS, SHOT_AT);
    expect(await scrollHeldPage(document, 0, 600, false)).toEqual({
      x: 0,
      y: 600,
      width: 800,
      height: 1_800,
    });
    expect(await scrollHeldPage(document, 0, 1_700, false)).toMatchObject({ y: 1_200 });
  });

  it('hides fixed elements only once it is told to', async () => {
    const find = fillPage();
    await holdStill(document, LIMITS, SHOT_AT);
    await scrollHeldPage(document, 0, 0, false);
    expect(marksOf(find('top'))).toBeNull();
    await scrollHeldPage(document, 0, 600, true);
    expect(marksOf(find('top'))).toBe('hidden');
  });
});

describe('releasing a held page', () => {
  it('removes every mark and scrolls back', async () => {
    fillPage();
    window.scrollTo({ top: 333 });
    await holdStill(document, LIMITS, SHOT_AT);
    await scrollHeldPage(document, 0, 1_200, true);
    expect(releasePage()).toBe(true);
    expect(window.scrollY).toBe(333);
    expect(document.querySelector(`[${HELD_MARK}]`)).toBeNull();
  });

  it('says so where the page does not return to its scroll position', async () => {
    fillPage();
    window.scrollTo({ top: 1_200 });
    await holdStill(document, LIMITS, SHOT_AT);
    layOut(document.documentElement, { width: 800, height: 600, scrollHeight: 1_000 });
    expect(releasePage()).toBe(false);
  });

  it('returns an inner scroll container to its position too', async () => {
    layOutPage({ height: 4_000 });
    const find = fillBody('<div id="box" style="overflow-y: auto"><p id="post"></p></div>');
    const box = layOut(find('box'), { width: 600, height: 400, scrollHeight: 3_000 });
    box.scrollTop = 250;
    await holdStill(document, LIMITS, SHOT_AT, find('post'));
    box.scrollTop = 0; // expanded, it has nothing to scroll
    expect(releasePage()).toBe(true);
    expect(box.scrollTop).toBe(250);
  });

  it('happens by itself a minute after the last call, should the background die', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const find = fillPage();
    await holdStill(document, LIMITS, SHOT_AT);
    await vi.advanceTimersByTimeAsync(59_000);
    await scrollHeldPage(document, 0, 600, false);
    await vi.advanceTimersByTimeAsync(59_999);
    expect(marksOf(find('head'))).toBe('sticky');
    await vi.advanceTimersByTimeAsync(1);
    expect(marksOf(find('head'))).toBeNull();
    expect(window.scrollY).toBe(0);
  });

  it('comes first where the page is held a second time, so that no mark is left', async () => {
    const find = fillPage();
    await holdStill(document, LIMITS, SHOT_AT);
    find('head').style.position = 'static';
    await holdStill(document, LIMITS, SHOT_AT);
    expect(marksOf(find('head'))).toBeNull();
  });

  it('does nothing in a page that is not held', () => {
    window.scrollTo({ top: 50 });
    expect(releasePage()).toBe(true);
    expect(window.scrollY).toBe(50);
  });
});
