import type { Digest } from '../evidence/digest.ts';
import { parseRecord } from '../format/parse-record.ts';
import { instant } from '../format/shapes/instant-shape.ts';
import { readSealedItems, type SealedItem } from '../store/bulk/sealed-items.ts';
import type { EvidenceStore } from '../store/db.ts';
import { listArtifacts } from '../store/items/artifacts.ts';
import { listDerived } from '../store/items/derived.ts';
import { listItemIds } from '../store/items/items.ts';
import { openRecord } from '../store/items/open-record.ts';
import type { ItemRow } from '../store/rows.ts';
import { checkImports } from '../store-check/check-imports.ts';
import { checkLogs, type StoredArrival } from '../store-check/check-log.ts';
import { checkRecord } from '../store-check/check-record.ts';
import { type StoreFault, storeFault } from '../store-check/store-fault.ts';
import { checkSigners, checkStamp } from './check/check-trust.ts';
import { filePath, type WithFiles } from './layout.ts';
import type { OpenBackup } from './open-backup.ts';

/** How a check is followed and stopped: `done` and `total` count items. */
export type CheckOptions = {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
};

type Described = {
  readonly path: string;
  readonly bytes: number;
  readonly digest: Digest;
  readonly mediaType: string;
  readonly role?: string;
};

const checkFile = (
  backup: OpenBackup,
  table: WithFiles,
  item: ItemRow,
  { path, bytes, digest, mediaType, role }: Described,
  row: Described | undefined,
): readonly StoreFault[] => {
  const where = { item: item.id, matter: item.matterId, label: item.exhibit };
  const file = backup.files.get(filePath(table, { item: item.id, path }));
  if (!file || !row) return [storeFault('ARTIFACT_MISSING', path, where)];
  const isSame =
    [file.digest, row.digest].every((one) => one === digest) &&
    file.size === bytes &&
    row.bytes === bytes &&
    row.mediaType === mediaType &&
    row.role === role;
  return isSame ? [] : [storeFault('ARTIFACT_ALTERED', path, where)];
};

const checkFiles = async (
  backup: OpenBackup,
  item: ItemRow,
  staging: EvidenceStore,
): Promise<readonly StoreFault[]> => {
  const where = { item: item.id, matter: item.matterId, label: item.exhibit };
  const rows = await listArtifacts(item.id, staging);
  const made = await listDerived(item.id, staging);
  const record = openRecord(item);
  const absent = new Set((item.absent ?? []).map(({ path }) => path));
  const artifacts = record.artifacts.filter(({ path }) => !absent.has(path));
  const byPath = new Map(rows.map((row) => [row.path, row]));
  const known = new Map(artifacts.map((artifact) => [artifact.path, artifact]));
  const digests = new Set(record.artifacts.map(({ digest }) => digest));
  return [
    ...artifacts.flatMap((artifact) =>
      checkFile(backup, 'artifacts', item, artifact, byPath.get(artifact.path)),
    ),
    ...rows
      .filter(({ path }) => !known.has(path))
      .map(({ path }) => storeFault('ARTIFACT_UNLISTED', path, where)),
    ...made.flatMap((row) => checkFile(backup, 'derived', item, row, row)),
    ...made
      .filter(({ from }) => from.length === 0 || !from.every((digest) => digests.has(digest)))
      .map(({ path }) => storeFault('ARTIFACT_ALTERED', path, where)),
  ];
};

/** A record is read as strictly as in a package: no screen may stumble over a stranger's. */
const checkShape = (item: ItemRow): readonly StoreFault[] => {
  const where = { item: item.id, matter: item.matterId, label: item.exhibit };
  const { record, canonical } = parseRecord(new TextDecoder().decode(item.recordBytes));
  if (record && canonical && instant(record.capturedAt)) return [];
  return [storeFault('RECORD_UNREADABLE', 'It is no record of a known format', where)];
};

const isInPlace = (item: ItemRow, arrival: StoredArrival | undefined): boolean =>
  openRecord(item).id === item.id &&
  arrival?.number === item.number &&
  arrival.matter === item.matterId;

const checkItem = async (
  backup: OpenBackup,
  sealed: SealedItem,
  arrival: StoredArrival | undefined,
  staging: EvidenceStore,
): Promise<readonly StoreFault[]> => {
  const { item } = sealed;
  const faults = await checkRecord(sealed, arrival, staging);
  if (faults.length > 0) return faults;
  const where = { item: item.id, matter: item.matterId, label: item.exhibit };
  if (!isInPlace(item, arrival))
    return [storeFault('RECORD_ALTERED', 'Its row is not that of its record', where)];
  return [
    ...(await checkFiles(backup, item, staging)),
    ...checkShape(item),
    ...(await checkStamp(item, staging)),
  ];
};

/**
 * What is wrong with staged rows, held against one another and the backup's files as the store
 * itself is checked. Errors: `CANCELLED`.
 */
export const checkStaged = async (
  backup: OpenBackup,
  staging: EvidenceStore,
  { signal, onProgress }: CheckOptions = {},
): Promise<readonly StoreFault[]> => {
  const logs = await checkLogs(false, staging);
  const faults = [
    ...logs.flatMap((log) => log.faults),
    ...(await checkSigners(staging)),
    ...(await checkImports(staging)),
  ];
  const arrivals = new Map(logs.flatMap((log) => [...log.arrivals]));
  const ids = (await listItemIds(staging)).toReversed();
  for (const [at, id] of ids.entries()) {
    signal?.throwIfAborted();
    for (const sealed of await readSealedItems([id], staging))
      faults.push(...(await checkItem(backup, sealed, arrivals.get(id), staging)));
    onProgress?.(at + 1, ids.length);
  }
  return faults;
};
