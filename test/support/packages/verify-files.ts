import { openAsBlob } from 'node:fs';
import { verifyZip } from '../../../lib/verify/verify-zip.ts';

/**
 * What a verification finds wrong with zips on the disk, one code each, the missing proof of who
 * and when apart.
 */
export const verifyFiles = async (paths: readonly string[]): Promise<string[]> => {
  const verified = await Promise.all(paths.map(async (path) => verifyZip(await openAsBlob(path))));
  return verified.flatMap(({ findings }) => findings.map(({ code }) => code));
};
