import { useState } from 'react';
import { planRenumbering } from '../../../../lib/casework/exhibits/plan-renumbering.ts';
import type { Matter } from '../../../../lib/evidence/matter.ts';
import type { ListedMatter } from '../../../../lib/store/counted-matters.ts';
import { listGivenOut } from '../../../../lib/store/renumber.ts';
import { useLive } from '../../../use-live.ts';
import { useListings } from '../../kit/lists/use-listings.ts';
import type { RenumberChoice } from './renumber-offer.tsx';

const NONE: readonly never[] = [];
const NOTHING: ReadonlySet<string> = new Set();

/**
 * What a new exhibit prefix would change of a matter's exhibits. `offered` says whether there is
 * any exhibit to renumber; `labels` are the changes that the person wants.
 */
export const useRenumbering = (
  matter: Matter & Pick<ListedMatter, 'unnumbered'>,
  prefix: string,
) => {
  const [choice, setChoice] = useState<RenumberChoice>({ isOn: true, changesGivenOut: false });
  const listed = useListings(matter.id) ?? NONE;
  // Where another custodian numbers, that one renumbers.
  const items = matter.unnumbered ? NONE : listed;
  const givenOut = useLive(() => listGivenOut(matter.id), [matter.id], NOTHING);
  const prefixes = {
    from: matter.exhibitPrefix ?? matter.reference,
    to: prefix.trim() || matter.reference,
  };
  const plan = planRenumbering(items, prefixes, givenOut, choice.changesGivenOut);
  const all = planRenumbering(items, prefixes, NOTHING, true).changes;
  return {
    ...{ choice, setChoice, plan },
    givenOut: all.filter(({ id }) => givenOut.has(id)).length,
    offered: all.length > 0,
    taken: choice.isOn ? plan.taken[0] : undefined,
    labels: choice.isOn ? plan.changes.map(({ id, to }) => ({ id, labels: { exhibit: to } })) : [],
  };
};
