import { digestBlob } from '../evidence/file/digest-blob.ts';
import type { FileClaim } from '../evidence/file/file-facts.ts';
import type { MethodStep } from '../evidence/item.ts';
import { readEmail } from './email/read-email.ts';
import {
  type Contents,
  type FileReading,
  fileProblem,
  keepText,
  MOST_READ_BYTES,
  type ReadOptions,
} from './file-reading.ts';
import { decodeText } from './kinds/decode-text.ts';
import { detectKind, E_MAIL, type FileKind, HEAD_BYTES, PDF } from './kinds/file-kind.ts';
import type { PdfFiles } from './pdf/pdf-library.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { readPhoto } from './photo/read-photo.ts';

const UNREAD = fileProblem('FILE_TEXT_NOT_READ', 'Text of files of this kind is not read');

const isText = ({ path }: FileKind): boolean => path === 'file.txt';

/** A text without the name of a program: the browser itself decodes it. */
const readText = (bytes: Uint8Array): Contents => {
  const text = decodeText(bytes);
  if (text !== undefined) return { by: 'TextDecoder', ...keepText(text) };
  return { problems: [fileProblem('FILE_DAMAGED', 'The text is in no encoding that is known')] };
};

const readContents = async (
  file: Blob,
  kind: FileKind,
  options: ReadOptions,
  files: PdfFiles | undefined,
): Promise<Contents> => {
  const [medium] = kind.mediaType.split('/');
  if (medium === 'video' || medium === 'audio') return {};
  const isRead = kind === PDF || kind === E_MAIL || isText(kind) || medium === 'image';
  if (!isRead) return { problems: [UNREAD] };
  if (file.size > MOST_READ_BYTES) {
    const message = `A file of more than ${MOST_READ_BYTES} bytes is not read`;
    return { problems: [fileProblem('FILE_TEXT_NOT_READ', message)] };
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (kind === PDF) return readPdf(bytes, options, files);
  if (kind === E_MAIL) return readEmail(bytes);
  return isText(kind) ? readText(bytes) : readPhoto(bytes, kind.mediaType);
};

/** When the file was last changed, as the person's system states it. */
const modifiedClaim = (file: Blob & { readonly lastModified?: number }): readonly FileClaim[] => {
  if (!file.lastModified) return [];
  const at = new Date(file.lastModified).toISOString();
  return [{ by: 'file system', name: 'modified', raw: at, at }];
};

const EMPTY = fileProblem('FILE_EMPTY', 'The file has 0 bytes');

/**
 * Reads a file in a worker: its digest, its kind by its first bytes, its text and what it states of
 * itself. Progress counts pages of a PDF. What could not be read is a problem of the reading.
 * Errors: `NotReadableError` if the file changed or went away, the signal's reason.
 */
export const readFile = async (
  file: File,
  options: ReadOptions,
  files?: PdfFiles,
): Promise<FileReading> => {
  const digest = await digestBlob(file, { signal: options.signal });
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  const kind = detectKind(head, file.name);
  const started = Date.now();
  const contents = file.size === 0 ? {} : await readContents(file, kind, options, files);
  const problems = file.size === 0 ? [EMPTY] : (contents.problems ?? []);
  const { by } = contents;
  const at = new Date(started).toISOString();
  const [first] = problems;
  const failure = first && { detail: `failed: ${first.code}` };
  const step: MethodStep = {
    ...{ step: kind.mediaType.startsWith('image/') ? 'read-claims' : 'extract-text', by: by ?? '' },
    ...{ at, tookMs: Date.now() - started, ...failure },
  };
  return {
    ...kind,
    ...contents,
    ...{ bytes: file.size, digest, problems },
    claims: [...modifiedClaim(file), ...(contents.claims ?? [])],
    steps: by ? [step] : [],
  };
};
