import {
  type ChainToMerge,
  listConflicts,
  type Merged,
  mergeChains,
} from '../chains/merge/merge-chains.ts';
import { keyOfSubject } from '../chains/merge/subject.ts';
import type { Digest } from '../evidence/digest.ts';
import type { LoggedEntry } from '../evidence/ledger.ts';
import { parseLogLine } from '../format/parse-log-line.ts';
import { listChains, listChangingLines } from '../store/chains/chains.ts';
import { projectMerged } from '../store/chains/project-merged.ts';
import { listCustody } from '../store/custody.ts';
import type { EvidenceStore } from '../store/db.ts';
import { findListings } from '../store/listings/listings.ts';
import { toMergedMatter } from './to-merged-matter.ts';

type Line = { readonly seq: number; readonly line: string; readonly digest: Digest };

const parse = ({ seq, line, digest }: Line) => {
  const { entry } = parseLogLine(line);
  return entry ? [{ seq, digest, entry: entry as LoggedEntry }] : [];
};

/** The own chain of a matter and those of its other custodians, as far as they change anything. */
const readAll = async (
  matterId: string,
  own: string,
  db: EvidenceStore | undefined,
): Promise<{ readonly own: ChainToMerge; readonly others: readonly ChainToMerge[] }> => {
  const custody = await listCustody(matterId, db);
  const changing = custody.filter(({ event }) => event === 'annotated' || event === 'withheld');
  const others: ChainToMerge[] = [];
  for (const { id } of await listChains(matterId, db))
    others.push({ id, lines: (await listChangingLines(id, db)).flatMap(parse) });
  return { own: { id: own, lines: changing.flatMap(parse) }, others };
};

/** The keys of what was said of items of other custodians, whose rows may have come just now. */
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
 * Merges what all chains of a matter say and writes what counts into the rows that screens read,
 * with what the custodians do not agree on. `own` is the id of this browser's chain; '' before it
 * has one. A value that does not have the shape of its label or entry is left out, and named in the
 * answer by its key.
 */
export const projectChains = async (
  matterId: string,
  { own = '', db }: { readonly own?: string; readonly db?: EvidenceStore } = {},
): Promise<readonly string[]> => {
  const chains = await readAll(matterId, own, db);
  const merged = mergeChains([chains.own, ...chains.others]);
  // What this browser alone has changed stands in the rows of its own items already.
  const touched = new Set([
    ...mergeChains(chains.others).keys(),
    ...(await keysOfJoined(merged, db)),
  ]);
  const conflicts = listConflicts(merged).map((one: Merged) => ({
    ...one,
    matterId,
    key: keyOfSubject(one.subject),
  }));
  const { matter, refused } = toMergedMatter(matterId, merged, touched, own);
  await projectMerged(matterId, { ...matter, conflicts }, db);
  return refused;
};
