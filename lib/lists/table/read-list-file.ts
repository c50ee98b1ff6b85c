import { ProblemError } from '../../evidence/problem.ts';
import { parseRows } from './parse-rows.ts';
import { type GivenAddress, readAddresses } from './read-addresses.ts';
import { readXlsx } from './read-xlsx.ts';

/** Larger files are no lists of addresses, in bytes. */
const MOST_BYTES = 32 * 1024 ** 2;

/**
 * The text of bytes: by their byte order mark, else UTF-8 where they are, else as Chinese editions
 * of spreadsheet programs save text (GB 18030).
 */
const decodeText = (bytes: Uint8Array<ArrayBuffer>): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
};

/** The addresses of words that a person pasted or typed: lines, CSV or tab-separated values. */
export const readListText = (text: string): readonly GivenAddress[] =>
  readAddresses(parseRows(text));

/**
 * The addresses of a file: a workbook by its first bytes, else lines, CSV or tab-separated values.
 * Errors: `LIST_TOO_LARGE`, `LIST_NO_WORKBOOK`.
 */
export const readListFile = async (file: Blob): Promise<readonly GivenAddress[]> => {
  if (file.size > MOST_BYTES)
    throw new ProblemError('LIST_TOO_LARGE', 'This file is too large for a list of addresses');
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readAddresses(await readXlsx(file));
  return readListText(decodeText(bytes));
};
