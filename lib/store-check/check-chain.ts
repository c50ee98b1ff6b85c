import { listLinesBetween } from '../store/chains/chain-lines.ts';
import type { ChainLineRow, ChainRow } from '../store/chains/chain-rows.ts';
import type { EvidenceStore } from '../store/db.ts';
import { checkLine } from './check-line.ts';
import { type StoreFault, storeFault } from './store-fault.ts';

/** How many lines are held in memory; a quick check reads no more of a chain. */
const PIECE = 1_000;

const checkLines = (
  lines: readonly ChainLineRow[],
  first: ChainLineRow | undefined,
  where: Parameters<typeof storeFault>[2],
): readonly StoreFault[] =>
  lines.flatMap((row, at) => {
    const before = lines[at - 1] ?? first;
    if (row.seq !== (before?.seq ?? 0) + 1)
      return [storeFault('LOG_GAP', `Before line ${row.seq}`, where)];
    return checkLine(row, before?.digest)
      ? []
      : [storeFault('LOG_BROKEN', `Line ${row.seq}`, where)];
  });

/**
 * Checks what is kept of the chain of another custodian line by line: each follows the one before
 * it, and the last is the one that was read last. `quick` checks the last thousand lines.
 */
export const checkChain = async (
  { id, matterId, custodian, lines: count, head }: ChainRow,
  quick: boolean,
  db?: EvidenceStore,
): Promise<readonly StoreFault[]> => {
  const where = { matter: matterId, label: custodian.name };
  const faults: StoreFault[] = [];
  const from = quick ? Math.max(0, count - PIECE) : 0;
  let [last] = from > 0 ? await listLinesBetween(id, from, from, db) : [];
  let read = last ? from : 0;
  // Lines that come meanwhile are behind those that the row counts.
  for (let first = from + 1; first <= count; first += PIECE) {
    const lines = await listLinesBetween(id, first, Math.min(count, first + PIECE - 1), db);
    faults.push(...checkLines(lines, last, where));
    read += lines.length;
    last = lines.at(-1) ?? last;
  }
  if (read !== count || last?.digest !== head)
    faults.push(storeFault('LOG_COUNT', `${read} lines, ${count} were read`, where));
  return faults;
};
