import { type Digest, digestNow } from '../evidence/digest.ts';
import { checkEntry } from '../evidence/ledger.ts';
import { type LogLine, parseLogLine } from '../format/parse-log-line.ts';
import type { CustodyRow } from '../store/rows.ts';

/**
 * Whether a line is canonical, has its own digest and follows the one before it; `parsed` is what
 * it holds.
 */
export const checkLine = (
  { seq, line, digest }: Pick<CustodyRow, 'seq' | 'line' | 'digest'>,
  previous: Digest | undefined,
  { entry, canonical }: LogLine = parseLogLine(line),
): boolean => {
  if (!entry || !canonical || digestNow(line) !== digest) return false;
  return checkEntry(entry, seq, previous).length === 0;
};
