// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { takeSecondLook } from '../../../lib/capture/read/second-look.ts';

const TEXT = '虚假陈述：某公司的产品有毒';
const PAGE_TEXT = { text: TEXT, isPost: true, locate: () => [] };

type Answer = { readonly body: BlobPart; readonly headers?: Record<string, string> };
const fetched = vi.fn<(url: string, init: RequestInit) => Promise<unknown>>();

const answerWith = ({ body, headers = {} }: Answer, status = 200) =>
  fetched.mockResolvedValue({
    status,
    headers: new Headers(headers),
    blob: async () => new Blob([body]),
  });

beforeEach(() => {
  fetched.mockReset();
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('fetching the page’s own address again', () => {
  it('passes by the cache, with the person’s session', async () => {
    answerWith({ body: '<p>text</p>' });
    await takeSecondLook(PAGE_TEXT);
    const [url, init] = fetched.mock.calls[0] ?? [];
    expect(url).toBe(location.href);
    expect(init).toMatchObject({ cache: 'no-store', credentials: 'include' });
    expect(init?.signal).toBeInstanceOf(AbortSignal);
  });

  it('gives the answer’s very bytes, its status and its media type', async () => {
    const body = new Uint8Array([0x3c, 0x70, 0x3e, 0xff, 0x00]);
    answerWith({ body, headers: { 'content-type': 'text/html; charset=gbk' } }, 404);
    const look = await takeSecondLook(PAGE_TEXT);
    expect(look).toMatchObject({ status: 404, mediaType: 'text/html; charset=gbk' });
    expect([...Buffer.from(look.base64, 'base64')]).toEqual([...body]);
  });

  it('keeps headers of the server and the document, and never a cookie', async () => {
    const kept = { date: 'Sat, 21 Nov 2026 09:00:02 GMT', server: 'nginx', etag: '"1"' };
    answerWith({ body: '', headers: { ...kept, 'set-cookie': 'sid=1', 'x-user': 'K.' } });
    expect((await takeSecondLook(PAGE_TEXT)).headers).toEqual(kept);
  });

  it('says when it was asked and when it was answered', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-21T09:00:00.000Z') });
    fetched.mockImplementation(async () => {
      vi.setSystemTime(new Date('2026-11-21T09:00:00.350Z'));
      return { status: 200, headers: new Headers(), blob: async () => new Blob(['x']) };
    });
    expect(await takeSecondLook(PAGE_TEXT)).toMatchObject({
      sentAt: '2026-11-21T09:00:00.000Z',
      fetchedAt: '2026-11-21T09:00:00.350Z',
    });
    vi.useRealTimers();
  });

  it('compares the captured text with the answer', async () => {
    answerWith({ body: `<p>${TEXT.replace('有毒', '没有毒')}</p>` });
    expect((await takeSecondLook(PAGE_TEXT)).comparison).toMatchObject({
      compared: 'post',
      charactersAdded: 0,
      charactersOfPostMissing: 1,
    });
  });

  it('reads the answer in the character set that its header names', async () => {
    const gbk = new Uint8Array([0xd6, 0xa4, 0xbe, 0xdd]); // 证据
    answerWith({ body: gbk, headers: { 'content-type': 'text/html; charset="gbk"' } });
    const { comparison } = await takeSecondLook({ text: '证据', isPost: false, locate: () => [] });
    expect(comparison).toMatchObject({ compared: 'page', charactersAdded: 0 });
  });

  it('compares nothing where no text was captured', async () => {
    answerWith({ body: 'words' });
    expect(
      await takeSecondLook({ text: ' \u200b', isPost: false, locate: () => [] }),
    ).not.toHaveProperty('comparison');
  });

  it('rejects an answer of more than 16 MiB', async () => {
    answerWith({ body: new Uint8Array(16 * 1024 ** 2 + 1) });
    await expect(takeSecondLook(PAGE_TEXT)).rejects.toThrow('16777217 bytes');
  });

  it('rejects where the fetch fails', async () => {
    fetched.mockRejectedValue(new TypeError('Failed to fetch'));
    await expect(takeSecondLook(PAGE_TEXT)).rejects.toThrow('Failed to fetch');
  });
});
