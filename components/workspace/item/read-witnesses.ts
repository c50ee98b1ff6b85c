import { findWitnesses } from '../../../lib/casework/witnesses/find-witnesses.ts';
import { listImported } from '../../../lib/store/custody.ts';
import type { ListedItem } from '../../../lib/store/items/opened-items.ts';
import { compareCaptures, type Witness } from '../../../lib/witnesses/compare-captures.ts';
import { readCaptures } from '../entries/items/read-captures.ts';

/** Two captures of one page in two logs, the earlier first, and how they compare. */
export type ListedWitness = {
  readonly witness: Witness;
  readonly earlier: ListedItem;
  readonly later: ListedItem;
};

/**
 * Reads the captures of an item's page that were sealed in other logs within these hours, in the
 * order of their times.
 */
export const readWitnesses = async (
  item: ListedItem,
  hours: number,
): Promise<readonly ListedWitness[]> => {
  const captures = await readCaptures(item);
  const received = await listImported(captures.map(({ id }) => id));
  const pairs = findWitnesses(
    captures.map((one) => ({ ...one, isReceived: received.has(one.id) })),
    hours,
  );
  return pairs
    .filter((pair) => pair.some(({ id }) => id === item.id))
    .flatMap(([earlier, later]) => {
      const witness = compareCaptures(earlier, later);
      return witness ? [{ witness, earlier, later }] : [];
    });
};
