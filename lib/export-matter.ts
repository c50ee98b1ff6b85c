import {
  type ExportFolder,
  openExportFolder,
  removeSaved,
  type SavedFile,
  saveFile,
} from './browser/downloads.ts';
import { describeBrowser } from './browser/environment.ts';
import { newId } from './evidence/id.ts';
import { ProblemError } from './evidence/problem.ts';
import { buildVolumes, type Volume } from './package/build-volumes.ts';
import type { PackageInput } from './package/input.ts';
import { writeZip } from './package/zip.ts';
import { matterRow } from './store/change.ts';
import { type EvidenceStore, store } from './store/db.ts';
import { addExport, listCustody, listItems, recordOf } from './store/items.ts';

/** How an export is followed and stopped: `done` and `total` count the bytes of all volumes before compression. */
export type ExportOptions = {
  readonly volumeBytes?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
};

/** Where an export reads and writes, so that a test can put others in their place. */
export type ExportPlaces = {
  readonly db: EvidenceStore;
  readonly now: Date;
  readonly software: string;
  readonly openFolder: (id: string) => Promise<ExportFolder>;
  readonly save: (file: File, name: string, signal?: AbortSignal) => Promise<SavedFile>;
  readonly unsave: (saved: SavedFile) => Promise<void>;
};

/** A volume as it lies among the downloads, the name it was given, and a copy of the same bytes to verify. */
export type ExportedFile = SavedFile & {
  readonly fileName: string;
  readonly items: number;
  readonly copy: File;
};

/** What an export gave. `discard` removes the copies, which hold as much disk as the package does. */
export type Exported = { readonly files: readonly ExportedFile[]; readonly discard: () => Promise<void> };

const ownPlaces = (): ExportPlaces => ({
  db: store,
  now: new Date(),
  software: `Matterproof ${describeBrowser().extension}`,
  openFolder: openExportFolder,
  save: saveFile,
  unsave: removeSaved,
});

const artifactReader =
  (db: EvidenceStore): PackageInput['readArtifact'] =>
  async (item, path) => {
    const row = await db.artifacts.get([item, path]);
    if (!row) throw new ProblemError('ALTERED', 'It is no longer in the store', 'item');
    return row.blob;
  };

/** Matter, items and log are read in one transaction: the log that goes out speaks of just these items. */
const readMatter = (db: EvidenceStore, matterId: string) =>
  db.transaction('r', [db.matters, db.items, db.custody], async () => {
    const { id, reference, name, custodian, openedAt } = await matterRow(db, matterId);
    const [items, custody] = [await listItems(matterId, db), await listCustody(matterId, db)];
    return { matter: { id, reference, name, custodian, openedAt }, items, custody };
  });

/** What a package of this matter is made from, as the store has it now. Throws `MATTER_UNKNOWN`. */
export const buildInput = async (
  matterId: string,
  { db, now, software }: Pick<ExportPlaces, 'db' | 'now' | 'software'>,
): Promise<PackageInput> => {
  const { matter, items, custody } = await readMatter(db, matterId);
  return {
    matter,
    items: items.map((item) => {
      const { number, digest, recordBytes, tags, note, exhibit } = item;
      return { number, digest, recordBytes, record: recordOf(item), labels: { tags, note, exhibit } };
    }),
    withheld: [],
    custody: custody.map(({ line, digest }) => ({ line, digest })),
    export: { id: newId(now.getTime()), at: now.toISOString(), by: matter.custodian.name, software },
    readArtifact: artifactReader(db),
  };
};

const writeVolume = async (
  folder: ExportFolder,
  volume: Volume,
  options: Parameters<typeof writeZip>[2],
): Promise<File> => {
  const file = await folder.create(volume.fileName);
  try {
    await writeZip(volume, file.write, options);
    return await file.close();
  } catch (error) {
    await file.abort();
    throw error;
  }
};

const writeVolumes = async (
  folder: ExportFolder,
  volumes: readonly Volume[],
  { signal, onProgress }: ExportOptions,
): Promise<File[]> => {
  const total = volumes.reduce((sum, { bytes }) => sum + bytes, 0);
  const files: File[] = [];
  let before = 0;
  for (const volume of volumes) {
    const progress = (done: number) => onProgress?.(before + done, total);
    files.push(await writeVolume(folder, volume, { ...(signal && { signal }), onProgress: progress }));
    before += volume.bytes;
  }
  return files;
};

const itemsIn = ({ entries }: Volume): number =>
  entries.filter(({ path }) => path.endsWith('/record.json')).length;

/** One volume of several is no package: when one cannot be saved, those before it are taken back. */
const saveVolumes = async (
  volumes: readonly Volume[],
  files: readonly File[],
  { save, unsave }: ExportPlaces,
  signal: AbortSignal | undefined,
): Promise<ExportedFile[]> => {
  const saved: ExportedFile[] = [];
  try {
    for (const [index, volume] of volumes.entries()) {
      const copy = files[index] as File;
      const { fileName } = volume;
      saved.push({ ...(await save(copy, fileName, signal)), fileName, items: itemsIn(volume), copy });
    }
    return saved;
  } catch (error) {
    await Promise.allSettled(saved.map(unsave));
    throw error;
  }
};

const asProblem = (error: unknown): unknown =>
  (error as Error | null)?.name === 'QuotaExceededError'
    ? new ProblemError('STORAGE_FULL', 'The browser has no room to write the package')
    : error;

/**
 * STORY 2. A matter → its package among the browser's downloads, and an entry a volume in its custody log. Every
 * artifact is held against its digest on the way. Errors: `ALTERED` naming the item, `CANCELLED`, `STORAGE_FULL`,
 * `MATTER_UNKNOWN`; after any of them nothing of the export is left.
 */
export const exportMatter = async (
  matterId: string,
  options: ExportOptions = {},
  places: ExportPlaces = ownPlaces(),
): Promise<Exported> => {
  const { volumeBytes, signal } = options;
  const input = { ...(await buildInput(matterId, places)), ...(volumeBytes ? { volumeBytes } : {}) };
  const volumes = await buildVolumes(input);
  const folder = await places.openFolder(input.export.id);
  try {
    const written = await writeVolumes(folder, volumes, options);
    const files = await saveVolumes(volumes, written, places, signal);
    for (const { fileName, items } of files) await addExport(matterId, { file: fileName, items }, places.db);
    return { files, discard: folder.remove };
  } catch (error) {
    await folder.remove();
    throw asProblem(error);
  }
};
