import Dexie, {
  type DexieOptions,
  type EntityTable,
  type ObservabilitySet,
  RangeSet,
  type Table,
  type Transaction,
} from 'dexie';
import type { CaseEntry } from '../evidence/casework.ts';
import type { CaptureList } from '../evidence/list/capture-list.ts';
import type { ListLine } from '../evidence/list/list-line.ts';
import type { Watch } from '../evidence/watch/watch.ts';
import { doubtLog, ensureWholeLog } from './browser-log/whole-log.ts';
import { listAgain, nameAlertsAgain, packChainLines } from './bulk/upgrades.ts';
import type { ChainRow, ConflictRow } from './chains/chain-rows.ts';
import type { LineBlockRow } from './chains/line-blocks.ts';
import type { ReceiptRow, VaultMatterRow } from './deposits/deposit-rows.ts';
import { keepListings } from './listings/keep-listings.ts';
import type { ListingRow } from './listings/listing.ts';
import type {
  ArtifactRow,
  CustodyRow,
  DerivedRow,
  ImportingRow,
  ImportRow,
  ItemRow,
  JournalRow,
  LinesRow,
  MatterRow,
  RecordingPartRow,
  SignerRow,
  StampRow,
  TextBlockRow,
  TextRow,
  ThumbnailRow,
} from './rows.ts';

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
  textBlocks: EntityTable<TextBlockRow, 'id'>;
  lines: EntityTable<LinesRow, 'item'>;
  derived: Table<DerivedRow, [string, string]>;
  imports: EntityTable<ImportRow, 'id'>;
  importing: EntityTable<ImportingRow, 'item'>;
  lists: EntityTable<CaptureList, 'id'>;
  listLines: Table<ListLine, [string, number]>;
  watches: EntityTable<Watch, 'id'>;
  recordings: Table<RecordingPartRow, [string, number]>;
  vaultMatters: EntityTable<VaultMatterRow, 'matterId'>;
  receipts: EntityTable<ReceiptRow, 'item'>;
  chains: EntityTable<ChainRow, 'id'>;
  chainBlocks: Table<LineBlockRow, [string, number]>;
  conflicts: Table<ConflictRow, [string, string]>;
};

/**
 * Lets the next use open the store again where opening it failed. A browser cannot open it while
 * the disk is full, and Dexie would refuse every use until the page is loaded anew.
 */
const openAgain = (store: EvidenceStore): void =>
  store.on('close', () => {
    // Dexie notes only after this event that the opening failed.
    setTimeout(() => {
      if (store.hasFailed() && !store.hasBeenClosed()) store.close({ disableAutoOpen: false });
    });
  });

type Databases = Pick<IDBFactory, 'open' | 'deleteDatabase' | 'databases' | 'cmp'>;

/** The browser's databases, none of which is opened where `refusal` answers with an error. */
const refusing = (refusal: () => unknown): Databases => {
  const databases = Dexie.dependencies.indexedDB;
  return {
    open: (...named) => {
      const error = refusal();
      if (error !== undefined) throw error;
      return databases.open(...named);
    },
    deleteDatabase: (name) => databases.deleteDatabase(name),
    databases: () => databases.databases(),
    cmp: (one, other) => databases.cmp(one, other),
  };
};

/**
 * Has each opening wait until what is stored then will be there after the browser was ended. That
 * has to be before the opening, which on a full disk was seen to cost the store by itself. Dexie
 * has no place for such a step; but it takes the browser's databases, which refuse where it failed.
 */
const createGuarded = (name: string, options: DexieOptions): Dexie => {
  let failure: unknown;
  const store = new Dexie(name, { ...options, indexedDB: refusing(() => failure) });
  const open = store.open.bind(store);
  const ensureWhole = async () => {
    failure = await ensureWholeLog().then(
      () => undefined,
      (error: unknown) => error,
    );
  };
  store.open = () => (store.isOpen() ? open() : Dexie.Promise.resolve(ensureWhole()).then(open));
  // Heard where the browser closed the connection by itself, and not where it was told to.
  store.on('ready', () => store.backendDB().addEventListener('close', doubtLog), true);
  return store;
};

