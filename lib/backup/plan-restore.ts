import { findLogDigest } from '../store/bulk/matter-log.ts';
import {
  countItemsIn,
  readMatterOfEach,
  readMatterOfEachEntry,
} from '../store/bulk/matter-rows.ts';
import type { EvidenceStore } from '../store/db.ts';
import { findListings } from '../store/listings/listings.ts';
import { findMatter, listMatters } from '../store/matters.ts';
import type { MatterRow } from '../store/rows.ts';
import type { StoreFault } from '../store-check/store-fault.ts';

/**
 * What becomes of a matter: `added` where it is not here, `continued` where the backup's log goes
 * on from the one here; `same` and `older` need nothing. Refused: `diverged`, where each has what
 * the other has not; `damaged`; `entangled`, where items of it lie in a matter that cannot be
 * restored.
 */
export type Outcome =
  | 'added'
  | 'continued'
  | 'same'
  | 'older'
  | 'diverged'
  | 'damaged'
  | 'entangled';

/** A matter of the backup and what would become of it. */
export type MatterPlan = {
  readonly id: string;
  readonly reference: string;
  readonly name: string;
  readonly items: number;
  readonly outcome: Outcome;
};

const isWritten = (outcome: Outcome): boolean => outcome === 'added' || outcome === 'continued';

/** Nothing but its opening: every new profile has such an Inbox. */
const isUntouched = ({ records, entries }: MatterRow): boolean => records === 0 && entries <= 1;

const compare = async (
  theirs: MatterRow,
  staging: EvidenceStore,
  db?: EvidenceStore,
): Promise<Outcome> => {
  const ours = await findMatter(theirs.id, db);
  if (!ours) return 'added';
  if (ours.lastEntry === theirs.lastEntry) return 'same';
  if (
    ours.entries < theirs.entries &&
    (await findLogDigest(theirs.id, ours.entries, staging)) === ours.lastEntry
  )
    return 'continued';
  if (
    theirs.entries < ours.entries &&
    (await findLogDigest(ours.id, theirs.entries, db)) === theirs.lastEntry
  )
    return 'older';
  if (isUntouched(ours)) return 'continued';
  return isUntouched(theirs) ? 'older' : 'diverged';
};

type Link = readonly [here: string, there: string];

const linksOf = (
  theirs: ReadonlyMap<string, string>,
  matterHere: (id: string) => string | undefined,
): readonly Link[] =>
  [...theirs].flatMap(([id, there]) => {
    const here = matterHere(id);
    return here === undefined || here === there ? [] : [[here, there] as const];
  });

/**
 * Items and case file entries that lie in one matter here and in another in the backup: the two
 * matters can only be restored together. A stranger's backup that has the id of an entry of another
 * matter cannot take it away so, since that matter's log would have to continue the one here.
 */
export const readLinks = async (
  staging: EvidenceStore,
  db?: EvidenceStore,
): Promise<readonly Link[]> => {
  const items = await readMatterOfEach(staging);
  const listings = await findListings([...items.keys()], db);
  const entries = await readMatterOfEachEntry(staging);
  const entriesHere = await readMatterOfEachEntry(db);
  return [
    ...linksOf(items, (id) => listings.get(id)?.matterId),
    ...linksOf(entries, (id) => entriesHere.get(id)),
  ];
};

/** Takes out, until nothing changes, what hangs together with a matter that is not written. */
const disentangle = (
  outcomes: Map<string, Outcome>,
  links: readonly (readonly [string, string])[],
): void => {
  const written = (matter: string) => isWritten(outcomes.get(matter) ?? 'older');
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const link of links)
      for (const [one, other] of [link, link.toReversed() as [string, string]])
        if (written(one) && !written(other)) {
          outcomes.set(one, 'entangled');
          isChanged = true;
        }
  }
};

/** Says for each matter of a staged backup what would become of it. Nothing is written. */
export const planRestore = async (
  staging: EvidenceStore,
  faults: readonly StoreFault[],
  db?: EvidenceStore,
): Promise<readonly MatterPlan[]> => {
  const matters = (await listMatters(staging)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const faulty = new Set(faults.map(({ matter }) => matter));
  const outcomes = new Map<string, Outcome>();
  for (const matter of matters)
    outcomes.set(matter.id, faulty.has(matter.id) ? 'damaged' : await compare(matter, staging, db));
  disentangle(outcomes, await readLinks(staging, db));
  return Promise.all(
    matters.map(async ({ id, reference, name }) => ({
      id,
      reference,
      name,
      items: await countItemsIn(id, staging),
      outcome: outcomes.get(id) ?? 'damaged',
    })),
  );
};

/** The matters that are written, in groups that are written together. */
export const groupsOf = (
  plans: readonly MatterPlan[],
  links: readonly (readonly [string, string])[],
): readonly (readonly string[])[] =>
  links.reduce<readonly (readonly string[])[]>(
    (groups, link) => {
      const tied = groups.filter((group) => link.some((matter) => group.includes(matter)));
      return tied.length < 2
        ? groups
        : [...groups.filter((group) => !tied.includes(group)), tied.flat()];
    },
    plans.filter(({ outcome }) => isWritten(outcome)).map(({ id }) => [id]),
  );
