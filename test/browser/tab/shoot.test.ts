import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { shootTab as ShootTab } from '../../../lib/browser/tab/shoot.ts';
import { pngOf, TAB } from '../../support/capture/fake-browser.ts';

const QUOTA = 'This request exceeds the MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND quota.';
const PNG = pngOf(800, 600);
const dataUrl = `data:image/png;base64,${btoa(String.fromCharCode(...PNG))}`;

const tabs = {
  captureVisibleTab: vi.fn<(windowId: number, options: object) => Promise<string>>(),
  get: vi.fn(),
};
let shootTab: typeof ShootTab;

// The browser must be there before the module that uses it is imported
beforeAll(async () => {
  Object.assign(globalThis, { chrome: { tabs, runtime: {} } });
  ({ shootTab } = await import('../../../lib/browser/tab/shoot.ts'));
});
beforeEach(() => {
  tabs.captureVisibleTab.mockReset().mockResolvedValue(dataUrl);
  tabs.get.mockReset().mockResolvedValue({ ...TAB, status: 'complete', incognito: false });
});
afterEach(() => void vi.useRealTimers());

describe('a picture of the tab', () => {
  it('is the bytes that the browser gave, of the tab’s window', async () => {
    expect(await shootTab(TAB)).toEqual(PNG);
    expect(tabs.captureVisibleTab).toHaveBeenCalledExactlyOnceWith(1, { format: 'png' });
  });

  it('is of one part of the page where one is given', async () => {
    const part = { x: 0, y: 10, width: 20, height: 30 };
    await shootTab(TAB, part);
    expect(tabs.captureVisibleTab).toHaveBeenCalledWith(1, { format: 'png', rect: part });
  });

  it('is asked for again while the browser refuses by its quota', async () => {
    for (let refused = 0; refused < 3; refused += 1)
      tabs.captureVisibleTab.mockRejectedValueOnce(new Error(QUOTA));
    expect(await shootTab(TAB)).toEqual(PNG);
    expect(tabs.captureVisibleTab).toHaveBeenCalledTimes(4);
  });

  it('is given up where the quota refuses for more than 8 s', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    tabs.captureVisibleTab.mockImplementation(async () => {
      vi.setSystemTime(Date.now() + 5_000);
      throw new Error(QUOTA);
    });
    await expect(shootTab(TAB)).rejects.toMatchObject({ code: 'SCREENSHOT_FAILED' });
    expect(tabs.captureVisibleTab).toHaveBeenCalledTimes(2);
  });

  it('is not asked for again after any other refusal', async () => {
    tabs.captureVisibleTab.mockRejectedValue(new Error('image readback failed'));
    await expect(shootTab(TAB)).rejects.toMatchObject({
      code: 'SCREENSHOT_FAILED',
      message: 'Error: image readback failed',
    });
    expect(tabs.captureVisibleTab).toHaveBeenCalledOnce();
  });

  it('is not taken of another tab that is in front', async () => {
    tabs.get.mockResolvedValue({ ...TAB, active: false });
    await expect(shootTab(TAB)).rejects.toMatchObject({ code: 'TAB_HIDDEN' });
    expect(tabs.captureVisibleTab).not.toHaveBeenCalled();
  });

  it('is thrown away where another tab came to the front while it was taken', async () => {
    tabs.get.mockResolvedValueOnce(TAB).mockResolvedValue({ ...TAB, active: false });
    await expect(shootTab(TAB)).rejects.toMatchObject({ code: 'TAB_HIDDEN' });
  });

  const CHANGES = [
    ['another window', { windowId: 2 }, 'TAB_MOVED'],
    ['another address', { url: 'https://zhiyan.example/p/2' }, 'ADDRESS_CHANGED'],
  ] as const;

  it.each(CHANGES)('is not taken where the tab has %s', async (_, change, code) => {
    tabs.get.mockResolvedValue({ ...TAB, ...change });
    await expect(shootTab(TAB)).rejects.toMatchObject({ code });
    expect(tabs.captureVisibleTab).not.toHaveBeenCalled();
  });

  it.each(CHANGES)('is thrown away where the tab got %s meanwhile', async (_, change, code) => {
    tabs.get.mockResolvedValueOnce(TAB).mockResolvedValue({ ...TAB, ...change });
    await expect(shootTab(TAB)).rejects.toMatchObject({ code });
    expect(tabs.captureVisibleTab).toHaveBeenCalledOnce();
  });

  it('is thrown away where the address’s query changed while it was taken', async () => {
    tabs.get.mockResolvedValueOnce(TAB).mockResolvedValue({ ...TAB, url: `${TAB.url}?at=800` });
    await expect(shootTab(TAB)).rejects.toMatchObject({ code: 'ADDRESS_CHANGED' });
  });

  it('is kept where the page had written how far it is scrolled into its query', async () => {
    tabs.get.mockResolvedValue({ ...TAB, url: `${TAB.url}?at=800` });
    expect(await shootTab(TAB)).toEqual(PNG);
  });

  it('is kept where only the section in view was written into the address', async () => {
    tabs.get.mockResolvedValue({ ...TAB, url: `${TAB.url}#part-2` });
    expect(await shootTab(TAB)).toEqual(PNG);
  });

  it('says that the tab is closed where a refusal came from that', async () => {
    tabs.captureVisibleTab.mockRejectedValue(new Error('No window with id: 1'));
    tabs.get.mockResolvedValueOnce(TAB).mockRejectedValue(new Error('No tab with id: 7'));
    await expect(shootTab(TAB)).rejects.toMatchObject({ code: 'TAB_CLOSED' });
  });
});