/**
 * Opens the store. Strict durability: a commit is on disk before it is acknowledged. No cache:
 * Dexie's default one shows writes before they commit (https://dexie.org/docs/Dexie/Dexie). Of
 * the versions of the schema those are declared at which rows changed: Dexie adds the tables of the
 * others by itself, and reads all declarations again with each, in every page that opens.
 */
export const openStore = (name = 'matterproof'): EvidenceStore => {
  const store = createGuarded(name, {
    chromeTransactionDurability: 'strict',
    cache: 'disabled',
  }) as EvidenceStore;
  store
    .version(2)
    .stores({
      matters: 'id, usedAt',
      items: 'id, [matterId+number], pageKey, capturedAt, *tags',
      artifacts: '[item+path]',
      custody: '[matterId+seq], item',
      journal: 'id, tabId',
      thumbnails: 'item',
      stamps: 'item, nextAt',
      signers: 'id, madeAt',
      casework: 'id, matterId',
    })
    .upgrade((upgrade) => upgrade.table('items').toCollection().modify({ role: '' }));
  store
    .version(7)
    .stores({
      items: 'id, [matterId+number], capturedAt, *tags',
      listings: 'id, [matterId+number], *pageKeys, canonicalKey',
      texts: 'item',
      derived: '[item+path]',
      lines: 'item',
    })
    .upgrade(async (upgrade) => {
      await upgrade
        .table('items')
        .toCollection()
        .modify((row) => {
          delete row.pageKey;
        });
      await listAgain(upgrade);
    });
  store.version(9).stores({ imports: 'id, matterId', importing: 'item' }).upgrade(nameAlertsAgain);
  store
    .version(18)
    .stores({
      casework: 'id, matterId, kind',
      lists: 'id, matterId, state',
      listLines: '[list+n], [list+state], openedAt',
      watches: 'id, matterId, state',
      recordings: '[item+n]',
      vaultMatters: 'matterId',
      receipts: 'item, matterId',
      chains: 'id, matterId',
      chainBlocks: '[chain+first], *items, *events',
      conflicts: '[matterId+key]',
      textBlocks: '++id, *items',
    })
    .upgrade(packChainLines);
  store.use(keepListings);
  openAgain(store);
  return store;
};

/** The one store of this profile. */
export const store = openStore();

/**
 * Which rows of a table a change wrote: those with these keys or, where it wrote many at once, any.
 * Dexie names no keys where a change puts fifty rows or more.
 */
export type WrittenRows = { readonly keys: ReadonlySet<string>; readonly mayBeAny: boolean };

/**
 * Hears of every change to the rows of a table with texts for keys, in this page or another, once
 * it is committed. Returns a function that ends it.
 */
export const hearWrites = (
  db: EvidenceStore,
  table: string,
  heard: (written: WrittenRows) => void,
): (() => void) => {
  const onChange = (parts: ObservabilitySet): void => {
    const tree = parts[`idb://${db.name}/${table}/`];
    const keys = new Set<string>();
    let mayBeAny = false;
    for (const { from, to } of tree ? RangeSet(tree) : [])
      if (typeof from === 'string' && from === to) keys.add(from);
      else mayBeAny = true;
    if (mayBeAny || keys.size > 0) heard({ keys, mayBeAny });
  };
  Dexie.on.storagemutated.subscribe(onChange);
  return () => Dexie.on.storagemutated.unsubscribe(onChange);
};

/** The outermost transaction on this store that is open here, if any. */
export const outerTransaction = (db: EvidenceStore): Transaction | undefined => {
  let outer = Dexie.currentTransaction;
  while (outer?.parent) outer = outer.parent;
  return outer?.db === db ? outer : undefined;
};
