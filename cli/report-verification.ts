import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import type { Finding } from '../lib/verify/finding.ts';
import { verifySet } from '../lib/verify/verify-set.ts';
import { type VerifyOptions, verifyZip } from '../lib/verify/verify-zip.ts';
import { en } from '../lib/words/en.ts';

type Reported = Finding & { readonly file?: string };

/** A zip's own words must not move the cursor or turn the line round. */
export const printable = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`);

const lineOf = ({ file, code, path, detail }: Reported): string =>
  printable(
    [file, code, path, `${en.findings[code]} (${detail})`].filter((part) => part !== undefined).join('  '),
  );

const openZip = (path: string): Promise<Blob> =>
  openAsBlob(path).catch(() => {
    throw new Error(`${path} cannot be opened.`);
  });

const verifyFiles = async (
  paths: readonly string[],
  options: VerifyOptions,
): Promise<readonly Reported[]> => {
  const files = await Promise.all(paths.map(openZip));
  if (files.length === 1 && files[0]) return (await verifyZip(files[0], options)).findings;
  const { volumes, findings } = await verifySet(files, options);
  return [
    ...volumes.flatMap((volume, at) =>
      volume.findings.map((found) => ({ ...found, file: basename(paths[at] ?? '') })),
    ),
    ...findings,
  ];
};

/** Verifies zips, prints one line a finding and then the outcome. Returns how many findings there are; throws where a file cannot be opened. */
export const reportVerification = async (
  paths: readonly string[],
  options: VerifyOptions = {},
): Promise<number> => {
  const findings = await verifyFiles(paths, options);
  for (const found of findings) console.log(lineOf(found));
  const count = findings.length;
  console.log(count === 0 ? 'intact' : `NOT INTACT: ${count} finding${count === 1 ? '' : 's'}`);
  return count;
};
