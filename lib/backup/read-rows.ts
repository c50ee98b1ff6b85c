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

/** The rows of a file of JSON lines, a line in memory at a time. Throws `BACKUP_DAMAGED`. */
export async function* readRows(
  file: Blob,
  called: string,
): AsyncGenerator<{ readonly [key: string]: unknown }> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const reader = file.stream().getReader();
  let held = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    const lines = (held + decoder.decode(value, { stream: true })).split('\n');
    held = lines.pop() ?? '';
    if (held.length > LONGEST_LINE) throw damaged(`${called} holds a line without end`);
    for (const line of lines) yield parse(line, called);
  }
  if (held !== '') throw damaged(`${called} is cut off`);
}
