import { digestNow } from '../evidence/digest.ts';
import { WITHHELD_REASONS, type WithheldFile } from '../evidence/export-item.ts';
import type { ItemRecord } from '../evidence/item.ts';
import { type Arrival, checkLink, type LoggedEntry } from '../evidence/ledger.ts';
import { FormatError } from '../format/format-error.ts';
import { parseRecord } from '../format/parse-record.ts';
import { list, object, oneOf, text } from '../format/shape.ts';
import { buildThumbnail } from '../screen/cut-picture.ts';
import { pictureForThumbnail } from '../screen/thumbnail-picture.ts';
import { findFileRow, putFileRow } from '../store/bulk/file-rows.ts';
import { listLinesOfItem } from '../store/chains/chain-lines.ts';
import type { ObjectFault } from '../store/chains/chain-rows.ts';
import { noteObjectFaults } from '../store/chains/chains.ts';
import { findArrival } from '../store/chains/find-arrival.ts';
import { addJoinedRecord } from '../store/chains/joined-items.ts';
import type { EvidenceStore } from '../store/db.ts';
import { findItem } from '../store/items/items.ts';
import { openRecord } from '../store/items/open-record.ts';
import { readThumbnail } from '../store/items/thumbnails.ts';
import { findListing } from '../store/listings/listings.ts';
import type { ItemRow } from '../store/rows.ts';
import { recordKey } from '../vault/layout/object-keys.ts';
import { readItemFiles } from './files/item-files.ts';
import { findObject, type ReadingVault, readEither, refusedObject } from './vault-reader.ts';

/** Parses a record and holds it against its line of the chain. Throws `FormatError`. */
const checkedRecord = (
  bytes: Uint8Array,
  matterId: string,
  item: string,
  arrival: Omit<Arrival, 'expected'>,
): ItemRecord => {
  if (digestNow(bytes) !== arrival.digest)
    throw new FormatError('It is not the record that the chain names');
  const { record, canonical } = parseRecord(new TextDecoder().decode(bytes));
  if (!record || !canonical || record.id !== item)
    throw new FormatError('It is no record of this item');
  const faults = checkLink(record.matter as ItemRecord['matter'], matterId, arrival);
  if (faults.length > 0) throw new FormatError(`Its place in the chain is another: ${faults}`);
  return record as unknown as ItemRecord;
};

const absentFiles = list(object({ path: text, reason: oneOf(WITHHELD_REASONS) }));

/** The files of the item that its custodian never had, as the line of its arrival says. */
const absentIn = async (
  { id, chain, seq }: { readonly id: string; readonly chain: string; readonly seq: number },
  db: EvidenceStore | undefined,
): Promise<readonly WithheldFile[]> => {
  const arrived = (await listLinesOfItem(id, db)).find(
    (line) => line.chain === chain && line.seq === seq,
  );
  const entry = arrived && (JSON.parse(arrived.line) as LoggedEntry);
  const listed = entry?.detail?.absent;
  return absentFiles(listed) ? listed : [];
};

const readRecord = async (
  vault: ReadingVault,
  {
    id,
    chain,
    matterId,
  }: { readonly id: string; readonly chain: string; readonly matterId: string },
  db: EvidenceStore | undefined,
): Promise<readonly ObjectFault[]> => {
  const key = recordKey(matterId, chain, id);
  const arrival = await findArrival(chain, id, db);
  if (!arrival?.digest) return [{ key, code: 'NOT_OF_CHAIN' }];
  const found = await findObject(vault, key);
  if (!found) return [{ key, code: 'MISSING' }];
  try {
    const { blob } = await readEither(vault, found.version);
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const record = checkedRecord(bytes, matterId, id, arrival);
    const absent = await absentIn({ id, chain, seq: arrival.seq }, db);
    await addJoinedRecord({ id, digest: arrival.digest, absent }, record, bytes, db);
    return found.faults;
  } catch (error) {
    return [...found.faults, refusedObject(key, error)];
  }
};

/** Lists show the item by a picture, as they do one's own. */
const showInLists = async (row: ItemRow, db: EvidenceStore | undefined): Promise<void> => {
  const best = pictureForThumbnail(openRecord(row).artifacts);
  if (!best || (await readThumbnail(row.id, db))) return;
  const picture = await findFileRow('artifacts', { item: row.id, path: best.path }, db);
  const blob = picture?.blob && (await buildThumbnail(picture.blob).catch(() => undefined));
  if (blob) await putFileRow('thumbnails', { item: row.id, blob }, db);
};

/**
 * Fetches the sealed record of another custodian's item and its files, as far as they are not here,
 * each compared with the chain or the record before it is kept. Returns what was refused or
 * missing; the rest is kept. An item of one's own is left alone. Errors: those of the vault's
 * client.
 */
export const openJoinedItem = async (
  vault: ReadingVault,
  item: string,
  db?: EvidenceStore,
): Promise<readonly ObjectFault[]> => {
  const listing = await findListing(item, db);
  if (!listing?.chain) return [];
  const { id, chain, matterId } = listing;
  const faults = (await findItem(item, db))
    ? []
    : await readRecord(vault, { id, chain, matterId }, db);
  // The screen that asked may be gone once the record is here: what was found of it stays told.
  await noteObjectFaults(chain, faults, db);
  const row = await findItem(item, db);
  if (!row) return faults;
  const told = [...faults, ...(await readItemFiles(vault, row, db))];
  await showInLists(row, db);
  return told;
};
