import { groupBy } from '../evidence/group-by.ts';
import type { LoggedEntry } from '../evidence/ledger.ts';
import { listLinesOfDeparted, listLinesOfItem } from '../store/chains/chain-lines.ts';
import type { ChainLineRow, ChainRow } from '../store/chains/chain-rows.ts';
import { findChain } from '../store/chains/chains.ts';
import type { EvidenceStore } from '../store/db.ts';
import type { ListingRow } from '../store/listings/listing.ts';
import { findListings } from '../store/listings/listings.ts';
import { type Departure, departureIn } from './find-departure.ts';

/**
 * An item that another custodian took out of the matter: `title` and `number` are of the line by
 * which it came, `isHere` where it was opened before and is shown still.
 */
export type DepartedItem = Departure & {
  readonly item: string;
  readonly chain: string;
  readonly matterId: string;
  readonly custodian: string;
  readonly title: string;
  readonly number?: number;
  readonly isHere: boolean;
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What the last line by which an item came says of it. */
const arrivalOf = (lines: readonly ChainLineRow[]): { title: string; number?: number } => {
  const entry = lines
    .filter(({ event }) => event === 'captured' || event === 'received')
    .toSorted((one, other) => one.seq - other.seq)
    .map(({ line }) => JSON.parse(line) as LoggedEntry)
    .at(-1);
  const { title, url, number } = entry?.detail ?? {};
  const named = textOf(title) || textOf(url);
  return { title: named, ...(typeof number === 'number' && { number }) };
};

const departedIn = (
  { id: chain, matterId, custodian }: ChainRow,
  item: string,
  lines: readonly ChainLineRow[],
  listing: ListingRow | undefined,
): readonly DepartedItem[] => {
  const left = departureIn(lines);
  if (!left) return [];
  const { title, ...number } = arrivalOf(lines);
  const named = title || (listing?.title ?? '');
  const isHere = listing?.chain === chain;
  const whose = { chain, matterId, custodian: custodian.name };
  return [{ ...left, ...number, ...whose, item, title: named, isHere }];
};

/** The chains that took an item out of the matter, or may have. */
export const listLeaving = (chains: readonly ChainRow[]): readonly ChainRow[] =>
  chains.filter(({ departures }) => departures !== 0);

/**
 * The items that other custodians deleted from a matter or moved out of it, as the verified lines
 * of their chains say, the latest first. Lists show those no more that were not opened here.
 */
export const listDepartures = async (
  chains: readonly ChainRow[],
  db?: EvidenceStore,
): Promise<readonly DepartedItem[]> => {
  const departed: DepartedItem[] = [];
  for (const chain of listLeaving(chains)) {
    const lines = groupBy(await listLinesOfDeparted(chain.id, db), ({ item }) => item ?? '');
    const listed = await findListings([...lines.keys()], db);
    for (const [item, ofItem] of lines)
      departed.push(...departedIn(chain, item, ofItem, listed.get(item)));
  }
  return departed.toSorted((one, other) => (one.at < other.at ? 1 : -1));
};

/** How an item left the matter that lists do not show, as the chain says in which it came. */
export const findDepartedItem = async (
  item: string,
  db?: EvidenceStore,
): Promise<DepartedItem | undefined> => {
  for (const [chain, lines] of groupBy(await listLinesOfItem(item, db), ({ chain }) => chain)) {
    const row = await findChain(chain, db);
    const [departed] = row ? departedIn(row, item, lines, undefined) : [];
    if (departed) return departed;
  }
  return undefined;
};
