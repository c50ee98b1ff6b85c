// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { preload } from '../../../lib/capture/hold/preload.ts';
import { layOutPage } from '../../support/capture/layout.ts';

const LIMITS = { mostScreens: 120, scrollThrough: false };

/** An image that is loaded or still loads, with attributes. */
const addImage = (complete: boolean, attributes: Record<string, string> = {}) => {
  const image = document.body.appendChild(document.createElement('img'));
  Object.defineProperty(image, 'complete', { value: complete });
  for (const [name, value] of Object.entries(attributes)) {
    image.setAttribute(name, value);
    if (name === 'loading') Object.defineProperty(image, name, { value });
  }
  return image;
};

beforeEach(() => {
  document.body.innerHTML = '';
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => queueMicrotask(frame));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('scrolling through a page whose images load late', () => {
  it('visits each screen from the top once', async () => {
    const visited = layOutPage({ height: 1_700 });
    addImage(true, { loading: 'lazy' });
    expect((await preload(document, LIMITS)).screens).toBe(3);
    expect(visited.map(({ y }) => y)).toEqual([0, 600, 1_100]);
  });

  it.each([
    ['grows at each screen until the limit', 3, 600, true],
    ['grows, and its end is reached', 9, 300, false],
    ['only ends beyond the limit', 2, 0, false],
  ])('tells a page that %s', async (_, mostScreens, more, isGrowing) => {
    layOutPage({ height: 1_800 });
    const onScreen = () => {
      const { scrollHeight } = document.documentElement;
      if (scrollHeight < 4_000) layOutPage({ height: scrollHeight + more });
    };
    const limits = { mostScreens, scrollThrough: true, onScreen };
    expect((await preload(document, limits)).isGrowing).toBe(isGrowing);
  });

  it('calls back at each screen, after it is painted', async () => {
    const visited = layOutPage({ height: 1_700 });
    const seen: number[] = [];
    const onScreen = () => void seen.push(visited.length);
    await preload(document, { ...LIMITS, scrollThrough: true, onScreen });
    expect(seen).toEqual([1, 2, 3]);
  });

  it.each([
    ['is loaded lazily', true, { loading: 'lazy' }],
    ['is not loaded yet', false, {}],
    ['waits for a script (data-src)', true, { 'data-src': 'a.png' }],
    ['waits for a script (data-original)', true, { 'data-original': 'a.png' }],
    ['waits for a script (data-lazy-src)', true, { 'data-lazy-src': 'a.png' }],
  ])('is done where an image %s', async (_, complete, attributes) => {
    layOutPage({ height: 1_800 });
    const image = addImage(complete, attributes as Record<string, string>);
    const preloaded = preload(document, LIMITS);
    await vi.advanceTimersByTimeAsync(0);
    image.dispatchEvent(new Event('load'));
    expect((await preloaded).screens).toBe(3);
  });

  it('is left out where every image is loaded', async () => {
    const visited = layOutPage({ height: 1_800 });
    addImage(true);
    expect((await preload(document, LIMITS)).screens).toBe(0);
    expect(visited).toEqual([]);
  });

  it('is done all the same for a browser that takes the pictures without scrolling', async () => {
    layOutPage({ height: 1_800 });
    expect((await preload(document, { ...LIMITS, scrollThrough: true })).screens).toBe(3);
  });

  it.each([
    ['is left out in 1.5 screens of a browser that scrolls for its pictures', 899, false, 0],
    ['is left out in one screen of a browser that does not', 600, true, 0],
    ['is done in more than one screen of a browser that does not', 700, true, 2],
  ])('%s', async (_, height, scrollThrough, screens) => {
    layOutPage({ height });
    addImage(true, { loading: 'lazy' });
    expect((await preload(document, { ...LIMITS, scrollThrough })).screens).toBe(screens);
  });

  it('is done by half screens where text waits to be faded in', async () => {
    const visited = layOutPage({ height: 1_300 });
    expect((await preload(document, { ...LIMITS, isUnseen: true })).screens).toBe(3);
    expect(visited.map(({ y }) => y)).toEqual([0, 300, 600, 700, 700]);
  });

  it('waits for fonts that the page asked for, but no longer than 2 s', async () => {
    layOutPage({ height: 300 });
    const fonts = { status: 'loading', ready: new Promise(() => {}) };
    Object.defineProperty(Document.prototype, 'fonts', { value: fonts, configurable: true });
    const done = vi.fn();
    void preload(document, LIMITS).then(done);
    await vi.advanceTimersByTimeAsync(1_999);
    expect(done).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(done).toHaveBeenCalledOnce();
    Reflect.deleteProperty(Document.prototype, 'fonts');
  });

  it('ends at the limit of screens', async () => {
    layOutPage({ height: 60_000 });
    addImage(true, { loading: 'lazy' });
    expect((await preload(document, { ...LIMITS, mostScreens: 5 })).screens).toBe(5);
  });

  it('ends after 2.5 s of scrolling', async () => {
    layOutPage({ height: 60_000 });
    addImage(true, { loading: 'lazy' });
    vi.stubGlobal('requestAnimationFrame', (frame: () => void) => {
      vi.setSystemTime(Date.now() + 500); // two frames a screen: a second each
      queueMicrotask(frame);
    });
    expect((await preload(document, LIMITS)).screens).toBe(3);
  });

  it('follows a page that grows while it is scrolled', async () => {
    layOutPage({ height: 1_200 });
    addImage(true, { loading: 'lazy' });
    let frames = 0;
    vi.stubGlobal('requestAnimationFrame', (frame: () => void) => {
      frames += 1;
      if (frames === 3) layOutHeight(2_400);
      queueMicrotask(frame);
    });
    expect((await preload(document, LIMITS)).screens).toBe(4);
  });

  it('waits for images until they have loaded or failed', async () => {
    layOutPage({ height: 1_800 });
    const [one, other] = [addImage(false), addImage(false)];
    const done = vi.fn();
    void preload(document, LIMITS).then(done);
    await vi.advanceTimersByTimeAsync(100);
    one.dispatchEvent(new Event('load'));
    await vi.advanceTimersByTimeAsync(0);
    expect(done).not.toHaveBeenCalled();
    other.dispatchEvent(new Event('error'));
    await vi.advanceTimersByTimeAsync(0);
    expect(done).toHaveBeenCalledOnce();
  });

  it('waits no longer than 2 s for images that never arrive', async () => {
    layOutPage({ height: 1_800 });
    addImage(false);
    const done = vi.fn();
    void preload(document, LIMITS).then(done);
    await vi.advanceTimersByTimeAsync(1_999);
    expect(done).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(done).toHaveBeenCalledOnce();
  });
});

const layOutHeight = (scrollHeight: number): void => {
  Object.defineProperty(document.documentElement, 'scrollHeight', {
    value: scrollHeight,
    configurable: true,
  });
};
