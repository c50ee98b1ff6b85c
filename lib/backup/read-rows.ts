import { ProblemError } from '../evidence/problem.ts';
import { parseRowLine } from './row-line.ts';

/** No row is longer: a record is some kilobytes, a custody line less. */
const LONGEST_LINE = 64 * 2 ** 20;

const damaged = (detail: string): ProblemError => new ProblemError('BACKUP_DAMAGED', detail);

const parse = (line: string, called: string) => {
  try {
    return parseRowLine(line);
  } catch {
    throw damaged(`${called} holds a line that is no row`);
  }
};

/** Decodes pieces of UTF-8, the last one without bytes. Throws `BACKUP_DAMAGED`. */
const utf8Decoder = (called: string) => {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  return (bytes?: Uint8Array<ArrayBuffer>): string => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      throw damaged(`${called} is not UTF-8`);
    }
  };
};

/**
 * The rows of a file of JSON lines, a line in memory at a time, none longer than `longest`. Throws
 * `BACKUP_DAMAGED`.
 */
export async function* readRows(
  file: Blob,
  called: string,
  longest = LONGEST_LINE,
): AsyncGenerator<{ readonly [key: string]: unknown }> {
  const decode = utf8Decoder(called);
  const reader = file.stream().getReader();
  let held = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    const lines = (held + decode(value)).split('\n');
    held = lines.pop() ?? '';
    if (held.length > longest) throw damaged(`${called} holds a line without end`);
    for (const line of lines) yield parse(line, called);
  }
  if (held + decode() !== '') throw damaged(`${called} is cut off`);
}
