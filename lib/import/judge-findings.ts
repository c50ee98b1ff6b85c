import type { Finding, FindingCode } from '../verify/finding.ts';

/**
 * Findings about a package as a whole with which its items can still be imported, once a person saw
 * them: the custody log then names them with every item.
 */
const TOLERATED: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'VOLUME_MISSING',
  'SIGNATURE_MISSING',
  'CERTIFICATE_EXPIRED',
  'TOKEN_UNKNOWN_AUTHORITY',
  'REPORT_DISAGREES',
  'SCRIPT_DISAGREES',
  'TABLE_DISAGREES',
  'WITNESS_UNTOLD',
  'UNLISTED',
  'ACTIVE_FILE',
]);

/** Files of a package that an import does not read. */
const NOT_READ = [
  /^(?:bagit|bag-info|HOW-TO-VERIFY)\.txt$/,
  /^data\/(?:index\.html|items\.csv|statements\.csv|verify\.(?:html|sh|ps1))$/,
  /^data\/(?:filing|loadfile)\//,
];

const ITEM_FOLDER = /^data\/items\/\d+-([^/]+)\//;

/**
 * What the findings of a verification mean for an import: the items that some concern, and those
 * about the package that forbid an import of anything.
 */
export type Judgement = {
  readonly items: ReadonlyMap<string, readonly FindingCode[]>;
  readonly stops: readonly Finding[];
};

const pathsOf = ({ path, paths = [] }: Finding): readonly string[] =>
  path === undefined ? paths : [path];

/** The items that a finding concerns; undefined if it concerns anything else too. */
const itemsOf = (found: Finding): readonly string[] | undefined => {
  if (found.item !== undefined) return [found.item];
  const paths = pathsOf(found);
  const items = paths.map((path) => ITEM_FOLDER.exec(path)?.[1]);
  const isWhole = paths.length > 0 && (found.count ?? paths.length) === paths.length;
  return isWhole && items.every((item) => item !== undefined)
    ? [...new Set(items as readonly string[])]
    : undefined;
};

const isTolerated = (found: Finding): boolean => {
  const paths = pathsOf(found);
  const isUnread = (path: string) => NOT_READ.some((pattern) => pattern.test(path));
  return TOLERATED.has(found.code) || (paths.length > 0 && paths.every(isUnread));
};

/** Judges the findings about a package. One that cannot be placed forbids the import. */
export const judgeFindings = (findings: readonly Finding[]): Judgement => {
  const items = new Map<string, readonly FindingCode[]>();
  const stops: Finding[] = [];
  for (const found of findings) {
    const concerned = itemsOf(found);
    for (const item of concerned ?? [])
      items.set(item, [...new Set([...(items.get(item) ?? []), found.code])]);
    if (!concerned && !isTolerated(found)) stops.push(found);
  }
  return { items, stops };
};
