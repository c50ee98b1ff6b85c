import { describe, expect, it } from 'vitest';
import type { FetchedFile } from '../../../lib/browser/tab/fetch-file.ts';
import type { CaptureBrowser } from '../../../lib/collect/capture-browser.ts';
import { readStoredFile } from '../../../lib/collect/shown-file/read-stored-file.ts';
import { ProblemError } from '../../../lib/evidence/problem.ts';
import { readFile } from '../../../lib/files/read-file.ts';
import { listArtifacts } from '../../../lib/store/items/artifacts.ts';
import { collect, pathsOf } from '../../support/capture/collect.ts';
import { TAB } from '../../support/capture/fake-browser.ts';
import { buildPdf } from '../../support/files/build-pdf.ts';
import { newStore } from '../../support/stores/new-store.ts';

const PDF_BYTES = buildPdf({ pages: ['Civil Ruling'] });
const OPTIONS = { signal: new AbortController().signal, onProgress: () => {} };
const URL_OF_PDF = 'https://court.example/order.pdf';

const answer = (changed: Partial<FetchedFile> = {}) => ({
  ...{ blob: new Blob([PDF_BYTES]), url: URL_OF_PDF, status: 200 },
  headers: { 'content-type': 'application/pdf' },
  ...changed,
});

/** Captures a tab with a PDF; `fetched` is what a second request has, or its error. */
const capturePdf = async (
  fetched: FetchedFile | Error,
  { url = URL_OF_PDF, browser = {} }: { url?: string; browser?: Partial<CaptureBrowser> } = {},
) => {
  const store = await newStore();
  const fake: Partial<CaptureBrowser> = {
    readTab: async () => ({ ...TAB, url }),
    readTabDocument: async () => ({ url, mediaType: 'application/pdf' }),
    fetchFile: async () => {
      if (fetched instanceof Error) throw fetched;
      return fetched;
    },
    readShownFile: (request) => readStoredFile(request, (file) => readFile(file, OPTIONS), store),
    ...browser,
  };
  return collect({ browser: fake }, {}, store);
};

describe('a tab that shows a PDF', () => {
  it('is sealed as that file, with its text, its address and a picture of the screen', async () => {
    const { item, record, store } = await capturePdf(answer());
    expect(pathsOf(record.artifacts)).toEqual(['file.pdf', 'text.txt', 'viewport.png']);
    expect(record).toMatchObject({
      status: 'complete',
      page: { url: URL_OF_PDF, headers: { 'content-type': 'application/pdf' } },
      post: { kind: 'file', title: 'order.pdf' },
      file: {
        ...{ name: 'order.pdf', mediaType: 'application/pdf', pages: 1, claims: [] },
        fetched: { from: 'server', status: 200 },
      },
      source: { from: URL_OF_PDF },
      conditions: { scope: 'visible' },
    });
    const [file, text] = await listArtifacts(item.id, store);
    expect(new Uint8Array((await file?.blob.arrayBuffer()) ?? [])).toEqual(PDF_BYTES);
    expect(await text?.blob.text()).toBe('Civil Ruling');
    expect(text?.method).toMatch(/^extracted by pdfjs-dist/u);
  });

  it('states that its bytes are from a second request, and who answered it', async () => {
    const { record } = await capturePdf(answer({ url: 'https://cdn.example/1' }));
    expect(record.source?.obtained).toContain('not necessarily those that the viewer shows');
    expect(record.file?.fetched?.url).toBe('https://cdn.example/1');
    const [file] = record.artifacts;
    expect(file?.method).toBe(record.source?.obtained);
  });

  it.each([
    ['blob:https://court.example/1-2', 'page'],
    ['file:///home/a/order.pdf', 'disk'],
    ['data:application/pdf;base64,AA', 'address'],
  ])('at %s states where its bytes are from, and no answer of a server', async (url, from) => {
    const { record } = await capturePdf(answer({ headers: {}, url }), { url });
    expect(record.file?.fetched).toEqual({ from, at: expect.any(String) });
    expect(record.page.headers).toBeUndefined();
  });

  it('whose address the browser hides is captured under the one that it states', async () => {
    const url = 'blob:https://court.example/1-2';
    const { record } = await capturePdf(answer({ url }), {
      ...{
        url: '',
        browser: { readTabDocument: async () => ({ url, mediaType: 'application/pdf' }) },
      },
    });
    expect(record).toMatchObject({ status: 'complete', page: { url } });
  });

  it('is kept also where its text cannot be read, which is a problem', async () => {
    const readShownFile = async () => {
      throw new Error('no worker');
    };
    const { record } = await capturePdf(answer(), { browser: { readShownFile } });
    expect(record.problems).toMatchObject([{ code: 'FILE_TEXT_NOT_READ', part: 'file' }]);
    expect(pathsOf(record.artifacts)).toEqual(['file.pdf', 'viewport.png']);
    expect(record.file?.mediaType).toBe('application/pdf');
  });
});

describe('a PDF that cannot be had again', () => {
  const large = new ProblemError('FILE_NOT_FETCHED', 'It has more than 268435456 bytes', 'file');
  it.each([
    ['that is gone', answer({ status: 404 }), 'status'],
    ['in whose place a page comes', answer({ blob: new Blob(['<title>Sign in</title>']) }), 'page'],
    ['that is too large', large, 'large'],
    ['that does not arrive', new DOMException('late', 'TimeoutError'), 'late'],
    ['that the browser lets nobody ask for', new TypeError('Failed to fetch'), 'refused'],
  ])('%s leaves the picture of the screen and says why', async (_, fetched, reason) => {
    const { record, calls } = await capturePdf(fetched as FetchedFile | Error);
    expect(record.status).toBe('partial');
    expect(record.problems).toMatchObject([
      { code: 'FILE_NOT_FETCHED', part: 'file', values: { reason } },
    ]);
    expect(pathsOf(record.artifacts)).toEqual(['viewport.png']);
    expect(record.file).toBeUndefined();
    expect(calls).not.toContain('read'); // the viewer itself is no page to read
  });
});

describe('a tab that the browser lets nobody read', () => {
  const closed = { readTabDocument: async () => 'unreadable' as const };

  it('is taken for a PDF by the end of its address', async () => {
    const { record } = await capturePdf(answer(), { browser: closed });
    expect(record.file?.name).toBe('order.pdf');
  });

  it('is asked for again without such an end only where a person has permitted it', async () => {
    const url = 'https://court.example/download?id=7';
    const refused = await capturePdf(answer(), { url, browser: closed });
    expect(refused.calls).not.toContain('fetchFile');
    const mayRead = async () => true;
    const { record } = await capturePdf(answer(), { url, browser: { ...closed, mayRead } });
    expect(record.file?.fetched?.from).toBe('server');
  });
});
