import { type EvidenceStore, hearWrites, store, type WrittenRows } from '../../db.ts';
import type { ListingRow } from '../listing.ts';
import { holdListings } from './held-listings.ts';

/**
 * How seldom rows are read again, in milliseconds: after many changed, `times` as long passes as
 * reading them and showing them took, and at most `most`. Once no such change came for `calm`, all
 * rows are read.
 */
export type Pace = { readonly times: number; readonly most: number; readonly calm: number };

const PACE: Pace = { times: 8, most: 10_000, calm: 2_000 };

type Options = {
  readonly db?: EvidenceStore;
  readonly pace?: Pace;
  readonly onError?: (error: unknown) => void;
};

/** Lets the screen draw what it was told. */
const nextTask = (): Promise<void> => new Promise((done) => setTimeout(done));

/** The rows with some ids; what is new and, where nothing is, all; all rows. */
type Kind = 'some' | 'many' | 'whole';

/** What is to be read again, and from when on each may be. */
const newPlan = ({ times, most, calm }: Pace) => {
  const ids = new Set<string>();
  const due = { some: 0, many: 0, whole: Number.POSITIVE_INFINITY };
  let hasMany = false;
  return {
    hear: ({ keys, mayBeAny }: WrittenRows): void => {
      for (const id of keys) ids.add(id);
      hasMany ||= mayBeAny;
    },
    /** What comes next, and when. */
    next: (): { readonly kind: Kind; readonly at: number } => {
      const many = hasMany ? due.many : Number.POSITIVE_INFINITY;
      const some = ids.size > 0 ? due.some : Number.POSITIVE_INFINITY;
      if (some < many) return { kind: 'some', at: some };
      if (hasMany) return { kind: 'many', at: many };
      return { kind: 'whole', at: due.whole };
    },
    /** Takes what comes next out of the plan. */
    take: (kind: Kind): ReadonlySet<string> => {
      const taken = new Set(ids);
      if (kind !== 'many') ids.clear();
      if (kind !== 'some') hasMany = false;
      if (kind === 'whole') due.whole = Number.POSITIVE_INFINITY;
      return taken;
    },
    /** Notes how long a reading took, and whether it may have left changed rows out. */
    ended: (kind: Kind, took: number, isUnsure: boolean): void => {
      const now = performance.now();
      if (kind === 'some') due.some = now + took;
      else due.many = now + Math.min(most, times * took);
      if (kind === 'many') due.whole = isUnsure ? now + calm : Number.POSITIVE_INFINITY;
    },
  };
};

const readings = new Set<Promise<void>>();

/** Waits for the lists that are being read: what nobody waits for would slow them down. */
export const untilListsAreRead = async (): Promise<void> => {
  await Promise.allSettled(readings);
};

/**
 * Follows a matter's items as lists show them: `tell` gets all of them at first and after each
 * change. A row that did not change stays the same object. Of a few changed rows only these are
 * read. While many come, as from the logs of other custodians, only what is new is read, and so
 * seldom that it takes a small part of the page's time. Returns a function that ends it.
 */
export const followListings = (
  matterId: string,
  tell: (rows: readonly ListingRow[]) => void,
  { db = store, pace = PACE, onError }: Options = {},
): (() => void) => {
  const held = holdListings(matterId, db);
  const plan = newPlan(pace);
  let [isOver, isReading] = [false, false];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const read = async (kind: Kind): Promise<void> => {
    const started = performance.now();
    const ids = plan.take(kind);
    const isGrown = kind === 'many' && (await held.readGrown());
    // Many rows were written, and none is new: those that are held are others.
    if (kind === 'some') await held.readSome(ids);
    const isOther = isGrown || kind === 'some' || (await held.readWhole());
    if (isOver) return;
    if (isOther) tell(held.rows());
    await nextTask();
    plan.ended(kind, performance.now() - started, isGrown);
  };

  const begin = async (kind: Kind): Promise<void> => {
    isReading = true;
    const reading = read(kind);
    readings.add(reading);
    try {
      await reading;
    } catch (error) {
      if (!isOver) onError?.(error);
      return;
    } finally {
      readings.delete(reading);
      isReading = false;
    }
    goOn();
  };

  const goOn = (): void => {
    clearTimeout(timer);
    if (isOver || isReading) return;
    const { kind, at } = plan.next();
    const wait = at - performance.now();
    if (wait <= 0) void begin(kind);
    else if (Number.isFinite(wait)) timer = setTimeout(goOn, wait);
  };

  const stop = hearWrites(db, 'listings', (written) => {
    plan.hear(written);
    goOn();
  });
  void begin('whole');
  return () => {
    isOver = true;
    clearTimeout(timer);
    stop();
  };
};
