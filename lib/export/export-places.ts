import { removeSaved, type SavedFile, saveFile } from '../browser/downloads.ts';
import { describeBrowser } from '../browser/environment.ts';
import { type ExportFolder, openExportFolder } from '../browser/export-folder.ts';
import type { ChosenPlace } from '../browser/place/chosen-place.ts';
import { forgetPlaced, notePlaced } from '../browser/place/cut-off-exports.ts';
import { readSettings } from '../browser/settings/settings.ts';
import { readVerifyPage } from '../browser/verify-page.ts';
import type { Bytes } from '../evidence/digest.ts';
import { INBOX_ID, type Matter } from '../evidence/matter.ts';
import type { MadeFiling } from '../filing/filing-work.ts';
import type { Wordings } from '../filing/model/wordings.ts';
import type { JobOptions } from '../jobs/job.ts';
import { runJob } from '../jobs/run-job.ts';
import type { EncryptOrder } from '../jobs/work/encrypt-volume.ts';
import type { FilingOrder } from '../jobs/work/make-filing.ts';
import type { ShownDocument, ShowOrder } from '../jobs/work/shown/show-media.ts';
import type { VolumeOrder } from '../jobs/work/write-volume.ts';
import { chosenAuthority } from '../signing/chosen-authority.ts';
import { currentSigner } from '../signing/current-signer.ts';
import type { PackageSigning } from '../signing/sign-package.ts';
import type { EvidenceStore } from '../store/db.ts';
import { readWordings } from './filing-wordings.ts';
import { freeDropped } from './free-dropped.ts';

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
  /** Notes that an export writes to a chosen place; absent in tests that are never cut off. */
  readonly notePlaced?: (id: string, place: ChosenPlace, begunAt: Date) => Promise<void>;
  readonly forgetPlaced?: (id: string) => Promise<void>;
  /** Makes what is filed; absent in tests that file nothing. */
  readonly makeFiling?: (order: FilingOrder, options: JobOptions) => Promise<MadeFiling>;
  /** Makes the documents that show their media; absent in tests that make none. */
  readonly showMedia?: (order: ShowOrder, options: JobOptions) => Promise<readonly ShownDocument[]>;
  /** The firm's own wording of what is filed; absent in tests that have none. */
  readonly readWordings?: () => Promise<Wordings>;
  /** Gives the file to save; none where it was written into a file that a person chose. */
  readonly write: (order: VolumeOrder, options: JobOptions) => Promise<File | undefined>;
  /** Encrypts a written volume; absent in tests that encrypt nothing. */
  readonly encrypt?: (order: EncryptOrder, options: JobOptions) => Promise<void>;
  readonly save: (file: File, name: string, signal?: AbortSignal) => Promise<SavedFile>;
  readonly removeSaved: (saved: SavedFile) => Promise<void>;
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

/** The browser's own store, clock, signing and downloads. */
export const defaultPlaces = async (): Promise<ExportPlaces> => ({
  now: new Date(),
  software: `Matterproof ${describeBrowser().extension}`,
  verifyPage: await readVerifyPage(),
  signing: defaultSigning,
  openFolder: openExportFolder,
  notePlaced,
  forgetPlaced,
  makeFiling: (order, options) => {
    freeDropped();
    return runJob('make-filing', order, options);
  },
  showMedia: (order, options) => runJob('show-media', order, options),
  readWordings,
  write: (order, options) => runJob('write-volume', order, options),
  encrypt: (order, options) => runJob('encrypt-volume', order, options),
  save: saveFile,
  removeSaved,
});
