import { defaultExhibit } from '../../evidence/matter.ts';
import type { EvidenceStore } from '../db.ts';
import { listingsInMatter } from '../key-ranges.ts';
import type { MatterRow } from '../rows.ts';

/**
 * The exhibit label of the item that gets this number: the matter's own for it or, where an item
 * that came in a package bears that label, the next one that is free; '' where another custodian
 * numbers the exhibits. To be called in the change that adds the item.
 */
export const nextExhibit = async (
  matter: Pick<MatterRow, 'id' | 'reference' | 'exhibitPrefix' | 'unnumbered'>,
  number: number,
  db: EvidenceStore,
): Promise<string> => {
  if (matter.unnumbered) return '';
  const first = defaultExhibit(matter, number);
  // Nobody can give a label of a later number by hand.
  if ((await db.imports.where('matterId').equals(matter.id).count()) === 0) return first;
  const listings = await listingsInMatter(db, matter.id).toArray();
  const borne = new Set(listings.map(({ exhibit }) => exhibit));
  for (let at = number; ; at += 1) {
    const exhibit = defaultExhibit(matter, at);
    if (!borne.has(exhibit)) return exhibit;
  }
};
