import { basename } from 'node:path';
import { rebuildFiles } from '../../lib/package/rebuild-files.ts';
import { type Finding, placeOf } from '../../lib/verify/finding.ts';
import type { Note } from '../../lib/verify/note.ts';
import { buildOutcome } from '../../lib/verify/outcome/build-outcome.ts';
import { groupByCause } from '../../lib/verify/outcome/order-findings.ts';
import type { Outcome } from '../../lib/verify/outcome/outcome.ts';
import type { Verification } from '../../lib/verify/verification.ts';
import { verifySet } from '../../lib/verify/verify-set.ts';
import type { VerifyOptions } from '../../lib/verify/verify-zip.ts';
import { type Language, type Translate, wordsIn } from '../../lib/verify-page/words.ts';
import { openPackage } from './open-package.ts';
import { readOwnBuild } from './own-build.ts';

type Reported = Finding & { readonly file?: string };

/** A zip's own words must not move the cursor or turn the line round. */
export const printable = (text: string): string =>
  text.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu,
    (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`,
  );

const join = (...parts: readonly (string | undefined)[]): string =>
  printable(parts.filter((part) => part !== undefined).join('  '));

const placeText = (found: Parameters<typeof placeOf>[0], t: Translate): string | undefined => {
  const { path, more } = placeOf(found);
  return more > 0 ? `${path} ${t('handover', 'andMore', { number: more })}` : path;
};

const lineOf = ({ file, code, detail, ...found }: Reported, t: Translate): string =>
  join(file, code, placeText(found, t), `${t('findings', code)} (${detail})`);

const noteLine = (note: Note, file: string | undefined, language: Language): string => {
  const t = wordsIn(language);
  const named = (note.ways ?? []).map((way) => t('handover', `way_${way}`));
  const ways = new Intl.ListFormat(language).format(named);
  const sentence = t('notes', note.code, { ways });
  return join(
    file,
    t('verifyPage', 'noteLine'),
    note.code,
    placeText(note, t),
    `${sentence} (${note.detail})`,
  );
};

/** Who signed a volume and what was time-stamped, also if the volume has findings. */
const signatureLines = ({ facts }: Verification, file: string | undefined, t: Translate) => {
  const { signature, stamps = [] } = facts;
  const signed = signature && [
    signature.signer.fingerprint,
    signature.signer.subject,
    signature.at,
  ];
  return [
    ...(signed ? [join(file, t('verifyPage', 'signedByLine'), ...signed)] : []),
    ...stamps.map(({ path, at, authority, standing }) => {
      const vouched = `(${t('timeStamps', `standing_${standing}`)})`;
      return join(file, t('verifyPage', 'stampedLine'), path, at, authority.subject, vouched);
    }),
  ];
};

/** The outcome of a package without findings, since `intact` must not stand alone. */
const outcomeLines = (outcome: Outcome, t: Translate): readonly string[] => {
  const line = (
    label: string,
    code: string,
    values?: { readonly [name: string]: string | number },
  ): string => printable(`${t('outcome', label)}: ${t('outcome', code, values)}`);
  const { verdict, by, since, proven, notShown } = outcome;
  if (verdict === 'BROKEN') return [];
  return [
    printable(t('outcome', verdict)),
    ...by.map(({ code, values }) => line('by', code, values)),
    ...since.map(({ code, values }) => line('since', code, values)),
    ...proven.map((code) => line('shown', code)),
    ...notShown.map((code) => line('notShown', code)),
  ];
};

/**
 * Verifies zips or unpacked folders. In `language` it prints one line a finding (altered files
 * first, each before what may follow from it), the notes, the signers and time-stamps, and the
 * outcome; then `intact`, or how many findings there are,
 * which is also what it returns. Throws where a file cannot be opened.
 */
export const reportVerification = async (
  paths: readonly string[],
  options: VerifyOptions = {},
  language: Language = 'en',
): Promise<number> => {
  const t = wordsIn(language);
  const files = await Promise.all(paths.map(openPackage));
  const rebuild = rebuildFiles(await readOwnBuild());
  const result = await verifySet(files, { rebuild, ...options });
  const volumes = result.volumes.map((volume, at) => ({
    volume,
    file: files.length > 1 ? basename(paths[at] ?? '') : undefined,
  }));
  const findings: readonly Reported[] = [
    ...volumes.flatMap(({ volume, file }) =>
      volume.findings.map((found) => (file ? { ...found, file } : found)),
    ),
    ...result.findings,
  ];
  const lines = [
    ...groupByCause(findings, (one, other) => one.file === other.file)
      .flatMap(({ cause, under }) => [cause, ...under])
      .map((found) => lineOf(found, t)),
    ...volumes.flatMap(({ volume, file }) =>
      volume.notes.map((note) => noteLine(note, file, language)),
    ),
    ...volumes.flatMap(({ volume, file }) => signatureLines(volume, file, t)),
    ...outcomeLines(buildOutcome(result), t),
  ];
  for (const line of lines) console.log(line);
  const count = findings.length;
  console.log(count === 0 ? 'intact' : `NOT INTACT: ${count} finding${count === 1 ? '' : 's'}`);
  return count;
};
