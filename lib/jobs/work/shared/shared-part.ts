import type { Bytes } from '../../../evidence/digest.ts';
import { hexOf } from '../../../evidence/digest.ts';
import {
  type Arrival,
  buildLedger,
  type LoggedEntry,
  listPresent,
} from '../../../evidence/ledger.ts';
import { unnumberedLabel } from '../../../evidence/matter.ts';
import { logLineOf } from '../../../format/parse-log-line.ts';
import type { SentChain } from '../../../package/input.ts';
import { listChainLines } from '../../../store/chains/chain-lines.ts';
import type { ChainLineRow, ChainRow } from '../../../store/chains/chain-rows.ts';
import { listChains } from '../../../store/chains/chains.ts';
import type { EvidenceStore } from '../../../store/db.ts';
import type { ReceiptRow } from '../../../store/deposits/deposit-rows.ts';
import { findReceipt } from '../../../store/deposits/receipts.ts';
import { findVaultMatter } from '../../../store/deposits/vault-matters.ts';
import { listArtifactPaths } from '../../../store/items/artifacts.ts';
import { listDerived } from '../../../store/items/derived.ts';
import { findItem } from '../../../store/items/items.ts';
import { openRecord } from '../../../store/items/open-record.ts';
import { findListings } from '../../../store/listings/listings.ts';
import type { CustodyRow, DerivedRow, ItemRow, StampRow } from '../../../store/rows.ts';
import { findStamp } from '../../../store/stamps.ts';

/** An item of another custodian that is here whole. */
export type JoinedItem = {
  readonly item: ItemRow;
  readonly stamp: StampRow | undefined;
  readonly derived: readonly DerivedRow[];
  /** That which the chain names last; absent where it is not here. */
  readonly receipt?: ReceiptRow;
};

/** What a package of a shared matter holds beside the own chain. */
export type SharedPart = {
  /** The id of the own chain. */
  readonly chain: string;
  readonly chains: readonly SentChain[];
  readonly items: readonly JoinedItem[];
  readonly authorities: readonly Bytes[];
};

const pathsMade = (log: readonly LoggedEntry[], item: string): readonly string[] =>
  log.flatMap(({ item: of, detail }) => {
    const path = of === item ? detail?.derived : undefined;
    return typeof path === 'string' ? [path] : [];
  });

/**
 * The item with all that its chain says it has: record, files, time-stamp, and what its custodian
 * made of it, which may be what a court must not see without. Undefined where any of it is not
 * here.
 */
const findWhole = async (
  arrival: Arrival,
  { chain, log }: { readonly chain: string; readonly log: readonly LoggedEntry[] },
  db: EvidenceStore | undefined,
): Promise<JoinedItem | undefined> => {
  const item = arrival.item === undefined ? undefined : await findItem(arrival.item, db);
  // One custodian can have two chains, as where encryption was switched on: it goes out with one.
  if (!item || item.chain !== chain) return undefined;
  const paths = new Set(await listArtifactPaths(item.id, db));
  const derived = await listDerived(item.id, db);
  const stamp = await findStamp(item.id, db);
  const made = new Set(derived.map(({ path }) => path));
  // Its custodian never had these, as the package says too.
  const absent = new Set((item.absent ?? []).map(({ path }) => path));
  const isWhole =
    openRecord(item).artifacts.every(({ path }) => paths.has(path) || absent.has(path)) &&
    pathsMade(log, item.id).every((path) => made.has(path)) &&
    (arrival.token === undefined || stamp?.token !== undefined);
  if (!isWhole) return undefined;
  const receipt = await findReceipt(item.id, db);
  const isNamed = receipt !== undefined && receipt.digest === arrival.receipt;
  return { item, stamp, derived, ...(isNamed && { receipt }) };
};

const entriesOf = (lines: readonly Pick<ChainLineRow, 'line'>[]): readonly LoggedEntry[] =>
  lines.flatMap((row) => logLineOf(row).entry ?? []);

const readOne = async (
  { id, custodian, madeAt }: ChainRow,
  db: EvidenceStore | undefined,
): Promise<{ readonly chain: SentChain; readonly items: readonly JoinedItem[] }> => {
  const lines = await listChainLines(id, db);
  const log = entriesOf(lines);
  const present = listPresent(buildLedger(log));
  const listings = await findListings([...present.keys()], db);
  const items: JoinedItem[] = [];
  const [withheld, notHere]: [SentChain['withheld'][number][], number[]] = [[], []];
  for (const [item, arrival] of present) {
    const reason = listings.get(item)?.withheld;
    const whole = reason ? undefined : await findWhole(arrival, { chain: id, log }, db);
    const inVault = arrival.receipt !== undefined && { inVault: true as const };
    if (reason) withheld.push({ number: arrival.number, reason, ...inVault });
    else if (!whole) notHere.push(arrival.number);
    else {
      const exhibit = whole.item.exhibit || unnumberedLabel({ id, custodian }, arrival.number);
      items.push({ ...whole, item: { ...whole.item, exhibit } });
    }
  }
  const facts = { id, custodian, madeAt, withheld, ...(notHere.length > 0 && { notHere }) };
  return { chain: { ...facts, lines: lines.map(({ line, digest }) => ({ line, digest })) }, items };
};

/**
 * The chain of this browser by its id in the vault; before it has one, it is called by the digest
 * of its first line.
 */
const ownChain = async (
  matterId: string,
  custody: readonly CustodyRow[],
  db: EvidenceStore | undefined,
): Promise<string> => {
  const named = (await findVaultMatter(matterId, db))?.chain;
  const [first] = custody;
  return named ?? (first ? hexOf(first.digest).slice(0, 26) : matterId);
};

/** What a package holds of a matter's other custodians; undefined where it has none. */
export const readSharedPart = async (
  matterId: string,
  custody: readonly CustodyRow[],
  db?: EvidenceStore,
): Promise<SharedPart | undefined> => {
  const rows = await listChains(matterId, db);
  if (rows.length === 0) return undefined;
  const [chains, items]: [SentChain[], JoinedItem[]] = [[], []];
  for (const row of rows) {
    const read = await readOne(row, db);
    chains.push(read.chain);
    items.push(...read.items);
  }
  const authorities = items.flatMap(({ stamp }) => (stamp?.token && stamp.chain) || []);
  return { chain: await ownChain(matterId, custody, db), chains, items, authorities };
};
