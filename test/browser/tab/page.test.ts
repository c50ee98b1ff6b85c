import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addStyle, callPage, injectScript } from '../../../lib/browser/tab/page.ts';
import { pause, withinTime } from '../../../lib/browser/time-limit.ts';

type Injection = { readonly files?: string[]; readonly args?: unknown[]; readonly css?: string };
type Hear = (tabId: number, change: { status?: string; url?: string }) => void;

const fake = vi.hoisted(() => ({
  executeScript: vi.fn<(injection: object) => Promise<unknown[]>>(),
  insertCSS: vi.fn<(injection: object) => Promise<void>>(),
  removeCSS: vi.fn<(injection: object) => Promise<void>>(),
  get: vi.fn<(tabId: number) => Promise<object>>(),
  heard: new Set<unknown>(),
}));
vi.mock('wxt/browser', () => ({
  browser: {
    scripting: fake,
    tabs: {
      get: fake.get,
      onUpdated: {
        addListener: (hear: unknown) => void fake.heard.add(hear),
        removeListener: (hear: unknown) => void fake.heard.delete(hear),
      },
    },
  },
}));

const NEVER = new Promise<never>(() => {});
const answer = (value: unknown) => [{ result: { value } }];
const fire = (tabId: number, change: object) => {
  for (const hear of fake.heard as Set<Hear>) hear(tabId, change);
};

beforeEach(() => {
  fake.executeScript.mockReset().mockResolvedValue(answer('read'));
  fake.insertCSS.mockReset().mockResolvedValue();
  fake.removeCSS.mockReset().mockResolvedValue();
  fake.get.mockReset().mockResolvedValue({ id: 7, windowId: 1 });
  fake.heard.clear();
});
afterEach(() => void vi.useRealTimers());

