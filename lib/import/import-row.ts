import { digestNow, isDigest } from '../evidence/digest.ts';
import { newId } from '../evidence/id.ts';
import { bagName, CHAIN_LOG, KEPT_OF_PACKAGES, TAG_MANIFEST } from '../format/layout.ts';
import type { EvidenceStore } from '../store/db.ts';
import { findImport } from '../store/imports.ts';
import type { ImportRow } from '../store/rows.ts';
import type { GivenExport, GivenVolume } from './given-volume.ts';
import type { ReadVolume } from './read-volume.ts';

const keepFiles = async ({ opened }: GivenVolume, read: ReadVolume) => {
  const files: { path: string; content: Uint8Array<ArrayBuffer> }[] = [];
  const chains = [...opened.digests.keys()].filter((path) => CHAIN_LOG.test(path));
  for (const path of [...KEPT_OF_PACKAGES, ...chains]) {
    const digest = opened.digests.get(path);
    if (digest === undefined) continue;
    const { blob } = await read(path, digest);
    const content = new Uint8Array(await blob.arrayBuffer());
    files.push({ path, content });
  }
  return files;
};

const keepVolume = async (volume: GivenVolume, read: ReadVolume) => {
  const { matter, export: made } = volume.index;
  const tagManifest = volume.opened.digests.get(TAG_MANIFEST);
  return {
    name: bagName(matter.reference, made.at, made.volume),
    tagManifest: isDigest(tagManifest) ? tagManifest : digestNow(''),
    files: await keepFiles(volume, read),
  };
};

/**
 * What is kept of a package itself, for a matter: the row of an earlier import of it, or a new one,
 * which is stored with the first thing that is imported. `findings` are the codes of what its
 * verification found.
 */
export const buildImportRow = async (
  { volumes }: GivenExport,
  readers: readonly ReadVolume[],
  { matterId, findings }: { readonly matterId: string; readonly findings: readonly string[] },
  { db, now = new Date() }: { readonly db?: EvidenceStore | undefined; readonly now?: Date } = {},
): Promise<ImportRow> => {
  const [first] = volumes;
  if (!first) throw new Error('A package has at least one volume');
  const { matter, export: made } = first.index;
  const { signer } = first.facts;
  const kept: ImportRow['volumes'][number][] = [];
  for (const [at, volume] of volumes.entries()) {
    const read = readers[at];
    if (read) kept.push(await keepVolume(volume, read));
  }
  const row: ImportRow = {
    id: newId(now.getTime()),
    matterId,
    at: now.toISOString(),
    exportId: made.id,
    from: {
      id: matter.id,
      reference: matter.reference,
      name: matter.name,
      custodian: matter.custodian.name,
    },
    ...(signer !== undefined && { signer }),
    findings,
    log: digestNow(first.opened.log),
    volumes: kept,
  };
  return (await findImport(row, db)) ?? row;
};
