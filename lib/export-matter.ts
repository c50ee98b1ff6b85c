import { freePlace } from './browser/place/chosen-files.ts';
import type { Bytes } from './evidence/digest.ts';
import type { Matter } from './evidence/matter.ts';
import { type Delivery, deliverVolumes } from './export/deliver-volumes.ts';
import { defaultPlaces, type ExportPlaces } from './export/export-places.ts';
import { makeDocuments } from './export/make-documents.ts';
import type { ExportedFile } from './export/save-volumes.ts';
import { withShownPages } from './export/show-pages.ts';
import type { UnmadeDocument } from './filing/filing-work.ts';
import { batesNumber, batesPrefix } from './filing/loadfile/formats/bates.ts';
import { buildInput } from './jobs/work/package-input.ts';
import { buildVolumes } from './package/build-volumes.ts';
import { checkSizes } from './package/cut-volumes.ts';
import { DEFAULT_CHOICE, type ExportChoice } from './package/export-choice.ts';
import { describePage } from './package/page-build.ts';
import { applyProfile } from './package/profile/apply-profile.ts';
import { packageSigning, type SignedAs } from './signing/sign-package.ts';
import { addExport, type ExportDetail } from './store/custody.ts';

/**
 * What goes out (`DEFAULT_CHOICE` if absent), size of a volume, cancellation and progress. `done`
 * and `total` count the bytes of all volumes before compression.
 */
export type ExportOptions = Delivery & {
  readonly choice?: ExportChoice;
  readonly volumeBytes?: number;
  /** Progress of the documents that are made before, in thousandths. */
  readonly onFiling?: (done: number, total: number) => void;
};

/**
 * The result of an export. `discard` removes what was written for it in this profile; the copies
 * cannot be read afterwards.
 */
export type Exported = {
  readonly files: readonly ExportedFile[];
  /** Whether they are at the place that a person chose, and not among the downloads. */
  readonly isPlaced: boolean;
  readonly signedAs?: SignedAs;
  /** Chosen documents that could not be made, and why; the package is without them. */
  readonly unmade: readonly UnmadeDocument[];
  /** The Bates number that the matter's next load file begins with, where one was made. */
  readonly nextNumber?: number;
  readonly discard: () => Promise<void>;
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

/** The numbers of the load file that was made, up to the next one. */
const batesOf = (
  matter: Matter,
  { filing }: ExportChoice,
  next: number | undefined,
): ExportDetail['bates'] => {
  const first = filing?.firstNumber ?? 1;
  if (next === undefined || next <= first) return undefined;
  const number = (at: number) => batesNumber(batesPrefix(matter), at);
  return { first: number(first), last: number(next - 1) };
};

/** What the custody log says of an exported volume. */
const detailOf = (
  { fileName, name, items, tagManifest, token }: ExportedFile,
  { profile }: ExportChoice,
  signedAs: SignedAs | undefined,
  isEncrypted: boolean,
  bates: ExportDetail['bates'],
): ExportDetail => ({
  file: fileName,
  ...(name !== fileName && { savedAs: name }),
  items,
  profile,
  ...(tagManifest && { tagManifest }),
  ...(token && { token }),
  ...(isEncrypted && { encrypted: 'AES-256' }),
  ...(bates && { bates }),
  ...signedAs,
});

const makeExport = async (
  matterId: string,
  options: ExportOptions,
  places: ExportPlaces,
): Promise<Exported> => {
  const { choice = DEFAULT_CHOICE, volumeBytes, signal, passPhrase } = options;
  const isEncrypted = passPhrase !== undefined;
  const { verifyPage, db } = places;
  const { input, authorities } = await buildInput(matterId, { ...places, chosen: choice.items });
  const signing = await signingOf(input.matter, authorities, places, signal);
  const folder = await places.openFolder(input.export.id);
  let takeBack: () => Promise<unknown> = async () => {};
  if (options.place) await places.notePlaced?.(input.export.id, options.place, places.now);
  try {
    const applied = applyProfile({
      ...input,
      export: { ...input.export, ...(signing && { signer: signing.signedAs().signer }) },
      choice,
      ...(volumeBytes && { volumeBytes }),
      ...(verifyPage && describePage(verifyPage)),
      ...(signing && { sign: signing.sign, signatures: signing.signatures }),
    });
    checkSizes(applied);
    const {
      files: filing,
      unmade,
      nextNumber,
    } = await makeDocuments(applied, places, {
      ...(signal && { signal }),
      ...(options.onFiling && { onProgress: options.onFiling }),
    });
    const shown = await withShownPages(applied, places, signal);
    checkSizes(shown);
    const volumes = await buildVolumes({ ...shown, ...(filing.length > 0 && { filing }) });
    const signedAs = signing?.signedAs();
    const delivered = await deliverVolumes(input.export.id, volumes, folder, places, options);
    const { files, isPlaced } = delivered;
    ({ takeBack } = delivered);
    const bates = batesOf(input.matter, choice, nextNumber);
    const logged = files.map((one) => detailOf(one, choice, signedAs, isEncrypted, bates));
    await addExport(matterId, logged, db);
    return {
      ...{ files, isPlaced, unmade, discard: folder.remove },
      ...(signedAs && { signedAs }),
      ...(nextNumber !== undefined && { nextNumber }),
    };
  } catch (error) {
    await takeBack();
    await folder.remove();
    throw error;
  } finally {
    if (options.place) await places.forgetPlaced?.(input.export.id);
  }
};

/**
 * STORY 2. Exports a matter: saves its package, signed and time-stamped, with the browser's
 * downloads or where a person said, and adds a custody entry for each volume. Every artifact is
 * checked against its digest before it is saved. Errors: `ALTERED` naming the item, `CANCELLED`,
 * `STORAGE_FULL`, `MATTER_UNKNOWN`, `PACKAGE_TOO_LARGE`, `PLACE_REFUSED`, `PLACE_FAILED`; after any
 * of them nothing of the export is left. If no time-stamp can be obtained, the package is exported
 * without one.
 */
export const exportMatter = async (
  matterId: string,
  options: ExportOptions = {},
  testPlaces?: ExportPlaces,
): Promise<Exported> => {
  try {
    return await makeExport(matterId, options, testPlaces ?? (await defaultPlaces()));
  } catch (error) {
    if (options.place) await freePlace(options.place);
    throw error;
  }
};
