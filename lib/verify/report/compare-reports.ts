import { groupBy } from '../../evidence/group-by.ts';
import type { OpenedVolume, RebuildFiles } from '../../format/opened-volume.ts';
import { type Finding, finding } from '../finding.ts';
import { type Checked, note } from '../note.ts';
import type { Verification } from '../verification.ts';

/**
 * The files that people read and that only the software that made them can make again; the scripts
 * have a check of their own.
 */
const MADE = ['data/index.html', 'HOW-TO-VERIFY.txt', 'data/verify.html'];

const notCompared = ({ digests }: OpenedVolume, compared: readonly string[]) => {
  const open = MADE.filter((path) => digests.has(path) && !compared.includes(path));
  const detail = 'The build that made these files, or a volume, is not at hand';
  return open.length > 0 ? [note('REPORT_NOT_COMPARED', detail, open)] : [];
};

/** A file that is not the one which the manifests list is found with them; a script by itself. */
const FOUND_BEFORE: readonly string[] = ['ALTERED', 'MISSING', 'SCRIPT_DISAGREES'];

const isFound = (findings: readonly Finding[], path: string): boolean =>
  findings.some((found) => found.path === path && FOUND_BEFORE.includes(found.code));

const compare = (
  volume: OpenedVolume,
  all: readonly OpenedVolume[],
  known: readonly Finding[],
  rebuild: RebuildFiles,
): Checked<Finding> => {
  const made = rebuild(volume, all);
  if (!made) return { findings: [], notes: notCompared(volume, []) };
  const findings = [...made].flatMap(([path, digest]) => {
    if (isFound(known, path) || volume.digests.get(path) === digest) return [];
    return volume.digests.has(path)
      ? [finding('REPORT_DISAGREES', 'This build makes another one from the records', path)]
      : [finding('MISSING', 'Every package has it', path)];
  });
  return { findings, notes: notCompared(volume, [...made.keys()]) };
};

/** A maker that fails, on an old runtime or for a hostile index, does not compare. */
const compareIfPossible = (...args: Parameters<typeof compare>): Checked<Finding> => {
  try {
    return compare(...args);
  } catch {
    return { findings: [], notes: notCompared(args[0], []) };
  }
};

/** Whether all volumes of the export of a volume are there, each once. */
const isWhole = (group: readonly Verification[]): boolean => {
  const places = group.flatMap(({ facts }) => facts.index?.export.volume ?? []);
  const numbers = new Set(places.map(({ index }) => index));
  return places.every(({ count }) => numbers.size === count && group.length === count);
};

const compareVolume = (
  volume: Verification,
  group: readonly Verification[],
  rebuild: RebuildFiles | undefined,
): Verification => {
  const { opened, findings, notes } = volume;
  if (!opened) return volume;
  const all = group.flatMap((one) => one.opened ?? []);
  const checked =
    rebuild && isWhole(group)
      ? compareIfPossible(opened, all, findings, rebuild)
      : { findings: [], notes: notCompared(opened, []) };
  return {
    ...volume,
    findings: [...findings, ...checked.findings],
    notes: [...notes, ...checked.notes],
  };
};

/**
 * Compares the report and the instructions in each volume with what `rebuild` makes from the
 * records of all volumes of the same export; without it, or without all volumes, a note says that
 * they were not compared.
 */
export const compareReports = (
  volumes: readonly Verification[],
  rebuild: RebuildFiles | undefined,
): readonly Verification[] => {
  const groups = groupBy(volumes, ({ facts }) => facts.index?.export.id);
  return volumes.map((volume) =>
    compareVolume(volume, groups.get(volume.facts.index?.export.id) ?? [], rebuild),
  );
};
