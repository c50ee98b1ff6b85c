import type { Ledger } from '../../evidence/ledger.ts';
import type { ParsedIndex } from '../../format/parse-index.ts';
import type { Finding } from '../finding.ts';
import type { Checked } from '../note.ts';
import type { OpenLog } from '../open-log.ts';
import { sealedNote } from './log-detail.ts';

/** Says how many lines of the log are sealed, and whose arrival therefore does not show. */
export const checkSealedLines = (
  { items }: ParsedIndex,
  { entries, sealed }: OpenLog,
  { byNumber, mayBeHidden }: Ledger,
): Checked<Finding> => {
  if (sealed.length === 0) return { findings: [], notes: [] };
  const all = entries.length + sealed.length;
  const count = `${sealed.length} of ${all} lines show their number and digest alone`;
  const hidden = items
    .map(({ number }) => number)
    .filter((number) => !byNumber.has(number) && mayBeHidden(number));
  const arrivals = `the log does not show how items ${hidden.join(', ')} came into the matter`;
  const claimed = items.flatMap(({ number, receivedLine }) =>
    receivedLine === undefined ? [] : [`${number} by line ${receivedLine}`],
  );
  const detail = [
    hidden.length > 0 ? `${count}, and ${arrivals}` : count,
    ...(claimed.length > 0 ? [`the index says that it received items ${claimed.join(', ')}`] : []),
  ].join('; ');
  return { findings: [], notes: [sealedNote(detail)] };
};
