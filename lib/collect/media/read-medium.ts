import type { MissingReason, PageMedium } from '../../evidence/media/media.ts';
import { isLocalAddress } from '../../evidence/names/address-kind.ts';
import { ProblemError } from '../../evidence/problem.ts';
import type { CaptureRun } from '../capture-run.ts';

/** The bytes of a file of the post, what its server called it, and how they were had. */
export type ReadMedium = {
  readonly blob: Blob;
  readonly claimedType?: string;
  readonly method: string;
};

/** Why there are none. */
export type UnreadMedium = { readonly why: MissingReason; readonly detail?: string };

const METHODS = {
  page: 'fetched by the page, from the browser’s store where that had it',
  extension: 'fetched by the extension, without cookies, by a request of its own',
};

/** Joins the parts of the file that the page fetched last. */
const readParts = async ({ tab, browser }: CaptureRun, bytes: number): Promise<Blob> => {
  const parts: Blob[] = [];
  for (let at = 0; at < bytes; at = parts.reduce((sum, { size }) => sum + size, 0)) {
    const base64 = await browser.callPage(tab.id, 'mediumPart', at);
    const part = await (await fetch(`data:application/octet-stream;base64,${base64}`)).blob();
    if (part.size === 0) throw new Error('The page did not give the file to its end');
    parts.push(part);
  }
  return new Blob(parts);
};

const readByPage = async (
  run: CaptureRun,
  url: string,
  mostBytes: number,
): Promise<ReadMedium | UnreadMedium> => {
  const answer = await run.browser.callPage(run.tab.id, 'fetchMedium', url, mostBytes);
  if ('why' in answer) return answer;
  const { bytes, claimedType } = answer;
  const blob = await readParts(run, bytes);
  return { blob, method: METHODS.page, ...(claimedType && { claimedType }) };
};

/**
 * Asks another site itself, where a person has let the extension read it. Never with cookies: a
 * page could show the address of something private, which would go into the package.
 */
const readByExtension = async (
  { tab, browser }: CaptureRun,
  url: string,
  mostBytes: number,
): Promise<ReadMedium | UnreadMedium> => {
  if (!(await browser.mayRead(new URL(url).origin))) return { why: 'foreign' };
  if (isLocalAddress(url) && !isLocalAddress(tab.url)) return { why: 'local' };
  try {
    const withoutCookies = { id: tab.id, url, privateMode: true };
    const { blob, status, headers } = await browser.fetchFile(withoutCookies, mostBytes);
    if (status < 200 || status > 299) return { why: 'refused', detail: String(status) };
    const claimedType = headers['content-type'];
    return { blob, method: METHODS.extension, ...(claimedType && { claimedType }) };
  } catch (error) {
    if (!(error instanceof ProblemError))
      return { why: 'unreachable', detail: String(error).slice(0, 200) };
    if (error.code === 'FILE_NOT_FETCHED') return { why: 'too-large' };
    throw error; // the capture was stopped
  }
};

/** Reads a file of the post: by the page, and where its site keeps pages out, by the extension. */
export const readMedium = async (
  run: CaptureRun,
  { url, isProtected }: PageMedium,
  mostBytes: number,
): Promise<ReadMedium | UnreadMedium> => {
  if (isProtected) return { why: 'protected' };
  if (url === undefined) return { why: 'stream' };
  const read = await readByPage(run, url, mostBytes);
  if (!('why' in read) || read.why !== 'unreachable') return read;
  if (url.startsWith('blob:')) return { why: 'stream' }; // no blob: a source that a script feeds
  const isForeign = /^https?:/u.test(url) && new URL(url).origin !== new URL(run.tab.url).origin;
  return isForeign ? readByExtension(run, url, mostBytes) : read;
};
