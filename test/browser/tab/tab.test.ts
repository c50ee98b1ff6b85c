import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { archiveTab, canArchive } from '../../../lib/browser/tab/archive.ts';
import { showBadge } from '../../../lib/browser/tab/badge.ts';
import { mayRead, readFrames } from '../../../lib/browser/tab/read-frames.ts';
import { frontTab, isForbidden, loaded, readTab, reloadTab } from '../../../lib/browser/tab/tab.ts';

const fake = vi.hoisted(() => ({
  get: vi.fn<(tabId: number) => Promise<object>>(),
  query: vi.fn<(query: object) => Promise<object[]>>(),
  reload: vi.fn(async () => {}),
  executeScript: vi.fn<(injection: object) => Promise<unknown[]>>(),
  contains: vi.fn<(asked: object) => Promise<boolean>>(),
  setBadgeText: vi.fn<(badge: object) => Promise<void>>(),
  setBadgeBackgroundColor: vi.fn<(badge: object) => Promise<void>>(),
}));
const browser = vi.hoisted(() => ({}) as { pageCapture?: object });
vi.mock('wxt/browser', () => ({
  browser: Object.assign(browser, {
    tabs: fake,
    scripting: fake,
    permissions: fake,
    action: fake,
  }),
}));

const TAB = {
  id: 7,
  windowId: 1,
  url: 'https://x.com/a',
  title: 'A post',
  status: 'complete',
  active: true,
  incognito: false,
};

beforeEach(() => {
  for (const one of Object.values(fake)) one.mockReset();
  fake.get.mockResolvedValue(TAB);
  fake.contains.mockResolvedValue(true);
});
afterEach(() => {
  vi.useRealTimers();
  delete browser.pageCapture;
});

describe('a tab as a capture needs it', () => {
  it('has its address, title, window and state', async () => {
    expect(await readTab(7)).toEqual({
      ...{ id: 7, windowId: 1, url: 'https://x.com/a', title: 'A post' },
      ...{ loading: false, active: true, privateMode: false },
    });
  });

  it.each([
    ['is loading', { status: 'loading' }, { loading: true }],
    ['is behind another', { active: false }, { active: false }],
    ['is private', { incognito: true }, { privateMode: true }],
    [
      'has yet to open its address',
      { url: undefined, pendingUrl: 'https://y.com/' },
      { url: 'https://y.com/' },
    ],
    ['tells us nothing of itself', { url: undefined, title: undefined }, { url: '', title: '' }],
  ])('says that it %s', async (_, given, read) => {
    fake.get.mockResolvedValue({ ...TAB, ...given });
    expect(await readTab(7)).toMatchObject(read);
  });

  it('that was closed rejects as closed', async () => {
    fake.get.mockRejectedValue(new Error('No tab with id: 7'));
    await expect(readTab(7)).rejects.toMatchObject({ code: 'TAB_CLOSED' });
  });

  it('is the one in front of the window that was used last, if there is one', async () => {
    fake.query.mockResolvedValueOnce([TAB]).mockResolvedValueOnce([]);
    expect(await frontTab()).toMatchObject({ id: 7 });
    expect(await frontTab()).toBeUndefined();
    expect(fake.query).toHaveBeenCalledWith({ active: true, lastFocusedWindow: true });
  });

  it('is loaded anew past the cache of the browser', async () => {
    await reloadTab(7);
    expect(fake.reload).toHaveBeenCalledExactlyOnceWith(7, { bypassCache: true });
  });

  it('is waited for until it has loaded, and no longer than it may take', async () => {
    vi.useFakeTimers();
    fake.get.mockResolvedValueOnce({ ...TAB, status: 'loading' });
    const first = loaded(7, 1_000);
    await vi.advanceTimersByTimeAsync(50);
    expect(await first).toBe(true);
    fake.get.mockResolvedValue({ ...TAB, status: 'loading' });
    const second = loaded(7, 1_000);
    await vi.advanceTimersByTimeAsync(1_100);
    expect(await second).toBe(false);
  });
});

