import type { CustodyEntry } from '../evidence/custody.ts';
import type { Digest } from '../evidence/digest.ts';
import { change } from './change.ts';
import { store } from './db.ts';
import { custodyInMatter } from './key-ranges.ts';
import type { CustodyRow } from './rows.ts';

/** A matter's custody log in order. */
export const listCustody = (matterId: string, db = store): Promise<CustodyRow[]> =>
  custodyInMatter(db, matterId).toArray();

/** The lines of a matter's custody log behind the one with this number. */
export const listCustodyAfter = (
  matterId: string,
  seq: number,
  db = store,
): Promise<CustodyRow[]> => custodyInMatter(db, matterId, seq).toArray();

/** A line of an item's chain of custody, and the entry that it holds. */
export type CustodyOfItem = CustodyRow & { readonly entry: CustodyEntry };

/** A transfer writes to both logs at one instant: the departure goes before the arrival. */
const compareHeads = ({ entry: one }: CustodyOfItem, { entry: other }: CustodyOfItem): number => {
  if (one.at !== other.at) return one.at < other.at ? -1 : 1;
  return Number(one.event === 'received') - Number(other.event === 'received');
};

/** Merges logs by time; the lines of each stay in its order, also where a clock was set back. */
const mergeLogs = (logs: readonly (readonly CustodyOfItem[])[]): CustodyOfItem[] => {
  const rest = logs.map((log) => log.toReversed());
  const merged: CustodyOfItem[] = [];
  for (;;) {
    const [next] = rest.flatMap((log) => log.at(-1) ?? []).toSorted(compareHeads);
    if (!next) return merged;
    rest.find((log) => log.at(-1) === next)?.pop();
    merged.push(next);
  }
};

/** The chain of custody of an item: its entries in the logs of all matters, the oldest first. */
export const listCustodyOfItem = async (item: string, db = store): Promise<CustodyOfItem[]> => {
  const rows = await db.custody.where('item').equals(item).toArray();
  const parsed = rows
    .toSorted((one, other) => one.seq - other.seq)
    .map((row) => ({ ...row, entry: JSON.parse(row.line) as CustodyEntry }));
  return mergeLogs([...Map.groupBy(parsed, ({ matterId }) => matterId).values()]);
};

/**
 * What the log says of a volume: its file and profile, the fingerprint of its signer, the digests
 * of its tag manifest and of the time-stamp token over it, so that a token exchanged later shows;
 * when it was stamped, or why it was not.
 */
export type ExportDetail = {
  readonly file: string;
  /** Its name on the disk, where the browser or a person gave it another. */
  readonly savedAs?: string;
  readonly items: number;
  readonly profile: string;
  readonly signer?: string;
  readonly tagManifest?: Digest;
  readonly token?: Digest;
  readonly genTime?: string;
  readonly unstamped?: object;
  /** How the volume was encrypted, by a pass phrase that nothing keeps. */
  readonly encrypted?: 'AES-256';
  /** The first and the last Bates number of the load file in the export. */
  readonly bates?: { readonly first: string; readonly last: string };
};

/** Adds an entry for each volume of an export to the matter's log, all of them or none. */
export const addExport = (
  matterId: string,
  volumes: readonly ExportDetail[],
  db = store,
): Promise<void> =>
  change(
    async (log) => {
      for (const detail of volumes) await log(matterId, { event: 'exported', detail });
    },
    { db },
  );

/** Those of these items that were deleted from this store. */
export const listDeleted = async (
  items: readonly string[],
  db = store,
): Promise<ReadonlySet<string>> => {
  const rows = await db.custody.where('item').anyOf(items).toArray();
  return new Set(rows.flatMap(({ event, item }) => (event === 'deleted' && item ? [item] : [])));
};

/**
 * Those of these items that came into this store in a package, and were captured elsewhere. An item
 * that was exported, deleted and imported again was captured here.
 */
export const listImported = async (
  items: readonly string[],
  db = store,
): Promise<ReadonlySet<string>> => {
  const rows = await db.custody.where('item').anyOf(items).toArray();
  const own = new Set(rows.flatMap(({ event, item }) => (event === 'captured' ? [item] : [])));
  return new Set(
    rows.flatMap(({ event, item, line }) =>
      event === 'received' && item && !own.has(item) && JSON.parse(line).detail?.package
        ? [item]
        : [],
    ),
  );
};
