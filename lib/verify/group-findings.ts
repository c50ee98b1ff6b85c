import type { Finding, FindingCode } from './finding.ts';

/** One cause in the container or in the naming of its files concerns many files at once. */
const OF_THE_CONTAINER: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'ZIP_DAMAGED',
  'ZIP_UNUSUAL',
  'ZIP_ENCRYPTED',
  'ZIP_BOMB',
  'UNSAFE_PATH',
  'DUPLICATE_ENTRY',
  'SYMBOLIC_LINK',
]);

/** Up to this many equal findings about files of the bag are listed one by one. */
const MOST_SINGLE = 3;

/** A finding lists this many paths at most; its `count` counts all. */
const MOST_PATHS = 1000;

const together = (group: readonly Finding[]): readonly Finding[] => {
  const [first] = group;
  if (!first || group.length === 1) return group;
  if (!OF_THE_CONTAINER.has(first.code) && group.length <= MOST_SINGLE) return group;
  const { path: _, item, ...finding } = first;
  const ofItem = group.every((found) => found.item === item) && item !== undefined && { item };
  const paths = group.flatMap(({ path }) => path ?? []).slice(0, MOST_PATHS);
  const count = group.reduce((sum, found) => sum + (found.count ?? 1), 0);
  return [{ ...finding, ...ofItem, count, ...(paths.length > 0 && { paths }) }];
};

/**
 * Makes one finding of equal findings about many files, because they have one cause. Findings are
 * equal if code and detail are the same and, except for faults of the container, the item. The
 * order of the first of each is kept.
 */
export const groupFindings = (findings: readonly Finding[]): readonly Finding[] => {
  const groups = new Map<string, Finding[]>();
  for (const found of findings) {
    const item = OF_THE_CONTAINER.has(found.code) ? undefined : found.item;
    const key = JSON.stringify([found.code, item, found.detail]);
    const group = groups.get(key);
    if (group) group.push(found);
    else groups.set(key, [found]);
  }
  return [...groups.values()].flatMap(together);
};