describe('a page that the browser keeps extensions out of', () => {
  it.each([
    'chrome://settings/',
    'edge://version',
    'about:blank',
    'about:addons',
    'view-source:https://x.com/',
    'chrome-extension://abc/popup.html',
    'moz-extension://abc/popup.html',
    'devtools://devtools/',
    'https://chromewebstore.google.com/detail/x',
    'https://chrome.google.com/webstore/detail/x',
    'HTTPS://ADDONS.MOZILLA.ORG/en-US/',
    'https://support.mozilla.org/kb',
    '',
  ])('is %j', (url) => expect(isForbidden(url)).toBe(true));

  it.each([
    'https://x.com/a',
    'http://localhost:8080/',
    'file:///home/a/letter.html',
    'data:text/html,x',
    'https://chrome.google.com/',
    'https://addons.mozilla.org.evil.example/',
    'https://x.com/?u=chrome://settings',
    'https://developer.mozilla.org/',
  ])('is not %s', (url) => expect(isForbidden(url)).toBe(false));
});

describe('the words of a page’s frames', () => {
  const frame = (text: string) => ({ origin: 'https://ads.example', text });

  it('are those of the frames that answered; the page itself is none', async () => {
    fake.executeScript.mockResolvedValue([
      { result: undefined },
      { result: frame('one') },
      { result: null },
      { result: frame('') },
    ]);
    expect(await readFrames(7)).toEqual([frame('one'), frame('')]);
    expect(fake.executeScript.mock.calls[0]?.[0]).toMatchObject({
      target: { tabId: 7, allFrames: true },
    });
  });

  it('are none, and stop no capture, where reading fails or a frame never answers', async () => {
    fake.executeScript.mockRejectedValueOnce(new Error('Cannot access contents'));
    expect(await readFrames(7)).toEqual([]);
    vi.useFakeTimers();
    fake.executeScript.mockReturnValue(new Promise(() => {}));
    const late = readFrames(7);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await late).toEqual([]);
  });

  it('may be read where a person allowed that origin, and not where asking fails', async () => {
    expect(await mayRead('https://ads.example')).toBe(true);
    expect(fake.contains).toHaveBeenCalledWith({ origins: ['https://ads.example/*'] });
    fake.contains.mockRejectedValue(new Error('Invalid value for origin pattern null/*'));
    expect(await mayRead('null')).toBe(false);
  });
});

describe('the archive that the browser makes of a page', () => {
  const saveAsMHTML = async () => new Blob(['MIME-Version: 1.0']);

  it('is made where the browser can and a person permitted it', async () => {
    browser.pageCapture = { saveAsMHTML };
    expect(await canArchive()).toBe(true);
    expect(new TextDecoder().decode(await archiveTab(7))).toBe('MIME-Version: 1.0');
    fake.contains.mockResolvedValue(false);
    expect(await canArchive()).toBe(false);
  });

  it('is said to be missing in a browser that makes none, and never taken for empty', async () => {
    expect(await canArchive()).toBe(false);
    await expect(archiveTab(7)).rejects.toThrow('makes no archive');
    browser.pageCapture = { saveAsMHTML: async () => undefined };
    await expect(archiveTab(7)).rejects.toThrow('makes no archive');
  });
});

describe('the toolbar button', () => {
  it('shows another sign for each state of a capture', async () => {
    for (const badge of ['working', 'sealed', 'partial', 'failed'] as const)
      await showBadge(7, badge);
    const signs = fake.setBadgeText.mock.calls.map(([badge]) => (badge as { text: string }).text);
    expect(new Set(signs).size).toBe(4);
  });

  it('of a tab that was closed meanwhile does not fail the capture', async () => {
    fake.setBadgeText.mockRejectedValue(new Error('No tab with id: 7'));
    fake.setBadgeBackgroundColor.mockRejectedValue(new Error('No tab with id: 7'));
    await expect(showBadge(7, 'sealed')).resolves.toBeUndefined();
  });
});
