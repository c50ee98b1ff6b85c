import {
  type ChainToMerge,
  listConflicts,
  type Merged,
  mergeChains,
} from '../chains/merge/merge-chains.ts';
import { changesIn, decidedIn, keyOfSubject } from '../chains/merge/subject.ts';
import { listChains } from '../store/chains/chains.ts';
import { projectMerged } from '../store/chains/project-merged.ts';
import type { EvidenceStore } from '../store/db.ts';
import { findListings } from '../store/listings/listings.ts';
import { findMatter } from '../store/matters.ts';
import { readScope } from './merge-scope.ts';
import { toMergedMatter } from './to-merged-matter.ts';

type AllChains = {
  readonly own: ChainToMerge;
  readonly others: readonly ChainToMerge[];
  /** The lines of the others that the rows of the store do not follow yet. */
  readonly fresh: readonly ChainToMerge[];
  /** Up to which line they follow each chain after this. */
  readonly upTo: ReadonlyMap<string, number>;
  /** How many lines the own log had. */
  readonly ownLines: number;
  /** Whether these are all lines that change anything, and not those about some items. */
  readonly isWhole: boolean;
};

/**
 * The own chain of a matter and those of its other custodians, as far as they have to be merged;
 * undefined where no chain has a line that the rows of the store do not follow.
 */
const readAll = async (
  matterId: string,
  own: string,
  db: EvidenceStore | undefined,
): Promise<AllChains | undefined> => {
  const ownLines = (await findMatter(matterId, db))?.entries ?? 0;
  const rows = await listChains(matterId, db);
  const isFollowed = rows.every(
    ({ lines, projected, projectedWith }) => projected === lines && projectedWith === ownLines,
  );
  if (isFollowed) return undefined;
  const { own: lines, others, items } = await readScope(matterId, ownLines, rows, db);
  const projected = new Map(rows.map((row) => [row.id, row.projected ?? 0]));
  const fresh = others.map((chain) => ({
    id: chain.id,
    lines: chain.lines.filter(({ seq }) => seq > (projected.get(chain.id) ?? 0)),
  }));
  const upTo = new Map(rows.map((row) => [row.id, row.lines]));
  return { own: { id: own, lines }, others, fresh, upTo, ownLines, isWhole: items === undefined };
};

/** The keys of what the lines of a chain set. */
const keysIn = ({ lines }: ChainToMerge): readonly string[] =>
  lines.flatMap(({ entry }) => changesIn(entry).map(({ subject }) => keyOfSubject(subject)));

/** The keys of what is said of items of other custodians, whose rows may have come just now. */
const keysOfJoined = async (
  merged: ReadonlyMap<string, Merged>,
  db: EvidenceStore | undefined,
): Promise<readonly string[]> => {
  const itemOf = ({ subject }: Merged) => ('item' in subject ? subject.item : undefined);
  const items = [...merged.values()].flatMap((one) => itemOf(one) ?? []);
  const listings = await findListings([...new Set(items)], db);
  return [...merged].flatMap(([key, one]) => {
    const item = itemOf(one);
    return item !== undefined && listings.get(item)?.chain !== undefined ? [key] : [];
  });
};

/**
 * Merges what all chains of a matter say, about the items in the news alone where that is little,
 * and writes what counts into the rows that screens read, with what the custodians do not agree on.
 * `own` is the id of this browser's chain; '' before it has one. A value that does not have the
 * shape of its label or entry is left out, and named in the answer by its key.
 */
export const projectChains = async (
  matterId: string,
  { own = '', db }: { readonly own?: string; readonly db?: EvidenceStore } = {},
): Promise<readonly string[]> => {
  const chains = await readAll(matterId, own, db);
  if (!chains) return [];
  const merged = mergeChains([chains.own, ...chains.others]);
  // What this browser has changed of its own items, and what was merged before, stands in the rows
  // already; what it decided does not.
  const decided = chains.own.lines.filter(({ entry }) => decidedIn(entry).length > 0);
  const touched = new Set([
    ...[...chains.fresh, { ...chains.own, lines: decided }].flatMap(keysIn),
    ...(await keysOfJoined(mergeChains([chains.own]), db)),
  ]);
  const conflicts = listConflicts(merged).map((one: Merged) => ({
    ...one,
    matterId,
    key: keyOfSubject(one.subject),
  }));
  const { matter, refused } = toMergedMatter(matterId, merged, touched, own);
  const { upTo, ownLines, isWhole } = chains;
  const about = isWhole ? {} : { conflictsAbout: [...merged.keys()] };
  await projectMerged(matterId, { ...matter, conflicts, ...about, upTo, ownLines }, db);
  return refused;
};
