import type { FileClaim } from '../../evidence/file/file-facts.ts';
import type { Problem } from '../../evidence/problem.ts';
import {
  type Contents,
  fileProblem,
  keepText,
  MOST_CHARACTERS,
  type ReadOptions,
  tidyText,
} from '../file-reading.ts';
import { parsePdfDate } from './pdf-date.ts';
import { openPdfHere, type PDFDocumentProxy, type PdfFiles, pdfLibrary } from './pdf-library.ts';
import { unpacksTooFar } from './unpacked-size.ts';

/** Members of a PDF's information and the claims that they are. */
const CLAIMS = [
  ['Title', 'title'],
  ['Author', 'author'],
  ['Producer', 'software'],
  ['CreationDate', 'created'],
  ['ModDate', 'modified'],
] as const;

const claimsIn = async (document: PDFDocumentProxy): Promise<readonly FileClaim[]> => {
  const { info } = await document.getMetadata();
  const stated = info as { readonly [member: string]: unknown };
  return CLAIMS.flatMap(([member, name]) => {
    const value = stated[member];
    if (typeof value !== 'string' || value.trim() === '') return [];
    const at = member.endsWith('Date') ? parsePdfDate(value) : undefined;
    const raw = tidyText(value).slice(0, 1000).toWellFormed();
    return [{ by: 'PDF', name, raw, ...(at !== undefined && { at }) } as const];
  });
};

const pageText = async (document: PDFDocumentProxy, number: number): Promise<string> => {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  page.cleanup();
  return items
    .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''))
    .join('');
};

type PagesRead = { readonly text: string; readonly unread: readonly number[] };

/** The text of the pages in their order; a page that cannot be read is named and left out. */
const readPages = async (
  document: PDFDocumentProxy,
  { signal, onProgress }: ReadOptions,
): Promise<PagesRead> => {
  const texts: string[] = [];
  const unread: number[] = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    signal.throwIfAborted();
    if (characters > MOST_CHARACTERS) break;
    const text = await pageText(document, number).catch(() => undefined);
    if (text === undefined) unread.push(number);
    else texts.push(text);
    characters += text?.length ?? 0;
    onProgress(number, document.numPages);
  }
  return { text: texts.join('\n\n'), unread };
};

const MOST_NAMED = 50;

/** Names the pages that could not be read; of more than fifty it says how many more. */
const unreadProblem = (pages: readonly number[]): Problem => {
  const more = pages.length > MOST_NAMED ? ` and ${pages.length - MOST_NAMED} more` : '';
  const named = pages.slice(0, MOST_NAMED).join(', ');
  return fileProblem('FILE_DAMAGED', `These pages could not be read: ${named}${more}`);
};

/** Why a PDF could not be opened, as a problem. */
const openProblem = (error: unknown): Problem =>
  (error as Error | null)?.name === 'PasswordException'
    ? fileProblem('FILE_LOCKED', 'The PDF asks for a password')
    : fileProblem('FILE_DAMAGED', `The PDF cannot be read: ${String(error).slice(0, 200)}`);

/**
 * Reads the text of a PDF and what it states of itself. Progress counts pages. A PDF that is
 * damaged, locked, or made to exhaust a computer is a problem of the reading. Errors: the signal's
 * reason.
 */
export const readPdf = async (
  bytes: Uint8Array<ArrayBuffer>,
  options: ReadOptions,
  files?: PdfFiles,
): Promise<Contents> => {
  if (await unpacksTooFar(bytes, undefined, options.signal)) {
    const message = 'A stream of the PDF unpacks to more than 256 MB; it was not opened';
    return { problems: [fileProblem('FILE_DAMAGED', message)] };
  }
  const by = await pdfLibrary();
  const opened = await openPdfHere(bytes, files).catch((error: unknown) => openProblem(error));
  if ('code' in opened) return { by, problems: [opened] };
  const { document, close } = opened;
  try {
    const claims = await claimsIn(document).catch(() => []);
    const pages = document.numPages;
    const { text, unread } = await readPages(document, options);
    const kept = keepText(text);
    const damage = unread.length > 0 ? [unreadProblem(unread)] : [];
    return { by, pages, claims, ...kept, problems: [...damage, ...kept.problems] };
  } finally {
    await close();
  }
};
