import { afterEach, describe, expect, it, vi } from 'vitest';
import { addViewport } from '../../../lib/collect/pictures/add-shot.ts';
import { shootSegments } from '../../../lib/collect/pictures/shoot-segments.ts';
import { openRecord } from '../../../lib/store/items/open-record.ts';
import { heldPage, pngOf } from '../../support/capture/fake-browser.ts';
import { problemsOf, startRun } from '../../support/capture/start-run.ts';

const WHOLE = { scope: 'page', mostScreens: 120 } as const;
const nothing = async () => {};
const coverageIn = ({ draft }: Awaited<ReturnType<typeof startRun>>['collection']) =>
  draft.conditions.coverage ?? expect.fail('no coverage was recorded');

afterEach(() => void vi.useRealTimers());

describe('shooting the segments of a held page', () => {
  it('scrolls to each stop in order and keeps one numbered segment of each', async () => {
    const { run, calls, stored } = await startRun();
    await shootSegments(run, heldPage(), WHOLE, nothing);
    expect(calls).toEqual([
      ...['scrollTo:0', 'shootTab', 'scrollTo:600', 'shootTab', 'scrollTo:1200', 'shootTab'],
    ]);
    const segments = await stored();
    expect(segments.map(({ path, offset }) => [path, offset])).toEqual([
      ['page-001.png', { x: 0, y: 0 }],
      ['page-002.png', { x: 0, y: 600 }],
      ['page-003.png', { x: 0, y: 1200 }],
    ]);
    expect(segments[0]).toMatchObject({
      role: 'page-segment',
      method: 'tabs.captureVisibleTab',
      pixels: { width: 800, height: 600 },
    });
  });

  it('shoots a screen again into which text was drawn meanwhile, once', async () => {
    const { run, calls, stored } = await startRun({
      page: { whereIsPage: () => ({ x: 0, y: 600, height: 1800, drawn: 400 }) },
    });
    await shootSegments(run, heldPage(), WHOLE, nothing);
    expect(calls.filter((call) => call === 'scrollTo:600')).toHaveLength(2);
    expect(await stored()).toHaveLength(3);
  });

  it('stores each segment before the next is taken', async () => {
    const kept: number[] = [];
    const { run, stored } = await startRun({
      page: {
        scrollTo: async (x, y) => {
          kept.push((await stored()).length);
          return { x, y, height: 1800 };
        },
      },
    });
    await shootSegments(run, heldPage(), WHOLE, nothing);
    expect(kept).toEqual([0, 1, 2]);
  });

  it('writes the number of planned segments to the journal first', async () => {
    const { run, journal } = await startRun({
      page: {
        scrollTo: () => {
          throw new Error('killed');
        },
      },
    });
    await expect(shootSegments(run, heldPage(), WHOLE, nothing)).rejects.toThrow('killed');
    expect((await journal())?.segments).toBe(3);
  });

  it('records where the page really scrolled to, not where it was told to', async () => {
    const { run, stored } = await startRun({
      page: { scrollTo: async (x, y) => ({ x, y: Math.min(y, 1100), height: 1800 }) },
    });
    await shootSegments(run, heldPage(), WHOLE, nothing);
    expect((await stored()).at(-1)?.offset).toEqual({ x: 0, y: 1100 });
  });

  it.each([
    ['a whole page after its first segment', 'page', [false, true, true]],
    ['a page around a post from the first segment on', 'post', [true, true, true]],
  ] as const)('hides fixed elements in %s', async (_, scope, expected) => {
    const hidden: boolean[] = [];
    const { run } = await startRun({
      page: {
        scrollTo: async (x, y, hideFixed) => {
          hidden.push(hideFixed);
          return { x, y, height: 1800 };
        },
      },
    });
    await shootSegments(run, heldPage(), { scope, mostScreens: 120 }, nothing);
    expect(hidden).toEqual(expected);
  });

  it('uses the waiting time between two shots, but not after the last', async () => {
    const { run, calls } = await startRun();
    const whileWaiting = vi.fn(async () => void calls.push('waiting'));
    await shootSegments(run, heldPage(), WHOLE, whileWaiting);
    expect(whileWaiting).toHaveBeenCalledTimes(2);
    expect(calls.at(-1)).toBe('shootTab');
  });

  it('leaves the redrawing of a long post for the second that follows four pictures', async () => {
    const { run, calls } = await startRun({
      page: { scrollTo: async (x, y) => ({ x, y, height: 4_800 }) },
    });
    const layout = { ...heldPage().layout, height: 4_800 };
    const whileWaiting = async () => void calls.push('waiting');
    // The picture of the viewport, taken before, is the first of the four.
    await shootSegments(run, heldPage({ layout }), WHOLE, whileWaiting);
    const order = calls.filter((call) => call === 'shootTab' || call === 'waiting');
    expect(order.indexOf('waiting')).toBe(3);
    expect(order.filter((call) => call === 'shootTab')).toHaveLength(8);
  });

  it('reports PAGE_TOO_TALL and what is left where the page is too long', async () => {
    const { run, collection } = await startRun();
    await shootSegments(run, heldPage(), { scope: 'page', mostScreens: 2 }, nothing);
    expect(problemsOf(collection)).toEqual(['PAGE_TOO_TALL segments']);
    expect(coverageIn(collection).gaps).toEqual([{ x: 0, y: 1200, width: 800, height: 600 }]);
  });

  it('does not call a page grown of which only the selection was shot', async () => {
    const { run, collection } = await startRun({
      page: { scrollTo: async (x, y) => ({ x, y, height: 9_000 }) },
    });
    const held = heldPage({ selectionBox: { x: 0, y: 0, width: 10, height: 10 } });
    await shootSegments(run, held, { scope: 'selection', mostScreens: 120 }, nothing);
    expect(problemsOf(collection)).toEqual([]);
  });

  it('stops after three minutes and keeps what was shot', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { run, collection } = await startRun({
      page: {
        scrollTo: async (x, y) => {
          vi.setSystemTime(Date.now() + 100_000);
          return { x, y, height: 1800 };
        },
      },
    });
    await shootSegments(run, heldPage(), WHOLE, nothing);
    expect(collection.artifacts).toHaveLength(2);
    expect(collection.problems).toEqual([
      { code: 'TIME_LIMIT', part: 'segments', message: '2 of 3 pictures within 180 s' },
    ]);
  });
});

