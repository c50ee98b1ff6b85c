import { caseKinds, itemsAbout } from './case-kinds.ts';
import type { CaseEntry, CaseEntryOf, CaseKind, KeyDate } from './casework.ts';
import { isTimeZone } from './wall-time.ts';

/** A key date that states no time, or none that can be read. Version 1 could store such a one. */
export type UndatedKeyDate = Omit<KeyDate, 'time'>;

/**
 * The entries of one matter, in one list per kind. Key dates without a time are apart, so that
 * nothing that computes with times meets one; the list is absent if there is none.
 */
export type CaseFile = { readonly [Kind in CaseKind]: readonly CaseEntryOf<Kind>[] } & {
  readonly undated?: readonly UndatedKeyDate[];
};

/** Whether a stored entry is no key date, or one whose time can be read. */
const isDated = (entry: CaseEntry): boolean => {
  if (entry.kind !== 'key-date') return true;
  const { at, precision, timeZone }: Partial<KeyDate['time']> = entry.time ?? {};
  const isInstant = typeof at === 'string' && !Number.isNaN(Date.parse(at));
  return isInstant && typeof precision === 'string' && isTimeZone(timeZone);
};

const withoutTime = (entry: CaseEntry): UndatedKeyDate => {
  const { time: _, ...undated } = entry as KeyDate;
  return undated;
};

/** Sorts entries into a list per kind; each list is in the order in which entries were made. */
export const buildCaseFile = (entries: readonly CaseEntry[]): CaseFile => {
  // An id is a ULID, so that the order of ids is the order of making.
  const sorted = entries.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const dated = sorted.filter(isDated);
  const undated = sorted.filter((entry) => !isDated(entry)).map(withoutTime);
  const lists = Object.fromEntries(
    caseKinds.map((kind) => [kind, dated.filter((entry) => entry.kind === kind)]),
  ) as unknown as CaseFile;
  return { ...lists, ...(undated.length > 0 && { undated }) };
};

/** All entries of a case file, those of each kind together; a key date may lack its time. */
export const listEntries = (file: CaseFile): readonly CaseEntry[] => [
  ...caseKinds.flatMap((kind): readonly CaseEntry[] => file[kind]),
  ...((file.undated ?? []) as readonly CaseEntry[]),
];

/** A case file without the entries about any item that is not among these: they stay behind. */
export const caseFileAbout = (file: CaseFile, items: ReadonlySet<string>): CaseFile =>
  buildCaseFile(
    listEntries(file).filter((entry) => itemsAbout(entry).every((item) => items.has(item))),
  );
