import { type Digest, digestNow, isDigest } from '../evidence/digest.ts';
import type { Artifact, ItemRecord } from '../evidence/item.ts';
import {
  type Arrival,
  buildLedger,
  checkLink,
  type LoggedEntry,
  listPresent,
} from '../evidence/ledger.ts';
import { digestBlob } from '../files/digest-blob.ts';
import { FormatError } from '../format/format-error.ts';
import { parseRecord } from '../format/parse-record.ts';
import type { ObjectFault } from '../store/chains/chain-rows.ts';
import { listChainLines } from '../store/chains/chains.ts';
import { addJoinedFile, addJoinedRecord, addJoinedStamp } from '../store/chains/joined-items.ts';
import type { EvidenceStore } from '../store/db.ts';
import { listArtifactPaths } from '../store/items/artifacts.ts';
import { findItem } from '../store/items/items.ts';
import { openRecord } from '../store/items/open-record.ts';
import { findListing } from '../store/listings/listings.ts';
import { findStamp } from '../store/stamps.ts';
import { bytesKey, recordKey } from '../vault/layout/object-keys.ts';
import { listVersionsOf } from '../vault/storage/first-version.ts';
import { findObject, type ReadingVault, readObject, refusedObject } from './vault-reader.ts';

const arrivalOf = async (
  chain: string,
  item: string,
  db: EvidenceStore | undefined,
): Promise<Arrival | undefined> => {
  const log = (await listChainLines(chain, db)).map(({ line }) => JSON.parse(line) as LoggedEntry);
  return listPresent(buildLedger(log)).get(item);
};

/** Parses a record and holds it against its line of the chain. Throws `FormatError`. */
const checkedRecord = (
  bytes: Uint8Array,
  matterId: string,
  item: string,
  arrival: Arrival,
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
  const arrival = await arrivalOf(chain, id, db);
  if (!arrival?.digest) return [{ key, code: 'NOT_OF_CHAIN' }];
  const found = await findObject(vault, key);
  if (!found) return [{ key, code: 'MISSING' }];
  try {
    const blob = await readObject(vault, found.version);
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const record = checkedRecord(bytes, matterId, id, arrival);
    await addJoinedRecord({ id, digest: arrival.digest }, record, bytes, db);
    return found.faults;
  } catch (error) {
    return [...found.faults, refusedObject(key, error)];
  }
};

/** The versions of bytes are known by their digest: the first that has it is taken. */
const readFile = async (
  vault: ReadingVault,
  digest: Digest,
): Promise<{ readonly blob?: Blob; readonly faults: readonly ObjectFault[] }> => {
  const key = bytesKey(digest);
  const made = (await listVersionsOf(vault.client, key)).toReversed();
  if (made.length === 0) return { faults: [{ key, code: 'MISSING' }] };
  for (const version of made) {
    const blob = await readObject(vault, version);
    if ((await digestBlob(blob)) === digest) return { blob, faults: [] };
  }
  return { faults: [{ key, code: 'REFUSED', detail: 'Its bytes have another digest' }] };
};

const readFiles = async (
  vault: ReadingVault,
  item: string,
  artifacts: readonly Artifact[],
  db: EvidenceStore | undefined,
): Promise<readonly ObjectFault[]> => {
  const here = new Set(await listArtifactPaths(item, db));
  const faults: ObjectFault[] = [];
  for (const artifact of artifacts.filter(({ path }) => !here.has(path))) {
    vault.signal?.throwIfAborted();
    const { blob, faults: told } = await readFile(vault, artifact.digest);
    faults.push(...told);
    if (!blob) continue;
    await addJoinedFile(item, artifact, blob.slice(0, blob.size, artifact.mediaType), db);
  }
  return faults;
};

/** Fetches the time-stamp that the chain names by its digest, unless it is here. */
const readStamp = async (
  vault: ReadingVault,
  { id, chain }: { readonly id: string; readonly chain: string },
  db: EvidenceStore | undefined,
): Promise<readonly ObjectFault[]> => {
  const token = (await arrivalOf(chain, id, db))?.token;
  if (!isDigest(token) || (await findStamp(id, db))) return [];
  const { blob, faults } = await readFile(vault, token);
  if (blob) await addJoinedStamp(id, { token: new Uint8Array(await blob.arrayBuffer()) }, db);
  return faults;
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
  const row = await findItem(item, db);
  if (!row) return faults;
  return [
    ...faults,
    ...(await readFiles(vault, item, openRecord(row).artifacts, db)),
    ...(await readStamp(vault, { id, chain }, db)),
  ];
};
