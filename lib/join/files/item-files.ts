import type { Derived } from '../../evidence/derived.ts';
import { type Digest, isDigest } from '../../evidence/digest.ts';
import type { LoggedEntry } from '../../evidence/ledger.ts';
import { listLinesOfItem } from '../../store/chains/chain-lines.ts';
import type { ObjectFault } from '../../store/chains/chain-rows.ts';
import { listChains } from '../../store/chains/chains.ts';
import {
  addJoinedDerived,
  addJoinedFile,
  addJoinedStamp,
} from '../../store/chains/joined-items.ts';
import type { EvidenceStore } from '../../store/db.ts';
import { listArtifactPaths } from '../../store/items/artifacts.ts';
import { listDerived } from '../../store/items/derived.ts';
import { openRecord } from '../../store/items/open-record.ts';
import type { ItemRow } from '../../store/rows.ts';
import { findStamp } from '../../store/stamps.ts';
import { parsePem } from '../../trust/der/pem.ts';
import { verifyTimeStamp } from '../../trust/time-stamp/verify-time-stamp.ts';
import type { ReadingVault } from '../vault-reader.ts';
import { type FilesMap, type LinePlace, readFilesMap } from './files-map.ts';
import { type ItemLine, receiptLine } from './item-line.ts';
import { readBytes } from './read-bytes.ts';
import { readReceipt } from './read-receipt.ts';

/** The item's files that its record names, without those that its custodian never had. */
const readArtifacts = async (
  vault: ReadingVault,
  row: ItemRow,
  map: FilesMap,
  db: EvidenceStore | undefined,
): Promise<readonly ObjectFault[]> => {
  const here = new Set(await listArtifactPaths(row.id, db));
  const absent = new Set((row.absent ?? []).map(({ path }) => path));
  const faults: ObjectFault[] = [];
  for (const artifact of openRecord(row).artifacts) {
    if (here.has(artifact.path) || absent.has(artifact.path)) continue;
    vault.signal?.throwIfAborted();
    const read = await readBytes(vault, artifact, map);
    faults.push(...read.faults);
    if (!read.file) continue;
    const { blob, crc32 } = read.file;
    const typed = blob.slice(0, blob.size, artifact.mediaType);
    await addJoinedFile(row.id, artifact, { blob: typed, crc32 }, db);
  }
  return faults;
};

type Named = { readonly path: string; readonly digest: Digest; readonly from: readonly Digest[] };

/** The files that chains say were made of the item. */
const madeIn = (lines: readonly ItemLine[]): readonly Named[] =>
  lines.flatMap(({ entry: { detail } }) => {
    const { derived: path, digest, from } = detail ?? {};
    if (typeof path !== 'string' || !path.startsWith('derived/') || !isDigest(digest)) return [];
    return [{ path, digest, from: Array.isArray(from) ? from.filter(isDigest) : [] }];
  });

const isOf = ({ path, digest, from }: Named, one: Derived): boolean =>
  one.path === path && one.digest === digest && `${one.from}` === `${from}`;

const readMade = async (
  vault: ReadingVault,
  row: ItemRow,
  { lines, map }: { readonly lines: readonly ItemLine[]; readonly map: FilesMap },
  db: EvidenceStore | undefined,
): Promise<readonly ObjectFault[]> => {
  const here = new Map((await listDerived(row.id, db)).map(({ path, digest }) => [path, digest]));
  const faults: ObjectFault[] = [];
  for (const named of madeIn(lines)) {
    if (here.get(named.path) === named.digest) continue;
    if (here.has(named.path)) {
      faults.push({ key: named.path, code: 'FILE_HERE' });
      continue;
    }
    vault.signal?.throwIfAborted();
    const facts = map.made.find((one) => isOf(named, one));
    const read = await readBytes(vault, named, map);
    if (!facts || !read.file) {
      faults.push(...(read.file ? [{ key: named.path, code: 'MISSING' }] : read.faults));
      continue;
    }
    const { size } = read.file.blob;
    const blob = read.file.blob.slice(0, size, facts.mediaType);
    await addJoinedDerived(row.id, { ...facts, bytes: blob.size }, blob, db);
    here.set(named.path, named.digest);
  }
  return faults;
};

/** The time-stamp that the chain names by its digest, with the certificates of its authority. */
const readStamp = async (
  vault: ReadingVault,
  row: ItemRow,
  { lines, map }: { readonly lines: readonly ItemLine[]; readonly map: FilesMap },
  db: EvidenceStore | undefined,
): Promise<readonly ObjectFault[]> => {
  const stamped = lines.findLast(
    ({ chain, entry }) => chain === row.chain && entry.event === 'time-stamped',
  );
  const digest = stamped?.entry.detail?.token;
  if (!isDigest(digest) || (await findStamp(row.id, db))?.token) return [];
  const { file, faults } = await readBytes(vault, { path: 'record.tsr', digest }, map);
  if (!file) return faults;
  const token = new Uint8Array(await file.blob.arrayBuffer());
  const authorities = map.authorities.flatMap((pem) => parsePem(pem, 'CERTIFICATE'));
  const { genTime, authority, chain } = await verifyTimeStamp(token, row.recordBytes, {
    authorities,
  });
  const facts = { ...(genTime && { genTime }), ...(authority && { authority: authority.subject }) };
  await addJoinedStamp(
    row.id,
    { token, chain: chain.length > 0 ? chain : authorities, ...facts },
    db,
  );
  return [];
};

/** The lines that brought files: the vault says with these where the files lie. */
const bringing = (
  { open }: ReadingVault,
  row: ItemRow,
  lines: readonly ItemLine[],
): readonly ItemLine[] => {
  // Where nothing is encrypted, the digest in the line itself leads to the receipt.
  const receipt = open && receiptLine(row, lines);
  return lines.filter((line) => {
    const { chain, entry } = line;
    const { event, detail } = entry;
    if (line === receipt) return true;
    if (typeof detail?.derived === 'string') return true;
    const isArrival = event === 'captured' || event === 'received';
    return chain === row.chain && (isArrival || event === 'time-stamped');
  });
};

const placesOf = async (
  matterId: string,
  lines: readonly ItemLine[],
  db: EvidenceStore | undefined,
): Promise<readonly LinePlace[]> => {
  const plain = new Map(
    (await listChains(matterId, db)).map(({ id, isPlain = false }) => [id, isPlain]),
  );
  return lines.map(({ chain, entry: { seq } }) => {
    return { matterId, chain, seq, isPlain: plain.get(chain) ?? false };
  });
};

/**
 * Fetches the files of another custodian's item that are not here: those that its record names,
 * what any custodian made of it, its time-stamp and its receipt; each is compared with a digest of
 * the record or of a chain before it is kept. Returns what was refused or missing, file by file.
 * Errors: those of the vault's client.
 */
export const readItemFiles = async (
  vault: ReadingVault,
  row: ItemRow,
  db?: EvidenceStore,
): Promise<readonly ObjectFault[]> => {
  const lines = (await listLinesOfItem(row.id, db)).map(({ chain, line }) => ({
    chain,
    entry: JSON.parse(line) as LoggedEntry,
  }));
  const places = await placesOf(row.matterId, bringing(vault, row, lines), db);
  const map = await readFilesMap(vault, row.id, places);
  const made = { lines, map };
  return [
    ...map.faults,
    ...(await readArtifacts(vault, row, map, db)),
    ...(await readMade(vault, row, made, db)),
    ...(await readStamp(vault, row, made, db)),
    ...(await readReceipt(vault, row, made, db)),
  ];
};
