import { compareText } from '../evidence/names/compare-text.ts';
import { isSameJson } from '../format/canonical-form.ts';
import type { ParsedIndex } from '../format/parse-index.ts';
import { strayCertificates } from '../trust/time-stamp/compare-holders.ts';
import { type Finding, finding } from './finding.ts';
import { compareReports } from './report/compare-reports.ts';
import { strayFindings } from './signatures/verify-signatures.ts';
import type { Verification } from './verification.ts';
import { type Folder, verifyFolder } from './verify-folder.ts';
import { type VerifyOptions, verifyVolume } from './verify-zip.ts';

/** The verification of each volume, in the order given, and the findings about the set. */
export type SetVerification = {
  readonly volumes: readonly Verification[];
  readonly findings: readonly Finding[];
};

const missingVolumes = (group: readonly ParsedIndex[]): readonly Finding[] => {
  const first = group[0];
  const count = first?.export.volume.count ?? 0;
  const held = new Set(group.map(({ export: made }) => made.volume.index));
  return Array.from({ length: Math.min(count, 999) }, (_, at) => at + 1)
    .filter((index) => !held.has(index))
    .map((index) =>
      finding(
        'VOLUME_MISSING',
        `Volume ${index} of ${count} of the export ${first?.export.id} is not here`,
      ),
    );
};

/** The parts of the index that all volumes of an export have in common. */
const common = ({ items, elsewhere, ...index }: ParsedIndex) => ({
  matter: index.matter,
  withheld: index.withheld,
  left: index.left,
  notChosen: index.notChosen,
  custody: index.custody,
  chains: index.chains,
  items: [...items, ...elsewhere]
    .map(({ number, chain, id, digest }) => ({ number, chain, id, digest }))
    .sort((one, other) => one.number - other.number || compareText(one.id, other.id)),
});

const disagreements = (group: readonly ParsedIndex[]): readonly Finding[] => {
  const [first, ...others] = group;
  if (!first) return [];
  const volumes = group.map(({ export: made }) => made.volume.index);
  return [
    ...(new Set(volumes).size < volumes.length
      ? [finding('INDEX_DISAGREES', 'One volume is here twice')]
      : []),
    ...others
      .filter((other) => !isSameJson(common(other), common(first)))
      .map(({ export: made }) =>
        finding(
          'INDEX_DISAGREES',
          `Volume ${made.volume.index} tells of another matter than ` +
            `volume ${first.export.volume.index}`,
        ),
      ),
  ];
};

/** One export has one signer: volumes of others, or without a signature, were put in. */
const signerFindings = (group: readonly Verification[]): readonly Finding[] => {
  const signers = [...new Set(group.map(({ facts }) => facts.signer))];
  const isInvalid = group.some(({ facts, findings }) => !facts.signer && findings.length > 0);
  if (signers.length < 2 || isInvalid) return [];
  const named = signers.map((signer) => signer ?? 'no signature');
  return [finding('SIGNERS_DIFFER', `The volumes bear ${named.join('; ')}`)];
};

/**
 * Every volume may carry the certificates of all time-stamps of its export, so those that belong to
 * none of a volume's own are judged when all volumes are there.
 */
const strayOf = async (group: readonly Verification[]): Promise<readonly Finding[]> => {
  const stray = group.flatMap(({ facts }) => facts.stray ?? []);
  const chains = group.flatMap(({ facts }) => facts.stamps ?? []).flatMap(({ chain }) => chain);
  return group.length > 1 ? strayFindings(await strayCertificates(stray, chains)) : [];
};

const checkGroup = async (group: readonly Verification[]): Promise<readonly Finding[]> => {
  const indexes = group.flatMap(({ facts }) => facts.index ?? []);
  const missing = missingVolumes(indexes);
  const stray = missing.length > 0 ? [] : await strayOf(group);
  return [...missing, ...disagreements(indexes), ...signerFindings(group), ...stray];
};

/**
 * Verifies volumes together, zips or unpacked folders: each by itself, and for each export that no
 * volume is missing and that all volumes agree. Progress counts the bytes of all files. Throws as
 * `verifyZip` does.
 */
export const verifySet = async (
  files: readonly (Blob | Folder)[],
  options: VerifyOptions = {},
): Promise<SetVerification> => {
  const volumes: Verification[] = [];
  const total = files.reduce((sum, { size }) => sum + size, 0);
  let before = 0;
  for (const file of files) {
    const onProgress = (done: number) => options.onProgress?.(before + done, total);
    onProgress(0);
    const each = { ...options, onProgress };
    const verify = file instanceof Blob ? verifyVolume(file, each) : verifyFolder(file, each);
    volumes.push(await verify);
    before += file.size;
  }
  const exports = new Set(volumes.flatMap(({ facts }) => facts.index?.export.id ?? []));
  const findings: Finding[] = [];
  for (const id of exports)
    findings.push(
      ...(await checkGroup(volumes.filter(({ facts }) => facts.index?.export.id === id))),
    );
  return { volumes: compareReports(volumes, options.rebuild), findings };
};
