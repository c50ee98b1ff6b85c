import { basename } from 'node:path';
import { rebuildFiles } from '../../lib/package/rebuild-files.ts';
import { type Finding, placeOf } from '../../lib/verify/finding.ts';
import type { Note } from '../../lib/verify/note.ts';
import { NOT_PROVEN, type Verification } from '../../lib/verify/verification.ts';
import { verifySet } from '../../lib/verify/verify-set.ts';
import type { VerifyOptions } from '../../lib/verify/verify-zip.ts';
import { en } from '../../lib/words/en.ts';
import { openPackage } from './open-package.ts';
import { readOwnPage } from './read-own-page.ts';

type Reported = Finding & { readonly file?: string };

/** A zip's own words must not move the cursor or turn the line round. */
export const printable = (text: string): string =>
  text.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu,
    (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`,
  );

const join = (...parts: readonly (string | undefined)[]): string =>
  printable(parts.filter((part) => part !== undefined).join('  '));

const placeText = (found: Parameters<typeof placeOf>[0]): string | undefined => {
  const { path, more } = placeOf(found);
  return more > 0 ? `${path} and ${more} more` : path;
};

const lineOf = ({ file, code, detail, ...found }: Reported): string =>
  join(file, code, placeText(found), `${en.findings[code]} (${detail})`);

const noteLine = (note: Note, file: string | undefined): string => {
  const ways = (note.ways ?? []).map((way) => en.handover[`way_${way}`]);
  const sentence = en.notes[note.code].replace('{{ways}}', new Intl.ListFormat('en').format(ways));
  return join(file, 'note', note.code, placeText(note), `${sentence} (${note.detail})`);
};

const shownBy = ({ facts }: Verification, file: string | undefined): readonly string[] => {
  const { signature, stamps = [] } = facts;
  const line = (...parts: readonly (string | undefined)[]): string => join(file, ...parts);
  return [
    ...(signature
      ? [line('signed by', signature.signer.fingerprint, signature.signer.subject, signature.at)]
      : []),
    ...stamps.map(({ path, at, authority, standing }) =>
      line(
        'time-stamped',
        path,
        at,
        authority.subject,
        `(${en.timeStamps[`standing_${standing}`]})`,
      ),
    ),
  ];
};

/** What the checks of an intact package leave unproven: `intact` must not stand alone. */
const notShownBy = (volumes: readonly Verification[]): readonly string[] => [
  ...(volumes.some(({ facts }) => !facts.signed)
    ? ['not signed: its files fit one another, but nothing shows who made them']
    : []),
  ...NOT_PROVEN.filter((code) => volumes.some(({ notProven }) => notProven.includes(code))).map(
    (code) => `not shown: ${en.handover[`notProven_${code}`]}`,
  ),
];

const verifyFiles = async (
  paths: readonly string[],
  options: VerifyOptions,
): Promise<{
  readonly findings: readonly Reported[];
  readonly notes: readonly string[];
  readonly shown: readonly string[];
  readonly notShown: readonly string[];
}> => {
  const files = await Promise.all(paths.map(openPackage));
  const rebuild = rebuildFiles(await readOwnPage());
  const { volumes, findings } = await verifySet(files, { rebuild, ...options });
  const nameOf = (at: number) => (files.length > 1 ? basename(paths[at] ?? '') : undefined);
  return {
    findings: [
      ...volumes.flatMap((volume, at) => {
        const file = nameOf(at);
        return volume.findings.map((found) => (file ? { ...found, file } : found));
      }),
      ...findings,
    ],
    notes: volumes.flatMap(({ notes }, at) => notes.map((note) => noteLine(note, nameOf(at)))),
    shown: volumes.flatMap((volume, at) => shownBy(volume, nameOf(at))),
    notShown: notShownBy(volumes),
  };
};

/**
 * Verifies zips or unpacked folders, prints one line a finding, who signed and what was
 * time-stamped, what that does not show, and then the outcome. Returns how many
 * findings there are; throws where a file cannot be opened.
 */
export const reportVerification = async (
  paths: readonly string[],
  options: VerifyOptions = {},
): Promise<number> => {
  const { findings, notes, shown, notShown } = await verifyFiles(paths, options);
  for (const found of findings) console.log(lineOf(found));
  for (const line of notes) console.log(line);
  for (const line of shown) console.log(line);
  const count = findings.length;
  if (count === 0) for (const line of notShown) console.log(line);
  console.log(count === 0 ? 'intact' : `NOT INTACT: ${count} finding${count === 1 ? '' : 's'}`);
  return count;
};
