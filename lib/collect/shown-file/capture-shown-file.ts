import type { FetchedFile } from '../../browser/tab/fetch-file.ts';
import { type CapturedTab, isForbidden } from '../../browser/tab/tab.ts';
import type { TabDocument } from '../../browser/tab/tab-document.ts';
import { digestBlob } from '../../evidence/file/digest-blob.ts';
import type { FetchedFrom, FileFacts } from '../../evidence/file/file-facts.ts';
import { endsAsPdf, PDF_TYPE } from '../../evidence/file/shown-pdf.ts';
import type { Instant } from '../../evidence/matter.ts';
import { type FileReading, fileProblem, tidyText } from '../../files/file-reading.ts';
import { PDF } from '../../files/kinds/file-kind.ts';
import type { CaptureRun } from '../capture-run.ts';
import { fetchPdf } from './fetch-pdf.ts';
import { shownFileName } from './file-name.ts';

/** How the bytes were had, for the sealed record. */
const OBTAINED: { readonly [From in FetchedFrom]: (at: Instant) => string } = {
  server: (at) =>
    `Requested again by Matterproof, complete at ${at}. The bytes are from a second request ` +
    '(GET), not necessarily those that the viewer shows.',
  disk: (at) =>
    `Read from the disk again by Matterproof, complete at ${at}. The file can have changed since ` +
    'the viewer opened it.',
  page: (at) =>
    `Read by Matterproof from the memory of the page's site (blob:), complete at ${at}.`,
  address: (at) => `Decoded by Matterproof from the address itself (data:) at ${at}.`,
};

const fromOf = (url: string): FetchedFrom => {
  if (url.startsWith('file:')) return 'disk';
  if (url.startsWith('blob:')) return 'page';
  return url.startsWith('data:') ? 'address' : 'server';
};

/**
 * A tab whose address the browser gives to no extension, such as that of a PDF in a page's memory:
 * the document itself says it.
 */
export const withPdfAddress = async (
  tab: CapturedTab,
  document: Promise<TabDocument | undefined>,
): Promise<CapturedTab> => {
  if (tab.url !== '') return tab;
  const shown = await document;
  const isPdf = typeof shown === 'object' && shown.mediaType === PDF_TYPE;
  return isPdf ? { ...tab, url: shown.url } : tab;
};

/**
 * Whether a tab shows a PDF: as its document says; where the browser keeps extensions out of its
 * viewer, by the end of its address. `maybe`: only a request that a person has permitted can tell.
 */
const showsPdf = async (
  { tab: { url }, browser }: CaptureRun,
  shown: TabDocument | undefined,
): Promise<boolean | 'maybe'> => {
  if (typeof shown === 'object') return shown.mediaType === PDF_TYPE;
  if (isForbidden(url)) return false;
  if (endsAsPdf(url)) return true;
  const isAskable = shown === 'unreadable' && /^https?:/u.test(url);
  return isAskable && (await browser.mayRead(new URL(url).origin)) ? 'maybe' : false;
};

/** The stored file read by a worker; what cannot be read is a problem, and the file stays. */
const readKept = async (
  { collection, browser }: CaptureRun,
  name: string,
): Promise<Partial<FileReading>> => {
  const request = { item: collection.draft.id, path: PDF.path, name };
  const reading = await browser
    .readShownFile(request)
    .catch((error: unknown): Partial<FileReading> => {
      return { problems: [fileProblem('FILE_TEXT_NOT_READ', String(error).slice(0, 300))] };
    });
  for (const problem of reading.problems ?? []) collection.addProblem(problem);
  for (const { at: _at, ...step } of reading.steps ?? []) collection.addStep(step);
  return reading;
};

const factsOf = (
  { url }: CapturedTab,
  { url: answered, status, headers }: FetchedFile,
  at: Instant,
): Pick<FileFacts, 'claimedType' | 'fetched'> => {
  const from = fromOf(url);
  const claimed = headers['content-type'];
  return {
    ...(claimed && { claimedType: tidyText(claimed).slice(0, 200) }),
    fetched: {
      ...{ from, at },
      ...(from === 'server' && { status }),
      ...(from === 'server' && answered !== url.replace(/#.*$/su, '') && { url: answered }),
    },
  };
};

/** Stores the file, has it read, and states both in the draft of the record. */
const keepFile = async (run: CaptureRun, fetched: FetchedFile): Promise<void> => {
  const { collection, tab } = run;
  const { blob, headers } = fetched;
  const at = new Date().toISOString();
  const method = OBTAINED[fromOf(tab.url)](at);
  const kept = { ...PDF, role: 'file', bytes: blob.size, method, at } as const;
  const typed = blob.slice(0, blob.size, PDF.mediaType);
  await collection.addFile({ ...kept, digest: await digestBlob(typed), blob: typed }, digestBlob);
  const name = tidyText(shownFileName(tab, headers));
  const { text, by = '', pages, claims = [] } = await readKept(run, name);
  if (text !== undefined)
    await collection.addArtifact({
      ...{ path: 'text.txt', role: 'text', mediaType: 'text/plain' },
      content: new TextEncoder().encode(text),
      method: `extracted by ${by}`,
      at: new Date().toISOString(),
    });
  const { draft } = collection;
  await collection.updateDraft({
    page: { ...draft.page, ...(Object.keys(headers).length > 0 && { headers }) },
    post: { kind: 'file', title: name, recognisedBy: 'file/1' },
    file: {
      ...{ name, mediaType: PDF.mediaType },
      ...factsOf(tab, fetched, at),
      ...(pages !== undefined && { pages }),
      claims,
    },
    source: { from: tab.url, obtained: method },
  });
};

/**
 * Captures the PDF that a tab shows as that file: its bytes, by a request of our own, and its text.
 * Returns whether the tab shows a PDF; then there is no page to read, also where the file could not
 * be had, which is a problem (`FILE_NOT_FETCHED`).
 */
export const captureShownFile = async (
  run: CaptureRun,
  shown: TabDocument | undefined,
): Promise<boolean> => {
  const { collection } = run;
  const isPdf = await showsPdf(run, shown);
  if (!isPdf) return false;
  const started = Date.now();
  const fetched = await fetchPdf(run);
  const failed = 'code' in fetched ? fetched : undefined;
  if (failed && isPdf === 'maybe') return false;
  collection.addStep({
    ...{ step: 'fetch-file', by: 'fetch', tookMs: Date.now() - started },
    ...(failed
      ? { detail: `failed: ${failed.message}` }
      : run.tab.privateMode && { detail: 'without cookies, because the window is private' }),
  });
  const { conditions } = collection.draft;
  await collection.updateDraft({ conditions: { ...conditions, scope: 'visible' } });
  if (failed) collection.addProblem(failed);
  else if (!('code' in fetched))
    await collection.runStep('file', 'IndexedDB', 'keep-file', () => keepFile(run, fetched));
  return true;
};
