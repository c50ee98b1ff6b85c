import { browser } from 'wxt/browser';
import { blobWithin } from '../../evidence/file/blob-within.ts';
import { keptHeaders } from '../../evidence/page/kept-headers.ts';
import { ProblemError } from '../../evidence/problem.ts';
import { withinTime } from '../time-limit.ts';
import type { CapturedTab } from './tab.ts';

/** The largest file that is fetched, in bytes: its text is read in memory. */
export const MOST_FETCHED_BYTES = 2 ** 28;
/** How long a server may take for the whole file. */
const LIMIT_MS = 60_000;

/** The bytes behind a tab's address as the extension had them. `url` is where they came from. */
export type FetchedFile = {
  readonly blob: Blob;
  readonly url: string;
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
};

const tooLarge = (mostBytes: number) =>
  new ProblemError('FILE_NOT_FETCHED', `It has more than ${mostBytes} bytes`, 'file');

/** The whole body of a response, or an error as soon as it is too large. */
const readBody = async (response: Response, mostBytes: number, stop: () => void): Promise<Blob> => {
  if (Number(response.headers.get('content-length')) > mostBytes) {
    stop();
    throw tooLarge(mostBytes);
  }
  const blob = await blobWithin(response, mostBytes);
  if (!blob) throw tooLarge(mostBytes);
  return blob;
};

const request = async (
  url: string,
  mostBytes: number,
  credentials: RequestCredentials,
): Promise<FetchedFile> => {
  const stop = new AbortController();
  const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(LIMIT_MS)]);
  // What the browser's store holds may be of another day: the server is asked.
  const response = await fetch(url, { cache: 'no-store', credentials, signal });
  const { status, headers } = response;
  const blob = await readBody(response, mostBytes, () => stop.abort());
  return { blob, url: response.url || url, status, headers: keptHeaders(headers) };
};

/** Bytes that one call into a page returns: Chromium limits its result to 64 MiB. */
const PART_BYTES = 2 ** 24;

type HoldingWorld = { matterproofFile?: Blob };

const holdInPage = async (): Promise<number> => {
  const blob = await (await fetch(location.href)).blob();
  (globalThis as HoldingWorld).matterproofFile = blob;
  return blob.size;
};

const partInPage = (from: number, to: number): Promise<string> =>
  new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => failed(reader.error);
    const held = (globalThis as HoldingWorld).matterproofFile ?? new Blob();
    reader.readAsDataURL(held.slice(from, to));
  });

const call = async <Args extends unknown[], Result>(
  tabId: number,
  func: (...args: Args) => Promise<Result>,
  ...args: Args
): Promise<Result> => {
  const target = { tabId };
  const work = browser.scripting.executeScript({ target, func, args });
  const [frame] = await withinTime(work, LIMIT_MS, 'The page');
  return frame?.result as Result;
};

/** The bytes of a `blob:` address, which the page alone can read, part by part. */
const readFromPage = async (
  tabId: number,
  url: string,
  mostBytes: number,
): Promise<FetchedFile> => {
  const size = await call(tabId, holdInPage);
  if (typeof size !== 'number') throw new Error('The page did not give the file');
  if (size > mostBytes) throw tooLarge(mostBytes);
  const parts: Blob[] = [];
  for (let at = 0; at < size; at += PART_BYTES) {
    const part = await call(tabId, partInPage, at, Math.min(size, at + PART_BYTES));
    parts.push(await (await fetch(part)).blob());
  }
  return { blob: new Blob(parts), url, status: 200, headers: {} };
};

/**
 * Fetches what a tab shows by a request of the extension's own: with the person's session, but for
 * a private window without any, past the browser's store, by GET. The press of the button permits
 * it for the tab's origin in Chromium; a granted origin does in either browser. Errors:
 * `FILE_NOT_FETCHED` if it is too large, `TypeError` where it is not permitted or there is no
 * answer, `TimeoutError`.
 */
export const fetchFile = (
  { id, url, privateMode }: Pick<CapturedTab, 'id' | 'url' | 'privateMode'>,
  mostBytes = MOST_FETCHED_BYTES,
): Promise<FetchedFile> =>
  url.startsWith('blob:')
    ? readFromPage(id, url, mostBytes)
    : request(url, mostBytes, privateMode ? 'omit' : 'include');
