import { type Bytes, digestOf } from '../evidence/digest.ts';
import type { Artifact } from '../evidence/item.ts';
import type { EvidenceStore } from '../store/db.ts';
import { findArtifact, listArtifactPaths, listOrphans } from '../store/items/artifacts.ts';
import { listDerived } from '../store/items/derived.ts';
import { tryOpenRecord } from '../store/items/open-record.ts';
import type { ArtifactRow, ItemRow } from '../store/rows.ts';
import { type StoreFault, type StoreFaultCode, storeFault } from './store-fault.ts';

type Stored = Pick<ArtifactRow, 'blob'>;

const readBytes = async ({ blob }: Stored): Promise<Bytes | undefined> => {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch {
    return undefined;
  }
};

const faultOf = async (
  { digest }: Pick<Artifact, 'digest'>,
  row: Stored | undefined,
): Promise<StoreFaultCode | undefined> => {
  if (!row) return 'ARTIFACT_MISSING';
  const bytes = await readBytes(row);
  if (!bytes) return 'ARTIFACT_UNREADABLE';
  return (await digestOf(bytes)) === digest ? undefined : 'ARTIFACT_ALTERED';
};

/**
 * Checks every file of an item against its record, and what was made from them against the digests
 * kept beside it, one in memory at a time.
 */
export const checkArtifacts = async (
  item: ItemRow,
  db?: EvidenceStore,
): Promise<readonly StoreFault[]> => {
  const where = { item: item.id, matter: item.matterId, label: item.exhibit };
  const absent = new Set((item.absent ?? []).map(({ path }) => path));
  const artifacts = (tryOpenRecord(item)?.artifacts ?? []).filter(({ path }) => !absent.has(path));
  const paths = new Set(artifacts.map(({ path }) => path));
  const faults: StoreFault[] = [];
  for (const artifact of artifacts) {
    const code = await faultOf(artifact, await findArtifact(item.id, artifact.path, db));
    // Files of other custodians' items come from the vault when they are looked at.
    if (code && !(item.chain && code === 'ARTIFACT_MISSING'))
      faults.push(storeFault(code, artifact.path, where));
  }
  const keys = await listArtifactPaths(item.id, db);
  for (const made of await listDerived(item.id, db)) {
    const code = await faultOf(made, made);
    if (code) faults.push(storeFault(code, made.path, where));
  }
  const strange = keys.filter((path) => !paths.has(path));
  return [...faults, ...strange.map((path) => storeFault('ARTIFACT_UNLISTED', path, where))];
};

/**
 * Files that belong neither to an item nor to a capture under way, one fault for each owner they
 * name.
 */
export const findOrphans = async (db?: EvidenceStore): Promise<readonly StoreFault[]> =>
  [...(await listOrphans(db))].map(([item, paths]) =>
    storeFault('ORPHAN', paths.join(', '), { item }),
  );
