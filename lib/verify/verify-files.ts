import type { ZipFile } from '../zip/read/zip-content.ts';
import type { ZipFault } from '../zip/read/zip-fault.ts';
import { type Bag, openBag } from './bag.ts';
import { type CheckedBag, checkBag, UNSIGNED } from './check-bag.ts';
import { checkPaths } from './checks/check-paths.ts';
import { restoreLineEnds } from './container/line-ends.ts';
import { findRepacking, type RepackedWay } from './container/repacked.ts';
import { zipFindings } from './container/zip-findings.ts';
import { type Finding, finding } from './finding.ts';
import { type Note, note } from './note.ts';
import type { SignatureOptions } from './signatures/verify-signatures.ts';
import { tidyFindings } from './tidy-findings.ts';
import { notProvenBy, type Verification } from './verification.ts';

/**
 * What was read from a zip or a folder: its files, the paths of its folders where they are entries,
 * what is wrong with it as a container, signs of repacking, and its size in bytes.
 */
export type PackageFiles = {
  readonly files: readonly ZipFile[];
  readonly folders: readonly string[];
  readonly faults: readonly ZipFault[];
  readonly signs: readonly RepackedWay[];
  readonly bytes: number;
};

const UNREADABLE: ReadonlySet<string> = new Set(['NOT_A_BAG', 'MISSING', 'NOT_CANONICAL']);
const LOG_FOLLOWERS: ReadonlySet<string> = new Set(['ITEM_NOT_IN_LOG', 'LOG_WITHOUT_ITEM']);

/**
 * Leaves out what only follows from files that could not be unpacked: the container's own fault
 * says so already.
 */
const withoutFollowers = (findings: readonly Finding[], bag: Bag): readonly Finding[] => {
  const unread = (path: string): boolean => {
    const file = bag.files.get(path);
    return file !== undefined && file.digest === undefined;
  };
  const isLogUnread = unread('data/custody.jsonl');
  return findings.filter(
    ({ code, path = '' }) =>
      !(unread(path) && UNREADABLE.has(code)) && !(isLogUnread && LOG_FOLLOWERS.has(code)),
  );
};

/** All names have backslashes for slashes, and a bag is there once they have not. */
const backslashes = (files: readonly ZipFile[]): readonly Finding[] => {
  const named = files.filter(({ path }) => path.includes('\\'));
  if (named.length === 0 || openBag(files)) return [];
  const slashed = files.map((file) => ({ ...file, path: file.path.replaceAll('\\', '/') }));
  return openBag(slashed)
    ? named.map(({ path }) => finding('BACKSLASHES', 'The name has backslashes for slashes', path))
    : [];
};

/** An empty folder in a zip is a name that no manifest lists. */
const emptyFolders = ({ files, folders }: PackageFiles): readonly Finding[] => {
  const filled = new Set<string>();
  for (const { path } of files)
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1))
      filled.add(path.slice(0, at + 1));
  return folders
    .filter((folder) => !filled.has(folder))
    .map((folder) => finding('UNLISTED', 'It is a folder without files', folder));
};

const namingFindings = (read: PackageFiles): readonly Finding[] => {
  const windows = backslashes(read.files);
  if (windows.length > 0) return windows;
  const known = new Set(read.faults.map(({ path }) => path));
  const paths = checkPaths([...read.folders, ...read.files.map(({ path }) => path)]).filter(
    ({ code, path }) => !(code === 'UNSAFE_PATH' && path?.includes('\uFFFD') && known.has(path)),
  );
  return [...paths, ...emptyFolders(read)];
};

const notesOf = (repacked: readonly RepackedWay[], bag: Bag | undefined): readonly Note[] => [
  ...(bag && repacked.some((way) => way !== 'decrypted')
    ? [{ ...note('REPACKED', 'It is not packed as it was exported'), ways: repacked }]
    : []),
  ...(bag && repacked.includes('decrypted')
    ? [note('DECRYPTED', 'Its files were checked as they were decrypted')]
    : []),
  ...(bag && bag.litter.length > 0
    ? [note('LITTER', 'Their names and first bytes are those of such files', bag.litter)]
    : []),
];

const inside = async (bag: Bag, options: SignatureOptions): Promise<CheckedBag> => {
  const restored = restoreLineEnds(bag);
  const checked = await checkBag(restored.bag, options);
  return {
    ...checked,
    findings: [...restored.findings, ...withoutFollowers(checked.findings, bag)],
  };
};

const withoutBag = (naming: readonly Finding[], { faults, files }: PackageFiles): CheckedBag => {
  const isToldAlready =
    naming.some(({ code }) => code === 'BACKSLASHES') || (faults.length > 0 && files.length === 0);
  return {
    facts: UNSIGNED,
    notes: [],
    findings: isToldAlready ? [] : [finding('NOT_A_BAG', 'There is no bag in it')],
  };
};

/** Verifies files that were read from a zip or from a folder, and returns every finding. */
export const verifyFiles = async (
  read: PackageFiles,
  options: SignatureOptions,
): Promise<Verification> => {
  const bag = openBag(read.files);
  const naming = namingFindings(read);
  const { findings, notes, ...checked } = bag
    ? await inside(bag, options)
    : withoutBag(naming, read);
  const altered = new Set(
    findings.flatMap(({ code, path }) =>
      code === 'ALTERED' && bag ? [bag.folder === '' ? `${path}` : `${bag.folder}/${path}`] : [],
    ),
  );
  const repacked = bag ? findRepacking(bag, checked.index, read.signs) : read.signs;
  const zip = zipFindings(read.faults, altered);
  return {
    findings: tidyFindings([...zip, ...naming, ...findings], bag?.folder),
    notes: [...notesOf(repacked, bag), ...notes],
    facts: {
      ...checked.facts,
      zipBytes: read.bytes,
      files: read.files.length,
      bytes: read.files.reduce((sum, { size }) => sum + size, 0),
      repacked,
      ...(bag && { folder: bag.folder }),
      ...(checked.index && { index: checked.index }),
      ...(checked.log && { log: checked.log }),
    },
    ...(checked.opened && { opened: checked.opened }),
    notProven: notProvenBy(checked.facts),
  };
};
