import type { Finding, FindingCode } from '../finding.ts';

/** A finding, and those about the same file or item that may follow from it. */
export type FindingGroup<Found extends Finding = Finding> = {
  readonly cause: Found;
  readonly under: readonly Found[];
};

/** What was done to a file, the gravest first; other findings of that file or item follow. */
const CAUSES: readonly FindingCode[] = ['ALTERED', 'MISSING', 'UNLISTED'];

const ITEM_FOLDER = /^data\/items\/\d+-([^/]+)/;

/** The files and items that a finding is about, as keys. */
const subjectsOf = ({ path, paths = [], item }: Finding): readonly string[] => {
  const all = path === undefined ? paths : [path, ...paths];
  const items = all.flatMap((one) => ITEM_FOLDER.exec(one)?.[1] ?? []);
  const keys = [...all.map((one) => `path ${one}`), ...items.map((one) => `item ${one}`)];
  return item === undefined ? keys : [...keys, `item ${item}`];
};

/**
 * Findings as people should read them: altered files first, then missing and added ones, each with
 * the findings about the same file or item under it, then the package's other findings, then those
 * of items. Every finding is in exactly one group; their order is kept otherwise. `isOfOnePackage`
 * says whether two findings are of one volume, since volumes have files of the same name.
 */
export const groupByCause = <Found extends Finding>(
  findings: readonly Found[],
  isOfOnePackage: (one: Found, other: Found) => boolean = () => true,
): readonly FindingGroup<Found>[] => {
  const groups = CAUSES.flatMap((code) => findings.filter((found) => found.code === code)).map(
    (cause) => ({ cause, subjects: new Set(subjectsOf(cause)), under: [] as Found[] }),
  );
  const others = findings.filter((found) => {
    if (CAUSES.includes(found.code)) return false;
    const subjects = subjectsOf(found);
    const group = groups.find(
      (one) =>
        isOfOnePackage(one.cause, found) && subjects.some((subject) => one.subjects.has(subject)),
    );
    group?.under.push(found);
    return !group;
  });
  const alone = (found: Found) => ({ cause: found, under: [] });
  return [
    ...groups.map(({ cause, under }) => ({ cause, under })),
    ...others.filter(({ item }) => item === undefined).map(alone),
    ...others.filter(({ item }) => item !== undefined).map(alone),
  ];
};
