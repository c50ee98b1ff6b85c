import { findWitnesses } from '../../casework/witnesses/find-witnesses.ts';
import type { ExportItem } from '../../evidence/export-item.ts';
import type { Matter } from '../../evidence/matter.ts';
import type { WitnessPair } from '../../evidence/witness/witness.ts';
import { witnessHoursOf } from '../../evidence/witness/witness-window.ts';

/**
 * Which of the items that go out are captures of one page that were sealed in different logs, as
 * their records go out; undefined where the matter does not show them. So an item that stays back
 * is never named.
 */
export const pairWitnesses = (
  matter: Matter,
  items: readonly ExportItem[],
): readonly WitnessPair[] | undefined => {
  const hours = witnessHoursOf(matter);
  if (hours === 0) return undefined;
  const captures = items.map(({ record, isReceived = false, chain }) => ({
    id: record.id,
    record,
    isReceived,
    ...(chain !== undefined && { chain }),
  }));
  return findWitnesses(captures, hours).map(([earlier, later]) => [earlier.id, later.id]);
};
