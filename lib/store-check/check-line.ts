import { type Digest, digestNow } from '../evidence/digest.ts';
import { checkEntry } from '../evidence/ledger.ts';
import { parseLogLine } from '../format/parse-log-line.ts';
import type { CustodyRow } from '../store/rows.ts';

/** Whether a line is canonical, has its own digest and follows the one before it. */
export const checkLine = (
  { seq, line, digest }: Pick<CustodyRow, 'seq' | 'line' | 'digest'>,
  previous: Digest | undefined,
): boolean => {
  const { entry, canonical } = parseLogLine(line);
  if (!entry || !canonical || digestNow(line) !== digest) return false;
  return checkEntry(entry, seq, previous).length === 0;
};