const VIEWPORT = { content: pngOf(800, 600, 99), at: '2026-11-21T09:00:00.100Z' };

describe('the viewport’s picture as the first segment', () => {
  it('is kept again as page-001.png and saves a shot, where it still shows the top', async () => {
    const { run, collection, calls, stored } = await startRun();
    await addViewport(collection, VIEWPORT);
    await shootSegments(run, heldPage({ topAlreadyShot: true }), WHOLE, nothing);
    expect(calls[0]).toBe('scrollTo:600');
    const [first, ...others] = (await stored()).filter(({ role }) => role === 'page-segment');
    const viewport = (await stored()).find(({ role }) => role === 'viewport');
    expect(first).toMatchObject({ digest: viewport?.digest, at: viewport?.at });
    expect(first?.method).toContain('viewport.png');
    expect(others).toHaveLength(2);
  });

  it('is used in a page with scroll bars, which its usable part leaves out', async () => {
    const { run, collection, stored } = await startRun();
    await addViewport(collection, VIEWPORT);
    const { layout } = heldPage();
    const barred = { ...layout, viewport: { width: 785, height: 600 }, window: layout.viewport };
    const held = heldPage({ layout: barred, topAlreadyShot: true });
    await shootSegments(run, held, WHOLE, nothing);
    const [first] = (await stored()).filter(({ role }) => role === 'page-segment');
    expect(first?.method).toContain('viewport.png');
    expect(first?.usable).toEqual({ x: 0, y: 0, width: 785, height: 600 });
  });

  it('is used at the right edge, where the page begins there', async () => {
    const { run, collection, calls } = await startRun();
    await addViewport(collection, VIEWPORT);
    const layout = { ...heldPage().layout, width: 1_600, height: 600, left: -800 };
    const held = heldPage({ layout, topAlreadyShot: true });
    await shootSegments(run, held, { scope: 'page', mostScreens: 1 }, nothing);
    expect(calls).toEqual([]);
    expect(collection.artifacts.at(-1)?.offset).toEqual({ x: 800, y: 0 });
  });

  it('is not used where the page’s top has changed since', async () => {
    const { run, collection, calls } = await startRun();
    await addViewport(collection, VIEWPORT);
    await shootSegments(run, heldPage({ topAlreadyShot: false }), WHOLE, nothing);
    expect(calls[0]).toBe('scrollTo:0');
  });

  it('is not used for a post further down the page', async () => {
    const { run, collection, calls } = await startRun();
    await addViewport(collection, VIEWPORT);
    const limits = { scope: 'post', mostScreens: 2 } as const;
    await shootSegments(run, heldPage({ topAlreadyShot: true }), limits, nothing);
    expect(calls).toEqual(['scrollTo:700', 'shootTab']);
  });

  it('is not used where the viewport could not be shot', async () => {
    const { run, calls } = await startRun();
    await shootSegments(run, heldPage({ topAlreadyShot: true }), WHOLE, nothing);
    expect(calls[0]).toBe('scrollTo:0');
  });
});

