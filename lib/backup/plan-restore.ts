import type { Digest } from '../evidence/digest.ts';
import type { EvidenceStore } from '../store/db.ts';
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

const lineAt = async (
  db: EvidenceStore,
  matter: string,
  seq: number,
): Promise<Digest | undefined> => (await db.custody.get([matter, seq]))?.digest;

const compare = async (
  theirs: MatterRow,
  staging: EvidenceStore,
  db: EvidenceStore,
): Promise<Outcome> => {
  const ours = await db.matters.get(theirs.id);
  if (!ours) return 'added';
  if (ours.lastEntry === theirs.lastEntry) return 'same';
  if (
    ours.entries < theirs.entries &&
    (await lineAt(staging, theirs.id, ours.entries)) === ours.lastEntry
  )
    return 'continued';
  if (
    theirs.entries < ours.entries &&
    (await lineAt(db, ours.id, theirs.entries)) === theirs.lastEntry
  )
    return 'older';
  if (isUntouched(ours)) return 'continued';
  return isUntouched(theirs) ? 'older' : 'diverged';
};

/**
 * Items that lie in one matter here and in another in the backup: the two matters can only be
 * restored together.
 */
export const readLinks = async (
  staging: EvidenceStore,
  db: EvidenceStore,
): Promise<readonly (readonly [here: string, there: string])[]> => {
  const links: [string, string][] = [];
  await staging.listings.each(({ id, matterId }) => {
    links.push([id, matterId]);
  });
  const here = await db.listings.bulkGet(links.map(([id]) => id));
  return links.flatMap(([, there], at) => {
    const matter = here[at]?.matterId;
    return matter === undefined || matter === there ? [] : [[matter, there] as const];
  });
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
  db: EvidenceStore,
): Promise<readonly MatterPlan[]> => {
  const matters = await staging.matters.toArray();
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
      items: await staging.listings
        .where('[matterId+number]')
        .between([id, 0], [id, Infinity])
        .count(),
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
