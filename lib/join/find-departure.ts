import type { LoggedEntry } from '../evidence/ledger.ts';
import { listLinesOfItem } from '../store/chains/chain-lines.ts';
import type { ChainLineRow } from '../store/chains/chain-rows.ts';
import type { EvidenceStore } from '../store/db.ts';

const PLACING: readonly string[] = ['captured', 'received', 'transferred', 'deleted'];

/** How an item left the matter by its custodian's chain; `reason` where it was deleted. */
export type Departure = {
  readonly how: 'deleted' | 'transferred';
  readonly at: string;
  readonly actor: string;
  readonly reason?: string;
};

/** How an item left, if the last of these lines of one chain about its place says so. */
export const departureIn = (
  lines: readonly Pick<ChainLineRow, 'seq' | 'line'>[],
): Departure | undefined => {
  const placing = lines
    .toSorted((one, other) => one.seq - other.seq)
    .map(({ line }) => JSON.parse(line) as LoggedEntry)
    .findLast(({ event }) => PLACING.includes(event));
  if (placing?.event !== 'deleted' && placing?.event !== 'transferred') return undefined;
  const { event: how, at, actor, detail } = placing;
  const reason = detail?.reason;
  return { how, at, actor, ...(typeof reason === 'string' && { reason }) };
};

/**
 * How an item that is here left the chain that it came in, if the last line about its place says
 * so. What was read of it before stays here, and in no package.
 */
export const findDeparture = async (
  chain: string,
  item: string,
  db?: EvidenceStore,
): Promise<Departure | undefined> =>
  departureIn((await listLinesOfItem(item, db)).filter((line) => line.chain === chain));
