import type { Visit } from '../../evidence/casework.ts';
import { groupBy } from '../../evidence/group-by.ts';
import type { Instant } from '../../evidence/matter.ts';
import { type Presence, presenceOf } from './presence.ts';

/** The part of a visit from which times of an item are read. */
export type VisitOfItem = Pick<Visit, 'due' | 'of' | 'at' | 'item' | 'state' | 'difference'> &
  Partial<Pick<Visit, 'route' | 'comparedWith'>>;

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

/**
 * What a visit says of the item's text: nothing where it was compared with another one. A visit
 * signed out only says that it was observed: what strangers are not shown may be there for others.
 */
export const presenceOfItem = (visit: Omit<VisitOfItem, 'due'>): Presence => {
  const presence = visit.comparedWith === undefined ? presenceOf(visit) : 'unknown';
  return visit.route === 'no-session' && presence === 'not-observed' ? 'unknown' : presence;
};

/** Whether a visit tells neither that the text was there nor that it was not. */
export const isUntold = (visit: VisitOfItem): boolean => presenceOfItem(visit) === 'unknown';

/** The captures of visits that showed the whole text. */
export const seenByVisits = (visits: readonly VisitOfItem[]): readonly Sight[] =>
  visits.flatMap((visit) => {
    const { at, item } = visit;
    const isSeen = at !== undefined && item !== undefined && presenceOfItem(visit) === 'observed';
    return isSeen ? [{ at, item }] : [];
  });

/** Whether a visit showed another text at the same address. */
const showsAnother = ({ state, difference, comparedWith }: VisitOfItem): boolean => {
  if (comparedWith !== undefined) return false;
  return state === 'changed' || (state === 'marked-edited' && (difference?.gone ?? 0) > 0);
};

type Change = { readonly from: Instant; readonly until: Instant; readonly item: string };

const lastChangeBy = (visits: readonly VisitOfItem[]): Change | undefined => {
  const known = byTime(visits).filter((visit) => showsAnother(visit) || !isUntold(visit));
  for (let n = known.length - 1; n > 0; n -= 1) {
    const [before, after] = [known[n - 1], known[n]];
    if (!before?.at || !after?.at || !after.item) continue;
    if (presenceOfItem(before) === 'observed' && showsAnother(after))
      return { from: before.at, until: after.at, item: after.item };
  }
  return undefined;
};

/**
 * The last change of a text that visits by one route saw: the text was whole at `from`, and another
 * one stood there at `until`, as `item` shows. What was done to it in between, and when, is not
 * known. What one route showed and another did not is no change.
 */
export const lastChange = (visits: readonly VisitOfItem[]): Change | undefined =>
  [...groupBy(visits, ({ route }) => route).values()]
    .flatMap((own) => lastChangeBy(own) ?? [])
    .reduce<Change | undefined>(
      (last, next) => (last && Date.parse(last.until) >= Date.parse(next.until) ? last : next),
      undefined,
    );
