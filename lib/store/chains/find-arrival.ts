import { type Arrival, buildLedger, type LoggedEntry, listPresent } from '../../evidence/ledger.ts';
import type { EvidenceStore } from '../db.ts';
import { findArrivalBefore, listLinesOfItem } from './chain-lines.ts';

const entryOf = ({ line }: { readonly line: string }): LoggedEntry =>
  JSON.parse(line) as LoggedEntry;

/**
 * What the verified lines of a chain say of one item that is in the matter, from the lines that
 * name it and the arrival before it, so that a long log need not be read. `expected` is not
 * followed here: the numbers of a whole chain are checked as its lines are read.
 */
export const findArrival = async (
  chain: string,
  item: string,
  db?: EvidenceStore,
): Promise<Omit<Arrival, 'expected'> | undefined> => {
  const lines = (await listLinesOfItem(item, db))
    .filter((line) => line.chain === chain)
    .toSorted((one, other) => one.seq - other.seq);
  const arrival = listPresent(buildLedger(lines.map(entryOf))).get(item);
  if (!arrival) return undefined;
  const before = await findArrivalBefore(chain, arrival.seq, db);
  const digest = before && entryOf(before).digest;
  const { expected: _, previous: _own, ...rest } = arrival;
  return { ...rest, ...(digest && { previous: digest }) };
};