describe('a call into the page', () => {
  it('gives what the page answered, and stops listening to the tab', async () => {
    expect(await callPage(7, 'htmlPart', 500)).toBe('read');
    expect(fake.executeScript.mock.calls[0]?.[0]).toMatchObject({
      target: { tabId: 7 },
      args: ['htmlPart', [500]],
    });
    expect(fake.heard.size).toBe(0);
  });

  it('gives an answer that is empty as it is', async () => {
    fake.executeScript.mockResolvedValue(answer(undefined));
    expect(await callPage(7, 'showArea', 1, 0, 0)).toBeUndefined();
  });

  it('that the page could not do rejects with the page’s own problem', async () => {
    const problem = { code: 'PAGE_TOO_LARGE', message: 'It is large', part: 'page' };
    fake.executeScript.mockResolvedValue([{ result: { problem } }]);
    await expect(callPage(7, 'read')).rejects.toMatchObject(problem);
    expect(fake.heard.size).toBe(0);
  });

  it.each([
    [
      'nothing answers, since our script is gone',
      async () => [{ result: undefined }],
      'TAB_NAVIGATED',
    ],
    ['there is no frame to answer', async () => [], 'TAB_NAVIGATED'],
    [
      'its frame was removed',
      async () => Promise.reject('Error: Frame was removed'),
      'TAB_NAVIGATED',
    ],
    ['its document was unloaded', async () => Promise.reject('document unloaded'), 'TAB_NAVIGATED'],
    [
      'the browser forbids it',
      async () => Promise.reject('Cannot access contents'),
      'PAGE_FORBIDDEN',
    ],
  ] as const)('rejects where %s', async (_, work, code) => {
    fake.executeScript.mockImplementation(work);
    await expect(callPage(7, 'read')).rejects.toMatchObject({ code });
  });

  it('says that the tab is closed where it is, whatever words the call failed with', async () => {
    fake.executeScript.mockRejectedValue(new Error('Frame with ID 0 was removed'));
    fake.get.mockRejectedValue(new Error('No tab with id: 7'));
    await expect(callPage(7, 'read')).rejects.toMatchObject({ code: 'TAB_CLOSED' });
  });

  it('is given up at once where the page is replaced, which never answers', async () => {
    fake.executeScript.mockImplementation(async (injection) =>
      (injection as Injection).args?.length ? NEVER : [{ result: false }],
    );
    const call = callPage(7, 'read');
    fire(7, { status: 'loading' });
    await expect(call).rejects.toMatchObject({ code: 'TAB_NAVIGATED' });
    expect(fake.heard.size).toBe(0);
  });

  it('goes on where another tab loads, or only the address of this one changes', async () => {
    const { promise, resolve } = Promise.withResolvers<unknown[]>();
    const isThere = vi.fn(async () => [{ result: true }]);
    fake.executeScript.mockImplementation(async (injection) =>
      (injection as Injection).args?.length ? promise : isThere(),
    );
    const call = callPage(7, 'read');
    fire(8, { status: 'loading' });
    fire(7, { url: 'https://x.com/b' });
    expect(isThere).not.toHaveBeenCalled();
    fire(7, { status: 'loading' });
    await vi.waitFor(() => expect(isThere).toHaveBeenCalledOnce());
    resolve(answer('read'));
    expect(await call).toBe('read');
  });

  it.each([
    ['read', 45_000],
    ['holdStill', 45_000],
    ['scrollTo', 15_000],
    ['restore', 15_000],
  ] as const)('%s is given up after %i ms in a page that never answers', async (name, ms) => {
    vi.useFakeTimers();
    fake.executeScript.mockReturnValue(NEVER);
    const call = callPage(7, name, ...([] as never)).catch((error) => [error.code, error.message]);
    const settled = vi.fn();
    void call.then(settled);
    await vi.advanceTimersByTimeAsync(ms - 1);
    expect(settled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    const late = `The page’s answer to the call “${name}” took longer than ${ms / 1_000} s`;
    expect(await call).toEqual(['TIME_LIMIT', late]);
  });
});

describe('a script of ours', () => {
  it('is put into the page without waiting for it to load; its result comes back', async () => {
    fake.executeScript.mockResolvedValue([{ result: 42 }]);
    expect(await injectScript(7, 'render')).toBe(42);
    expect(fake.executeScript).toHaveBeenCalledExactlyOnceWith({
      target: { tabId: 7 },
      files: ['/content-scripts/render.js'],
      injectImmediately: true,
    });
  });

  it('is given up after the time that it is given', async () => {
    vi.useFakeTimers();
    fake.executeScript.mockReturnValue(NEVER);
    const injected = injectScript(7, 'render', 3_000).catch(({ code, message }) => [code, message]);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await injected).toEqual(['TIME_LIMIT', 'The page took longer than 3 s']);
  });

  it('that the browser refuses is PAGE_FORBIDDEN', async () => {
    fake.executeScript.mockRejectedValue(new Error('The extensions gallery cannot be scripted.'));
    await expect(injectScript(7, 'capture')).rejects.toMatchObject({ code: 'PAGE_FORBIDDEN' });
  });
});

describe('a style sheet for the pictures', () => {
  it('is taken out as it was put in, of the user’s origin and in all frames', async () => {
    const remove = await addStyle(7, 'a { color: red }');
    expect(fake.removeCSS).not.toHaveBeenCalled();
    await remove();
    const injection = {
      target: { tabId: 7, allFrames: true },
      css: 'a { color: red }',
      origin: 'USER',
    };
    expect(fake.insertCSS).toHaveBeenCalledExactlyOnceWith(injection);
    expect(fake.removeCSS).toHaveBeenCalledExactlyOnceWith(injection);
  });

  it('that cannot be taken out says so', async () => {
    const remove = await addStyle(7, 'a {}');
    fake.removeCSS.mockRejectedValue(new Error('Frame was removed'));
    await expect(remove()).rejects.toMatchObject({ code: 'TAB_NAVIGATED' });
  });
});

describe('a time limit', () => {
  it('does not outlive the work that it limits', async () => {
    vi.useFakeTimers();
    expect(await withinTime(Promise.resolve('done'), 1_000, 'It')).toBe('done');
    await expect(withinTime(Promise.reject(new Error('no')), 1_000, 'It')).rejects.toThrow('no');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('does not end a pause before its time', async () => {
    vi.useFakeTimers();
    const ended = vi.fn();
    void pause(200).then(ended);
    await vi.advanceTimersByTimeAsync(199);
    expect(ended).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(ended).toHaveBeenCalled();
  });
});
