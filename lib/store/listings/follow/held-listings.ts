import { compareText } from '../../../evidence/names/compare-text.ts';
import { inHome } from '../../chains/home.ts';
import type { EvidenceStore } from '../../db.ts';
import { listingsInMatter } from '../../key-ranges.ts';
import type { ListingRow } from '../listing.ts';
import { homesOf, readInPieces } from '../listings.ts';

type Rows = readonly ListingRow[];

/** The rows of a matter in memory, and ways of reading that differ in what they read again. */
export type HeldListings = {
  /** The rows that are held, in the order of `listListings`. */
  readonly rows: () => Rows;
  /** Reads all rows; those that did not change stay the same objects. False where none did. */
  readonly readWhole: () => Promise<boolean>;
  /** Reads what came behind the rows that are held; false where nothing did. */
  readonly readGrown: () => Promise<boolean>;
  /** Reads the rows with these ids. */
  readonly readSome: (ids: ReadonlySet<string>) => Promise<void>;
};

const inOrder = (one: ListingRow, other: ListingRow): number =>
  one.number - other.number || compareText(one.id, other.id);

/** The rows that were read, each as the object that is held already where nothing in it changed. */
const keepSame = (read: Rows, held: Rows): Rows => {
  const known = new Map(held.map((row) => [row.id, row]));
  const kept = read.map((row) => {
    const before = known.get(row.id);
    return before && JSON.stringify(before) === JSON.stringify(row) ? before : row;
  });
  const isSame = kept.length === held.length && kept.every((row, at) => row === held[at]);
  return isSame ? held : kept;
};

/** Holds the rows of a matter as lists show them; nothing is read before it is asked for. */
export const holdListings = (matterId: string, db: EvidenceStore): HeldListings => {
  /** The rows under each id that the matter has, its own first. */
  let held: ReadonlyMap<string, Rows> = new Map();

  const readHome = async (home: string): Promise<Rows> => {
    const before = held.get(home);
    const read = (await readInPieces(home, db)).map(inHome);
    return before ? keepSame(read, before) : read;
  };

  const readNew = async (home: string): Promise<Rows> => {
    const before = held.get(home) ?? [];
    const count = await listingsInMatter(db, home).count();
    if (count === before.length) return before;
    if (count < before.length) return readHome(home);
    const added = (await readInPieces(home, db, before.at(-1)?.number)).map(inHome);
    // Somebody else's chain may give one number to several items, and items may have left it.
    return before.length + added.length < count ? readHome(home) : [...before, ...added];
  };

  /** Reads home after home; true where the rows of one are others now. */
  const readHomes = async (read: (home: string) => Promise<Rows>): Promise<boolean> => {
    const next = new Map<string, Rows>();
    for (const home of await homesOf(matterId, db)) next.set(home, await read(home));
    const isOther =
      next.size !== held.size || [...next].some(([home, rows]) => held.get(home) !== rows);
    held = next;
    return isOther;
  };

  return {
    rows: () => [...held.values()].flat(),
    readWhole: () => readHomes(readHome),
    readGrown: () => readHomes(readNew),
    readSome: async (ids) => {
      const read = (await db.listings.bulkGet([...ids])).flatMap((row) => (row ? [row] : []));
      const next = new Map<string, Rows>();
      for (const home of await homesOf(matterId, db)) {
        const before = held.get(home) ?? [];
        const changed = read.filter((row) => row.matterId === home).map(inHome);
        const isOther = changed.length > 0 || before.some(({ id }) => ids.has(id));
        const others = before.filter(({ id }) => !ids.has(id));
        next.set(home, isOther ? [...others, ...changed].sort(inOrder) : before);
      }
      held = next;
    },
  };
};
