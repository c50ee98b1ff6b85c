import { isSameJson } from '../format/canonical-form.ts';
import type { ParsedIndex } from '../format/parse-index.ts';
import { type Finding, finding } from './finding.ts';
import { compareReports } from './report/compare-reports.ts';
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
const common = ({ matter, withheld, left, notChosen, custody, items, elsewhere }: ParsedIndex) => ({
  matter,
  withheld,
  left,
  notChosen,
  custody,
  items: [...items, ...elsewhere]
    .map(({ number, id, digest }) => ({ number, id, digest }))
    .sort((one, other) => one.number - other.number),
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
  const indexes = volumes.flatMap(({ facts }) => facts.index ?? []);
  const exports = new Set(indexes.map(({ export: made }) => made.id));
  const groups = [...exports].map((id) => indexes.filter(({ export: made }) => made.id === id));
  const findings = groups.flatMap((group) => [...missingVolumes(group), ...disagreements(group)]);
  return { volumes: compareReports(volumes, options.rebuild), findings };
};
