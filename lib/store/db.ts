import Dexie, { type EntityTable, type Table, type Transaction } from 'dexie';
import type { CaseEntry } from '../evidence/casework.ts';
import type { CustodyEvent, CustodyLine } from '../evidence/custody.ts';
import type { Derived } from '../evidence/derived.ts';
import type { Bytes, Digest } from '../evidence/digest.ts';
import type { Artifact } from '../evidence/item.ts';
import type { Instant, Labels, Matter } from '../evidence/matter.ts';
import type { DraftRecord } from './capture/draft-record.ts';
import { keepListings } from './items/keep-listings.ts';
import { type ListingRow, listingOf } from './items/listing.ts';

/** A matter with its two counters: the records put into it, and the lines of its custody log. */
export type MatterRow = Matter & {
  readonly usedAt: Instant;
  readonly records: number;
  readonly lastRecord?: Digest;
  readonly entries: number;
  readonly lastEntry?: Digest;
};

/**
 * A sealed item: its record's very bytes, the labels beside it, and what lists and searches need of
 * it.
 */
export type ItemRow = Labels & {
  readonly id: string;
  readonly matterId: string;
  readonly number: number;
  readonly digest: Digest;
  readonly recordBytes: Bytes;
  readonly status: 'complete' | 'partial';
  readonly capturedAt: Instant;
  readonly url: string;
  readonly pageKey: string;
  readonly title: string;
  readonly kind: string;
  readonly platform?: string;
  readonly author?: string;
  readonly published?: string;
  readonly problems: number;
  /** Why the item is kept out of exports, where it is. */
  readonly withheld?: string;
};

/**
 * An artifact's description and its bytes. Rows of an unfinished capture have a journal row and no
 * item yet.
 */
export type ArtifactRow = Artifact & { readonly item: string; readonly blob: Blob };

/** A file made from an item's artifacts, and its bytes. */
export type DerivedRow = Derived & { readonly item: string; readonly blob: Blob };

/** One line of a matter's custody log. */
export type CustodyRow = CustodyLine & {
  readonly matterId: string;
  readonly seq: number;
  readonly event: CustodyEvent;
  readonly item?: string;
};

/**
 * A capture under way: written before anything is captured, removed by the transaction that seals
 * it.
 */
export type JournalRow = {
  readonly id: string;
  readonly tabId: number;
  readonly matterId: string;
  readonly labels: Pick<Labels, 'tags' | 'note'>;
  readonly draft: DraftRecord;
  readonly segments?: number;
  /** Whether a time-stamp is to be had for the record once it is sealed. */
  readonly stamp?: true;
};

/** A small picture for lists, made from an artifact: not evidence, never exported. */
export type ThumbnailRow = { readonly item: string; readonly blob: Blob };

/**
 * Where the lines of an item's text lie on its pictures (`TextLine[]` as JSON): not evidence, never
 * exported.
 */
export type LinesRow = { readonly item: string; readonly blob: Blob };

/**
 * What a search reads of an item's page, folded as queries are. Derived from its artifacts, never
 * exported.
 */
export type TextRow = { readonly item: string; readonly text: string };

/**
 * The time-stamp of an item's record, or the wish for one: asked for again at `nextAt` while it is
 * pending. `reason` is why there is none yet, as a code; `token` a TimeStampResp in DER, `chain`
 * the authority's certificates in DER.
 */
export type StampRow = {
  readonly item: string;
  readonly state: 'pending' | 'stamped' | 'refused';
  readonly attempts: number;
  readonly nextAt?: Instant;
  readonly reason?: string;
  readonly detail?: string;
  readonly token?: Bytes;
  readonly chain?: readonly Bytes[];
  readonly genTime?: Instant;
  readonly authority?: string;
};

/**
 * A custodian's certificate in DER with those above it. Rows stay for ever; only the newest holds
 * its key, which cannot be extracted.
 */
export type SignerRow = {
  readonly id: string;
  readonly madeAt: Instant;
  readonly origin: 'made' | 'imported' | 'issued';
  readonly certificate: Bytes;
  readonly chain: readonly Bytes[];
  readonly privateKey?: CryptoKey;
};

/** The evidence store. Errors: a full disk rejects with `QuotaExceededError`. */
export type EvidenceStore = Dexie & {
  matters: EntityTable<MatterRow, 'id'>;
  items: EntityTable<ItemRow, 'id'>;
  artifacts: Table<ArtifactRow, [string, string]>;
  custody: Table<CustodyRow, [string, number]>;
  journal: EntityTable<JournalRow, 'id'>;
  thumbnails: EntityTable<ThumbnailRow, 'item'>;
  stamps: EntityTable<StampRow, 'item'>;
  signers: EntityTable<SignerRow, 'id'>;
  casework: EntityTable<CaseEntry, 'id'>;
  listings: EntityTable<ListingRow, 'id'>;
  texts: EntityTable<TextRow, 'item'>;
  lines: EntityTable<LinesRow, 'item'>;
  derived: Table<DerivedRow, [string, string]>;
};

const listAgain = async (upgrade: Transaction): Promise<void> => {
  const ids = await upgrade.table('items').toCollection().primaryKeys();
  for (const id of ids)
    await upgrade.table('listings').put(listingOf(await upgrade.table('items').get(id)));
};

/**
 * Opens the store. Strict durability: a commit is on disk before it is acknowledged. No cache:
 * Dexie's default one shows writes before they commit (https://dexie.org/docs/Dexie/Dexie).
 */
export const openStore = (name = 'matterproof'): EvidenceStore => {
  const store = new Dexie(name, {
    chromeTransactionDurability: 'strict',
    cache: 'disabled',
  }) as EvidenceStore;
  store.version(1).stores({
    matters: 'id, usedAt',
    items: 'id, [matterId+number], pageKey, capturedAt, *tags',
    artifacts: '[item+path]',
    custody: '[matterId+seq], item',
    journal: 'id, tabId',
    thumbnails: 'item',
    stamps: 'item, nextAt',
    signers: 'id, madeAt',
  });
  store
    .version(2)
    .stores({ casework: 'id, matterId' })
    .upgrade((upgrade) => upgrade.table('items').toCollection().modify({ role: '' }));
  store.version(3).stores({ listings: 'id, [matterId+number]', texts: 'item' }).upgrade(listAgain);
  store.version(4).upgrade(listAgain); // listings with their stated times
  store.version(5).stores({ derived: '[item+path]' });
  store.version(6).stores({ lines: 'item' });
  store.use(keepListings);
  return store;
};

/** The one store of this profile. */
export const store = openStore();
