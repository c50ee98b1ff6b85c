import { afterEach, describe, expect, it, vi } from 'vitest';

const { scripting } = vi.hoisted(() => ({ scripting: { executeScript: vi.fn() } }));
vi.mock('wxt/browser', () => ({ browser: { scripting } }));

const { fetchFile, MOST_FETCHED_BYTES } = await import('../../../lib/browser/tab/fetch-file.ts');

const answerWith = (response: Response) => {
  const asked = vi.fn<typeof fetch>(async () => response);
  vi.stubGlobal('fetch', asked);
  return asked;
};
afterEach(() => vi.unstubAllGlobals());

const URL_OF_PDF = 'https://court.example/order.pdf';
const TAB = { id: 7, url: URL_OF_PDF, privateMode: false };

describe('the file behind a tab', () => {
  it('is requested with the person’s session and past the browser’s store', async () => {
    const headers = { 'content-type': 'application/pdf', 'set-cookie': 'a=1', etag: '"7"' };
    const asked = answerWith(new Response('%PDF-1.4', { status: 200, headers }));
    const fetched = await fetchFile(TAB);
    expect(asked.mock.calls[0]).toMatchObject([
      URL_OF_PDF,
      { cache: 'no-store', credentials: 'include' },
    ]);
    expect(await fetched.blob.text()).toBe('%PDF-1.4');
    expect(fetched).toMatchObject({ status: 200, url: URL_OF_PDF });
    expect(fetched.headers).toEqual({ 'content-type': 'application/pdf', etag: '"7"' });
  });

  it('of a private window is requested without the session of the other windows', async () => {
    const asked = answerWith(new Response('%PDF-1.4'));
    await fetchFile({ ...TAB, privateMode: true });
    expect(asked.mock.calls[0]).toMatchObject([URL_OF_PDF, { credentials: 'omit' }]);
  });

  it('is not loaded where its server says that it is too large', async () => {
    const stream = new ReadableStream({ pull: () => Promise.reject(new Error('was read')) });
    const headers = { 'content-length': String(MOST_FETCHED_BYTES + 1) };
    answerWith(new Response(stream, { headers }));
    await expect(fetchFile(TAB)).rejects.toMatchObject({ code: 'FILE_NOT_FETCHED' });
  });

  it('is given up while it is loaded where it has more bytes than its server said', async () => {
    const chunk = new Uint8Array(2 ** 24);
    let sent = 0;
    const stream = new ReadableStream({
      pull: (controller) => {
        sent += chunk.length;
        controller.enqueue(chunk);
      },
    });
    answerWith(new Response(stream, { headers: { 'content-length': '10' } }));
    await expect(fetchFile(TAB)).rejects.toMatchObject({ code: 'FILE_NOT_FETCHED' });
    expect(sent).toBeLessThan(MOST_FETCHED_BYTES + 8 * chunk.length);
  });

  it('in a page’s memory is read there part by part, in its order', async () => {
    const bytes = new Uint8Array(2 ** 24 + 3).fill(1);
    bytes.set([7, 8, 9], 2 ** 24);
    scripting.executeScript.mockImplementation(async ({ args }: { args: number[] }) => {
      const [from, to] = args;
      if (from === undefined) return [{ result: bytes.length }];
      const part = Buffer.from(bytes.subarray(from, to)).toString('base64');
      return [{ result: `data:application/octet-stream;base64,${part}` }];
    });
    const { blob } = await fetchFile({ ...TAB, url: 'blob:https://court.example/1' });
    const read = new Uint8Array(await blob.arrayBuffer());
    expect(read.length).toBe(bytes.length);
    expect([...read.subarray(-4)]).toEqual([1, 7, 8, 9]);
  });

  it('in a page’s memory is refused where it is too large or the page gives none', async () => {
    scripting.executeScript.mockResolvedValueOnce([{ result: MOST_FETCHED_BYTES + 1 }]);
    const tooLarge = { code: 'FILE_NOT_FETCHED' };
    await expect(fetchFile({ ...TAB, url: 'blob:x' })).rejects.toMatchObject(tooLarge);
    scripting.executeScript.mockResolvedValueOnce([{ result: null }]);
    await expect(fetchFile({ ...TAB, url: 'blob:x' })).rejects.toThrow('did not give');
  });
});
