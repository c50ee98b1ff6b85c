import type { Bytes } from '../../evidence/digest.ts';
import { FormatError } from '../../format/format-error.ts';
import { textOfBytes } from './chain-file.ts';
import type { LineRange } from './object-keys.ts';

const MOST_UNPACKED = 512 * 2 ** 20;

/** The bytes of a segment: each line as it is, ended by a line feed. */
export const buildSegment = (lines: readonly string[]): Bytes =>
  new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''));

/** The lines of a text in which each is ended by a line feed. Throws `FormatError`. */
export const parseLines = (bytes: Uint8Array): readonly string[] => {
  const text = textOfBytes(bytes);
  if (text === '') return [];
  if (!text.endsWith('\n')) throw new FormatError('The last line is cut off');
  const lines = text.slice(0, -1).split('\n');
  if (lines.includes('')) throw new FormatError('There is an empty line');
  return lines;
};

/**
 * The lines of a segment of the log. Throws `FormatError` where there are not as many as its key
 * says.
 */
export const parseSegment = (bytes: Uint8Array, { first, last }: LineRange): readonly string[] => {
  const lines = parseLines(bytes);
  const wanted = last - first + 1;
  if (lines.length !== wanted)
    throw new FormatError(`There are ${lines.length} lines, its key says ${wanted}`);
  return lines;
};

/** Packs bytes by gzip (RFC 1952), without a name or time: the same bytes always give the same. */
export const gzip = async (bytes: Bytes): Promise<Bytes> => {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
};

/**
 * Unpacks gzip. Throws `FormatError` for what is no gzip, and for what unpacks to more than 512 MiB
 * or than `most`.
 */
export const gunzip = async (bytes: Bytes, most = MOST_UNPACKED): Promise<Bytes> => {
  const parts: Bytes[] = [];
  let left = most;
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  try {
    for (const reader = unpacked.getReader(); ; ) {
      const { done, value } = await reader.read();
      if (done) break;
      left -= value.length;
      if (left < 0) break;
      parts.push(value);
    }
  } catch {
    throw new FormatError('This is not gzip');
  }
  if (left < 0) throw new FormatError(`It unpacks to more than ${most} bytes`);
  return new Uint8Array(await new Blob(parts).arrayBuffer());
};
