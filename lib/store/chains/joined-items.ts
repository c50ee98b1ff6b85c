import type { Derived } from '../../evidence/derived.ts';
import type { Bytes } from '../../evidence/digest.ts';
import { keepChecksum } from '../../evidence/file/kept-checksum.ts';
import type { Artifact, ItemRecord } from '../../evidence/item.ts';
import { deleteSearchText } from '../bulk/text-blocks.ts';
import { rowFactsOf } from '../capture/row-facts.ts';
import { type EvidenceStore, store } from '../db.ts';
import type { ReceiptRow } from '../deposits/deposit-rows.ts';
import { itemsInMatter } from '../key-ranges.ts';
import type { ListingRow } from '../listings/listing.ts';
import type { ItemRow, StampRow } from '../rows.ts';

/** What lists show of an item of another custodian's chain, before its record is here. */
export type JoinedListing = Omit<ListingRow, 'matterId' | 'chain' | 'home' | 'custodian'>;

/** The items of some chains whose records were fetched. */
export const listFetched = async (
  chains: readonly string[],
  db = store,
): Promise<ReadonlySet<string>> => {
  const fetched = await Promise.all(chains.map((chain) => itemsInMatter(db, chain).primaryKeys()));
  return new Set(fetched.flat());
};

/**
 * How many of a matter's items, as lists show them, are of other custodians, and of how many of
 * those the record is not here; without those that are withheld.
 */
export const countUnfetched = async (
  items: readonly ListingRow[],
  db: EvidenceStore = store,
): Promise<{ readonly joined: number; readonly unfetched: number }> => {
  const joined = items.filter(({ chain, withheld }) => chain !== undefined && !withheld);
  const chains = new Set(joined.flatMap(({ chain }) => chain ?? []));
  const fetched = await listFetched([...chains], db);
  return {
    joined: joined.length,
    unfetched: joined.filter(({ id }) => !fetched.has(id)).length,
  };
};

/**
 * Keeps the sealed record of a joined item, whose bytes were compared with its chain. Its labels
 * stay those that lists show.
 */
export const addJoinedRecord = (
  { id, digest, absent = [] }: Pick<ItemRow, 'id' | 'digest' | 'absent'>,
  record: ItemRecord,
  recordBytes: ItemRow['recordBytes'],
  db: EvidenceStore = store,
): Promise<void> =>
  db.transaction('rw', db.items, db.listings, async () => {
    const listing = await db.listings.get(id);
    if (!listing?.chain || listing.digest !== digest) return;
    const { matterId, number, tags, note, exhibit, role, filing, withheld } = listing;
    const { chain, home, custodian } = listing;
    await db.items.put({
      ...{ id, matterId, number, digest, recordBytes, ...rowFactsOf(record) },
      ...{ tags, note, exhibit, role, chain },
      ...(filing && { filing }),
      ...(withheld !== undefined && { withheld }),
      ...(absent.length > 0 && { absent }),
      ...(home !== undefined && { home }),
      ...(custodian !== undefined && { custodian }),
    });
  });

/**
 * Keeps the time-stamp of a joined item, whose bytes were compared with its chain; `chain` are the
 * authority's certificates in DER.
 */
export const addJoinedStamp = async (
  item: string,
  stamp: Pick<StampRow, 'genTime' | 'authority' | 'chain'> & { readonly token: Bytes },
  db: EvidenceStore = store,
): Promise<void> => {
  await db.stamps.put({ item, state: 'stamped', attempts: 0, ...stamp });
};

/** Keeps the receipt of a joined item, whose bytes were compared with its chain. */
export const addJoinedReceipt = async (
  { id, matterId }: Pick<ItemRow, 'id' | 'matterId'>,
  receipt: Pick<ReceiptRow, 'bytes' | 'digest'>,
  db: EvidenceStore = store,
): Promise<void> => {
  await db.receipts.put({ item: id, matterId, ...receipt });
};

/** Keeps a file that was made of a joined item, whose bytes were compared with a chain. */
export const addJoinedDerived = async (
  item: string,
  derived: Derived,
  blob: Blob,
  db: EvidenceStore = store,
): Promise<void> => {
  await db.derived.put({ ...derived, item, blob });
};

/** Keeps one file of a joined item, whose bytes were compared with its record. */
export const addJoinedFile = async (
  item: string,
  artifact: Artifact,
  { blob, crc32 }: { readonly blob: Blob; readonly crc32: number },
  db: EvidenceStore = store,
): Promise<void> => {
  const checksum = keepChecksum(crc32, artifact.digest);
  await db.transaction('rw', db.artifacts, db.texts, db.textBlocks, async () => {
    await db.artifacts.put({ ...artifact, ...checksum, item, blob });
    // What a search read of the item before this file came is read again.
    await deleteSearchText(db, item);
  });
};