describe('a browser that shoots parts of a page without scrolling', () => {
  it('takes the part from the top, in page coordinates, with fixed bars shown', async () => {
    const parts: unknown[] = [];
    const hidden: boolean[] = [];
    const { run, stored } = await startRun({
      browser: {
        shootsParts: () => true,
        shootTab: async (_tab, part) => {
          parts.push(part);
          return pngOf(800, 1800);
        },
      },
      page: {
        scrollTo: async (_x, y, hideFixed) => {
          hidden.push(hideFixed);
          return { x: 5, y, height: 1800 };
        },
      },
    });
    const held = heldPage({ layout: { ...heldPage().layout, left: -200 } });
    await shootSegments(run, held, WHOLE, nothing);
    expect(parts).toEqual([{ x: -200, y: 0, width: 800, height: 1800 }]);
    expect(hidden).toEqual([false]);
    expect(await stored()).toMatchObject([
      { offset: { x: 0, y: 0 }, method: 'tabs.captureVisibleTab with rect' },
    ]);
  });
});

describe('a page that two fingers magnified, in a browser that shoots parts', () => {
  it('is shot whole all the same', async () => {
    const { run, collection } = await startRun({
      browser: { shootsParts: () => true, shootTab: async () => pngOf(800, 1_800) },
    });
    const layout = { ...heldPage().layout, viewport: { width: 400, height: 300 }, pinch: 2 };
    await shootSegments(run, heldPage({ layout }), WHOLE, nothing);
    expect(problemsOf(collection)).toEqual([]);
    expect(coverageIn(collection).gaps).toEqual([]);
  });
});

describe('elements that are fixed to the screen', () => {
  it('are noted as hidden from the segment that hides them first', async () => {
    const { run, collection } = await startRun();
    await shootSegments(run, heldPage({ fixedElements: 2 }), WHOLE, nothing);
    expect(openRecord(await collection.seal()).method).toEqual([
      expect.objectContaining({
        step: 'hide-fixed',
        detail: '2 fixed elements hidden from page-002.png on',
      }),
    ]);
  });

  it('are not noted as hidden in a page of one segment, where none is', async () => {
    const { run, collection } = await startRun({
      page: { scrollTo: async (x, y) => ({ x, y, height: 600 }) },
    });
    const { layout } = heldPage();
    const short = heldPage({ fixedElements: 2, layout: { ...layout, height: 600 } });
    await shootSegments(run, short, WHOLE, nothing);
    expect(collection.artifacts).toHaveLength(1);
    expect(openRecord(await collection.seal()).method).toEqual([]);
  });
});
