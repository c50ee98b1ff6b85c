import type { RebuildFiles } from '../format/opened-volume.ts';
import { isHowToOpen } from '../zip/encrypted/how-to-open.ts';
import type { OpenEncrypted } from '../zip/encrypted/open-encrypted.ts';
import { type ReadOptions, readZip, type ZipContents } from '../zip/read/read-zip.ts';
import { keepReadable } from './bag.ts';
import type { RepackedWay } from './container/repacked.ts';
import { compareReports } from './report/compare-reports.ts';
import type { SignatureOptions } from './signatures/verify-signatures.ts';
import type { Verification } from './verification.ts';
import { verifyFiles } from './verify-files.ts';

/**
 * The expected signer, and the progress and cancellation of the reading. `rebuild` makes the files
 * that people read again, to be compared; the verifier itself shares no code with their maker.
 */
export type VerifyOptions = ReadOptions &
  SignatureOptions & {
    readonly rebuild?: RebuildFiles | undefined;
    /** Opens encrypted zips; without it, an encrypted zip is a finding. */
    readonly openEncrypted?: OpenEncrypted | undefined;
  };

/** This software puts the text that says how to open an encrypted zip before all other files. */
const startsWithHowToOpen = ({ files: [first] }: Pick<ZipContents, 'files'>): boolean =>
  first !== undefined && isHowToOpen(first);

/** Verifies one zip as `verifyZip` does, but for its report, which needs all volumes. */
export const verifyVolume = async (
  file: Blob,
  options: VerifyOptions = {},
): Promise<Verification> => {
  const opened = await options.openEncrypted?.(file, keepReadable(), options);
  const { checked, signs, ...read } = opened ?? (await readZip(file, keepReadable(), options));
  const isOwn = opened ? startsWithHowToOpen(read) : checked;
  const ways: readonly RepackedWay[] = [
    ...(isOwn ? [] : (['otherProgram'] as const)),
    ...(opened ? (['decrypted'] as const) : []),
    ...signs,
  ];
  return verifyFiles({ ...read, signs: ways, bytes: file.size }, options);
};

/**
 * Verifies one zip and returns every finding. It throws `CANCELLED` and what reading the Blob
 * throws, and `PASS_PHRASE_WRONG`, but never because of what the zip contains. The zip is read
 * once, one file at a time, so memory use does not grow with its size.
 */
export const verifyZip = async (file: Blob, options: VerifyOptions = {}): Promise<Verification> => {
  const verified = await verifyVolume(file, options);
  return compareReports([verified], options.rebuild)[0] ?? verified;
};
