import { removeSaved, type SavedFile, saveFile } from './browser/downloads.ts';
import { describeBrowser } from './browser/environment.ts';
import { type ExportFolder, openExportFolder } from './browser/export-folder.ts';
import { readSettings } from './browser/settings/settings.ts';
import { readVerifyPage } from './browser/verify-page.ts';
import type { Bytes } from './evidence/digest.ts';
import { INBOX_ID, type Matter } from './evidence/matter.ts';
import { buildInput } from './export/package-input.ts';
import type { JobOptions } from './jobs/job.ts';
import { runJob } from './jobs/run-job.ts';
import { buildVolumes, type Volume } from './package/build-volumes.ts';
import type { ExportChoice } from './package/export-choice.ts';
import { chosenAuthority } from './signing/chosen-authority.ts';
import { currentSigner } from './signing/current-signer.ts';
import { type PackageSigning, packageSigning, type SignedAs } from './signing/sign-package.ts';
import { addExport } from './store/custody.ts';
import type { EvidenceStore } from './store/db.ts';

/**
 * What goes out (`DEFAULT_CHOICE` if absent), size of a volume, cancellation and progress. `done`
 * and `total` count the bytes of all volumes before compression.
 */
export type ExportOptions = {
  readonly choice?: ExportChoice;
  readonly volumeBytes?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
};

/** The store, clock, signing and file output of an export; tests pass their own. */
export type ExportPlaces = {
  readonly db?: EvidenceStore;
  readonly now: Date;
  readonly software: string;
  readonly verifyPage?: Bytes;
  /** Returns the signer; without one, the package is not signed. */
  readonly signing?: (
    matter: Matter,
  ) => Promise<Pick<PackageSigning, 'signer' | 'ask'> | undefined>;
  readonly openFolder: (id: string) => Promise<ExportFolder>;
  readonly write: (folder: string, volume: Volume, options: JobOptions) => Promise<void>;
  readonly save: (file: File, name: string, signal?: AbortSignal) => Promise<SavedFile>;
  readonly removeSaved: (saved: SavedFile) => Promise<void>;
};

/**
 * A volume saved with the browser's downloads: the name asked for, its number of items, and a copy
 * of the same bytes to verify.
 */
export type ExportedFile = SavedFile & {
  readonly fileName: string;
  readonly items: number;
  readonly copy: File;
};

/**
 * The result of an export. `discard` removes the copies, which take as much disk space as the
 * package.
 */
export type Exported = {
  readonly files: readonly ExportedFile[];
  readonly signedAs?: SignedAs;
  readonly discard: () => Promise<void>;
};

/** The Inbox is not signed until a custodian is set: a certificate must name someone. */
const defaultSigning: NonNullable<ExportPlaces['signing']> = async ({ id, custodian }) => {
  const settings = await readSettings();
  if (id === INBOX_ID && !settings.custodian) return undefined;
  const [signer, authority] = [
    await currentSigner(settings.custodian ?? custodian),
    await chosenAuthority(),
  ];
  return { signer, ...(authority && { ask: authority.ask }) };
};

const defaultPlaces = async (): Promise<ExportPlaces> => ({
  now: new Date(),
  software: `Matterproof ${describeBrowser().extension}`,
  verifyPage: await readVerifyPage(),
  signing: defaultSigning,
  openFolder: openExportFolder,
  write: (folder, volume, options) => runJob('write-volume', { folder, volume }, options),
  save: saveFile,
  removeSaved,
});

const writeVolumes = async (
  folder: string,
  volumes: readonly Volume[],
  { write }: ExportPlaces,
  { signal, onProgress }: ExportOptions,
): Promise<void> => {
  const total = volumes.reduce((sum, { bytes }) => sum + bytes, 0);
  let before = 0;
  for (const volume of volumes) {
    const progress = (done: number) => onProgress?.(before + done, total);
    await write(folder, volume, { ...(signal && { signal }), onProgress: progress });
    before += volume.bytes;
  }
};

const itemsIn = ({ entries }: Volume): number =>
  entries.filter(({ path }) => path.endsWith('/record.json')).length;

/**
 * Saves all volumes. When one cannot be saved, removes those before it: some volumes of a set are
 * no package.
 */
const saveVolumes = async (
  volumes: readonly Volume[],
  folder: ExportFolder,
  { save, removeSaved: remove }: ExportPlaces,
  signal: AbortSignal | undefined,
): Promise<ExportedFile[]> => {
  const saved: ExportedFile[] = [];
  try {
    for (const volume of volumes) {
      const { fileName } = volume;
      const copy = await folder.read(fileName);
      saved.push({
        ...(await save(copy, fileName, signal)),
        fileName,
        items: itemsIn(volume),
        copy,
      });
    }
    return saved;
  } catch (error) {
    await Promise.allSettled(saved.map(remove));
    throw error;
  }
};

const signingOf = async (
  matter: Matter,
  authorities: readonly Bytes[],
  { signing, now }: ExportPlaces,
  signal: AbortSignal | undefined,
) => {
  const by = await signing?.(matter);
  return by && packageSigning({ ...by, signingTime: now, authorities, ...(signal && { signal }) });
};

/**
 * STORY 2. Exports a matter: saves its package, signed and time-stamped, with the browser's
 * downloads and adds a custody entry for each volume. Every artifact is checked against its digest
 * while it is written. Errors: `ALTERED` naming the item, `CANCELLED`, `STORAGE_FULL`,
 * `MATTER_UNKNOWN`; after any of them nothing of the export is left. If no time-stamp can be
 * obtained, the package is exported without one.
 */
export const exportMatter = async (
  matterId: string,
  options: ExportOptions = {},
  testPlaces?: ExportPlaces,
): Promise<Exported> => {
  const { choice, volumeBytes, signal } = options;
  const places = testPlaces ?? (await defaultPlaces());
  const { verifyPage, db } = places;
  const { input, authorities } = await buildInput(matterId, places);
  const signing = await signingOf(input.matter, authorities, places, signal);
  const volumes = await buildVolumes({
    ...input,
    ...(choice && { choice }),
    ...(volumeBytes && { volumeBytes }),
    ...(verifyPage && { verifyPage }),
    ...(signing && { sign: signing.sign }),
  });
  const signedAs = signing?.signedAs();
  const folder = await places.openFolder(input.export.id);
  try {
    await writeVolumes(input.export.id, volumes, places, options);
    const files = await saveVolumes(volumes, folder, places, signal);
    for (const { fileName, items } of files)
      await addExport(matterId, { file: fileName, items, ...signedAs }, db);
    return { files, ...(signedAs && { signedAs }), discard: folder.remove };
  } catch (error) {
    await folder.remove();
    throw error;
  }
};
