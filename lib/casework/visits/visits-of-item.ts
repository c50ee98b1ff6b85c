import type { Visit } from '../../evidence/casework.ts';
import type { Instant } from '../../evidence/matter.ts';
import { presenceOf } from './presence.ts';

/** The part of a visit from which times of an item are read. */
export type VisitOfItem = Pick<Visit, 'due' | 'of' | 'at' | 'item' | 'state' | 'difference'>;

/** A capture that showed a text, and when. */
type Sight = { readonly item: string; readonly at: Instant };

const byTime = <T extends VisitOfItem>(visits: readonly T[]): readonly T[] =>
  visits.toSorted(
    (one, other) => Date.parse(one.at ?? one.due) - Date.parse(other.at ?? other.due),
  );

/** The visits at which an item's text was looked for, the earliest first. */
export const visitsOfItem = <T extends VisitOfItem>(
  item: string,
  visits: readonly T[],
): readonly T[] => byTime(visits.filter(({ of }) => of === item));

/** Whether a visit tells neither that the text was there nor that it was not. */
export const isUntold = (visit: VisitOfItem): boolean => presenceOf(visit) === 'unknown';

/** The captures of visits that showed the whole text. */
export const seenByVisits = (visits: readonly VisitOfItem[]): readonly Sight[] =>
  visits.flatMap((visit) => {
    const { at, item } = visit;
    const isSeen = at !== undefined && item !== undefined && presenceOf(visit) === 'observed';
    return isSeen ? [{ at, item }] : [];
  });

/** Whether a visit showed another text at the same address. */
const showsAnother = ({ state, difference }: VisitOfItem): boolean =>
  state === 'changed' || (state === 'marked-edited' && (difference?.gone ?? 0) > 0);

/**
 * The last change of a text that visits saw: the text was whole at `from`, and another one stood
 * there at `until`, as `item` shows. What was done to it in between, and when, is not known.
 */
export const lastChange = (
  visits: readonly VisitOfItem[],
): { readonly from: Instant; readonly until: Instant; readonly item: string } | undefined => {
  const known = byTime(visits).filter((visit) => showsAnother(visit) || !isUntold(visit));
  for (let n = known.length - 1; n > 0; n -= 1) {
    const [before, after] = [known[n - 1], known[n]];
    if (!before?.at || !after?.at || !after.item) continue;
    if (presenceOf(before) === 'observed' && showsAnother(after))
      return { from: before.at, until: after.at, item: after.item };
  }
  return undefined;
};
