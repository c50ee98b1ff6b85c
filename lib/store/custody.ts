import type { CustodyEntry } from '../evidence/custody.ts';
import type { Digest } from '../evidence/digest.ts';
import { change } from './change.ts';
import { store } from './db.ts';
import { custodyInMatter } from './key-ranges.ts';
import type { CustodyRow } from './rows.ts';

/** A matter's custody log in order. */
export const listCustody = (matterId: string, db = store): Promise<CustodyRow[]> =>
  custodyInMatter(db, matterId).toArray();

/** The chain of custody of an item: its entries in the logs of all matters, the oldest first. */
export const listCustodyOfItem = async (
  item: string,
  db = store,
): Promise<(CustodyRow & { readonly entry: CustodyEntry })[]> => {
  const rows = await db.custody.where('item').equals(item).toArray();
  const parsed = rows.map((row) => ({ ...row, entry: JSON.parse(row.line) as CustodyEntry }));
  // A transfer writes to both logs at one instant: the departure goes before the arrival.
  const rank = ({ event }: CustodyEntry) => (event === 'received' ? 1 : 0);
  return parsed.toSorted(({ entry: one }, { entry: other }) =>
    one.at < other.at ? -1 : one.at > other.at ? 1 : rank(one) - rank(other),
  );
};

/**
 * What the log says of a volume: its file and profile, the fingerprint of its signer, the digests
 * of its tag manifest and of the time-stamp token over it, so that a token exchanged later shows;
 * when it was stamped, or why it was not.
 */
export type ExportDetail = {
  readonly file: string;
  readonly items: number;
  readonly profile: string;
  readonly signer?: string;
  readonly tagManifest?: Digest;
  readonly token?: Digest;
  readonly genTime?: string;
  readonly unstamped?: object;
  /** How the volume was encrypted, by a pass phrase that nothing keeps. */
  readonly encrypted?: 'AES-256';
};

/** Adds an entry to the matter's log: a package was exported. */
export const addExport = (matterId: string, detail: ExportDetail, db = store): Promise<void> =>
  change((log) => log(matterId, { event: 'exported', detail }), { db });

/** Those of these items that were deleted from this store. */
export const listDeleted = async (
  items: readonly string[],
  db = store,
): Promise<ReadonlySet<string>> => {
  const rows = await db.custody.where('item').anyOf(items).toArray();
  return new Set(rows.flatMap(({ event, item }) => (event === 'deleted' && item ? [item] : [])));
};
