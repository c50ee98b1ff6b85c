// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pageLayout } from '../../../lib/capture/dom/page-layout.ts';
import { isTopAlreadyShot } from '../../../lib/capture/hold/top-already-shot.ts';
import { layOut, layOutPage } from '../../support/capture/layout.ts';

const LOADED_AT = Date.parse('2026-11-21T09:00:00.000Z');
const SHOT_AT = LOADED_AT + 5_000;

let shifts: { startTime: number }[] = [];
let supported = ['layout-shift'];
let animations: object[] = [];

class FakeObserver {
  static get supportedEntryTypes() {
    return supported;
  }
  observe() {}
  disconnect() {}
  takeRecords() {
    return shifts;
  }
}

beforeEach(() => {
  layOutPage({ height: 4_000 });
  document.body.innerHTML = '';
  [shifts, supported, animations] = [[], ['layout-shift'], []];
  vi.stubGlobal('PerformanceObserver', FakeObserver);
  vi.stubGlobal('visualViewport', { scale: 1 });
  vi.stubGlobal('performance', { timeOrigin: LOADED_AT });
  Object.defineProperty(Document.prototype, 'getAnimations', {
    value: () => animations,
    configurable: true,
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const isShot = (shotAt = SHOT_AT) => isTopAlreadyShot(document, pageLayout(document), shotAt);

const addImage = (complete: boolean) => {
  const image = document.body.appendChild(document.createElement('img'));
  Object.defineProperty(image, 'complete', { value: complete });
};

describe('whether the viewport’s picture still shows the top of the page', () => {
  it('is so in a page at its top where nothing moved since', () => {
    addImage(true);
    shifts = [{ startTime: 4_999 }];
    expect(isShot()).toBe(true);
  });

  it.each<[string, () => void]>([
    ['is scrolled down', () => window.scrollTo({ top: 1 })],
    ['is scrolled sideways', () => window.scrollTo({ left: 1, top: 0 })],
    ['is zoomed by pinching', () => vi.stubGlobal('visualViewport', { scale: 1.5 })],
    ['has an animation', () => void animations.push({})],
    ['has an image that still loads', () => addImage(false)],
    ['had a layout shift since', () => void shifts.push({ startTime: 5_000 })],
    ['is in a browser that reports no layout shifts', () => void supported.pop()],
  ])('is not so in a page that %s', (_, change) => {
    change();
    expect(isShot()).toBe(false);
  });

  it.each([
    ['vertical', { width: 785, height: 600 }],
    ['horizontal', { width: 800, height: 585 }],
  ])('is so in a page with a %s scroll bar, which is cut off', (_, size) => {
    layOut(document.documentElement, size);
    expect(isShot()).toBe(true);
  });

  it('is not so where a font arrived since, which shifts nothing', () => {
    class Timing {
      initiatorType = 'css';
      responseEnd = 5_100;
    }
    vi.stubGlobal('PerformanceResourceTiming', Timing);
    const getEntriesByType = () => [new Timing()];
    vi.stubGlobal('performance', { timeOrigin: LOADED_AT, getEntriesByType });
    expect(isShot()).toBe(false);
  });

  it('is not so for a picture of the page that was there before', () => {
    expect(isShot(LOADED_AT - 1)).toBe(false);
  });
});
