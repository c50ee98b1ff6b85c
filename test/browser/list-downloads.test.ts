import { beforeEach, describe, expect, it, vi } from 'vitest';

const asked = 'http://site.test/get?id=1';
const search = vi.fn<(query: object) => Promise<readonly object[]>>();
const cancel = vi.fn(async (_id: number) => {});
const erase = vi.fn(async (_query: object) => {});
vi.stubGlobal('chrome', { runtime: { id: 'x' }, downloads: { search, cancel, erase } });
const { cancelDownload } = await import('../../lib/browser/work-window/open-address.ts');

const cancelled = async (...downloads: readonly object[]) => {
  search.mockResolvedValue(downloads.map((download, id) => ({ id, ...download })));
  const wasDownload = await cancelDownload(asked, 0);
  return { wasDownload, ids: cancel.mock.calls.map(([id]) => id) };
};

beforeEach(() => vi.clearAllMocks());

describe('what a list downloads', () => {
  it.each([
    ['begins at its address', { url: asked, finalUrl: 'http://cdn.test/a.zip' }],
    ['begins at its address by https', { url: asked.replace('http:', 'https:'), finalUrl: '' }],
    ['was led to it', { url: 'http://other.test/', finalUrl: asked }],
    ['came of no page, where the browser names the end alone', { url: 'http://cdn.test/a.zip' }],
  ])('is cancelled and forgotten: it %s', async (_, download) => {
    expect(await cancelled(download)).toEqual({ wasDownload: true, ids: [0] });
    expect(erase.mock.calls).toEqual([[{ id: 0 }]]);
  });

  it.each([
    ['of another address', { url: 'http://site.test/get?id=2', finalUrl: 'http://site.test/' }],
    ['of a press in a page', { url: 'http://mail.test/a.zip', referrer: 'http://mail.test/' }],
    ['of our own package', { url: 'blob:chrome-extension://x/1', finalUrl: 'blob:x' }],
  ])('leaves a person’s own as it is: one %s', async (_, download) => {
    expect(await cancelled(download)).toEqual({ wasDownload: false, ids: [] });
  });
});
