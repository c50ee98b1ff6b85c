// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { releasePage } from '../../../lib/capture/hold/held-page.ts';
import { holdStill } from '../../../lib/capture/hold/hold-still.ts';
import { scrollHeldPage, whereIsHeldPage } from '../../../lib/capture/hold/scroll-held-page.ts';
import { fillBody, layOut, layOutPage } from '../../support/capture/layout.ts';

const LIMITS = { mostScreens: 120, scrollThrough: false };
const HEADER = 180;

/**
 * A page with a header that is lower once it is scrolled, and a row of the page at its first lower
 * edge. `follow` says whether scrolling lays it out anew.
 */
const shrinkingPage = () => {
  const find = fillBody('<p id="row"></p><article id="post"></article>');
  const visited = layOutPage({ height: 1_800 });
  const scroll = window.scrollTo.bind(window);
  const place = () => {
    const shrunk = window.scrollY > 40 ? HEADER : 0;
    layOut(find('row'), { y: 590 - shrunk - window.scrollY, width: 800, height: 40 });
    layOut(find('post'), { y: 700 - shrunk - window.scrollY, width: 600, height: 200 });
    layOut(document.documentElement, { width: 800, height: 600, scrollHeight: 1_800 - shrunk });
  };
  Object.defineProperty(window, 'scrollTo', {
    value: (to: ScrollToOptions) => {
      scroll(to);
      place();
    },
    configurable: true,
    writable: true,
  });
  Object.defineProperty(Document.prototype, 'elementFromPoint', {
    value: (_: number, y: number) => (y > 500 ? find('row') : null),
    configurable: true,
  });
  place();
  return { find, visited };
};

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => queueMicrotask(frame));
  vi.stubGlobal('PerformanceObserver', { supportedEntryTypes: [] });
  vi.stubGlobal('visualViewport', { scale: 1, offsetLeft: 0, offsetTop: 0 });
});
afterEach(() => {
  releasePage();
  Reflect.deleteProperty(Document.prototype, 'elementFromPoint');
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('scrolling a page whose content moves by the scrolling', () => {
  it('follows the content that lay at the last lower edge, and says how far it moved', async () => {
    const { find } = shrinkingPage();
    await holdStill(document, LIMITS, 0, find('post'));
    await scrollHeldPage(document, 0, 0, false);
    whereIsHeldPage(document);
    const reached = await scrollHeldPage(document, 0, 600, false);
    expect(reached).toMatchObject({ y: 600 - HEADER, moved: -HEADER, height: 1_800 - HEADER });
    expect(reached.postBox).toMatchObject({ y: 700 - HEADER });
  });

  it('does not say again what was said of it before', async () => {
    const { find } = shrinkingPage();
    await holdStill(document, LIMITS, 0, find('post'));
    whereIsHeldPage(document);
    await scrollHeldPage(document, 0, 600, false);
    expect(whereIsHeldPage(document).moved).toBe(-HEADER);
    expect(whereIsHeldPage(document)).not.toHaveProperty('moved');
  });

  it('scrolls once where nothing moves, and no further than the page goes', async () => {
    const { visited } = shrinkingPage();
    await holdStill(document, LIMITS, 0);
    await scrollHeldPage(document, 0, 100, false);
    visited.length = 0;
    whereIsHeldPage(document);
    expect(await scrollHeldPage(document, 0, 1_500, false)).toMatchObject({ y: 1_020 });
    expect(visited).toHaveLength(1);
  });
});
