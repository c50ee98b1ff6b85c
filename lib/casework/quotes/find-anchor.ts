import type { Anchor } from '../../evidence/casework.ts';
import { approximatePlaces, type Place } from './approximate-places.ts';

/**
 * What another text says of anchored words. `found`: it says them, `sameContext` tells whether in
 * the same surroundings; `changed`: `says` stands in their place, empty where their surroundings
 * now meet; `ambiguous`: several places, and nothing tells which.
 */
export type FoundAnchor =
  | (Place & { readonly state: 'found'; readonly sameContext: boolean })
  | (Place & { readonly state: 'changed'; readonly says: string })
  | { readonly state: 'ambiguous'; readonly isVerbatim: boolean; readonly places: readonly Place[] }
  | { readonly state: 'not-found' };

type Quote = Pick<Anchor, 'exact' | 'prefix' | 'suffix'>;

/** Beyond a third of the words altered, likeness may be chance. */
const ERROR_BOUND = 1 / 3;
/**
 * So much of the surroundings, word for word, on both sides names a place even where nothing of the
 * words is left.
 */
const NEAR = 12;
const LEAST_NEAR = 6;
/**
 * Surroundings are at most 2 alike, 1 a side. Half of one side is still the same place; of two
 * places one must be clearly nearer.
 */
const ALIKE = 0.5;
const CLEARLY = 0.1;
/** More places than a person could look at. */
const MOST_PLACES = 500;

const NOT_FOUND: FoundAnchor = { state: 'not-found' };

const placesOf = (text: string, words: string): readonly Place[] => {
  const places: Place[] = [];
  for (
    let at = text.indexOf(words);
    at >= 0 && places.length < MOST_PLACES;
    at = text.indexOf(words, at + 1)
  )
    places.push({ start: at, end: at + words.length });
  return places;
};

/**
 * How much of one side of the surroundings is still there, from 0 to 1: counts and times next to a
 * post change all the time.
 */
const likeness = (kept: string, now: string): number => {
  if (kept === '') return now === '' ? 1 : 0;
  const [best] = approximatePlaces(now, kept, Math.floor(kept.length / 2));
  return best ? 1 - best.errors / kept.length : 0;
};

const contextOf = (text: string, { prefix, suffix }: Quote, { start, end }: Place): number => {
  const slack = (side: string) => Math.ceil(side.length * 1.5) || 1;
  return (
    likeness(prefix, text.slice(Math.max(0, start - slack(prefix)), start)) +
    likeness(suffix, text.slice(end, end + slack(suffix)))
  );
};

const chooseByContext = (
  text: string,
  quote: Quote,
  places: readonly Place[],
): (Place & { readonly context: number }) | undefined => {
  const ranked = places
    .map((place) => ({ ...place, context: contextOf(text, quote, place) }))
    .sort((one, other) => other.context - one.context);
  const [best, next] = ranked;
  if (!best || !next) return best;
  return best.context >= ALIKE && best.context - next.context >= CLEARLY ? best : undefined;
};

const only = (places: readonly Place[]): Place | undefined =>
  places.length === 1 ? places[0] : undefined;

/**
 * Where the words before still stand, once; so few that the text began with them must begin it
 * still.
 */
const placeBefore = (text: string, words: string): Place | undefined => {
  if (words.trim().length >= LEAST_NEAR) return only(placesOf(text, words.slice(-NEAR)));
  return text.startsWith(words) ? { start: 0, end: words.length } : undefined;
};
const placeAfter = (text: string, words: string): Place | undefined => {
  if (words.trim().length >= LEAST_NEAR) return only(placesOf(text, words.slice(0, NEAR)));
  return text.endsWith(words) ? { start: text.length - words.length, end: text.length } : undefined;
};

/**
 * Where the words before and the words after still stand as they did, near one another: what is
 * between them now.
 */
const betweenContext = (text: string, { exact, prefix, suffix }: Quote): Place | undefined => {
  if (Math.max(prefix.trim().length, suffix.trim().length) < LEAST_NEAR) return undefined;
  const [before, after] = [placeBefore(text, prefix), placeAfter(text, suffix)];
  if (!before || !after || after.start < before.end) return undefined;
  const isNear = after.start - before.end <= 2 * exact.length + NEAR;
  return isNear ? { start: before.end, end: after.start } : undefined;
};

const changedAt = (text: string, { start, end }: Place): FoundAnchor => ({
  state: 'changed',
  start,
  end,
  says: text.slice(start, end),
});

const findNearly = (text: string, quote: Quote): FoundAnchor => {
  const between = betweenContext(text, quote);
  if (between) return changedAt(text, between);
  const places = approximatePlaces(text, quote.exact, Math.floor(quote.exact.length * ERROR_BOUND));
  if (places.length === 0) return NOT_FOUND;
  const best = chooseByContext(text, quote, places);
  if (best) return changedAt(text, best);
  return {
    state: 'ambiguous',
    isVerbatim: false,
    places: places.map(({ start, end }) => ({ start, end })),
  };
};

/**
 * Looks for anchored words in the text of another capture: word for word, then by their
 * surroundings where they stand more than once, then with at most a third of their characters
 * altered. Never `found` for words that are not there.
 */
export const findAnchor = (text: string, quote: Quote): FoundAnchor => {
  const places = quote.exact === '' ? [] : placesOf(text, quote.exact);
  if (places.length === 0) return findNearly(text, quote);
  const best = chooseByContext(text, quote, places);
  if (!best) return { state: 'ambiguous', isVerbatim: true, places };
  const { start, end, context } = best;
  return { state: 'found', start, end, sameContext: context >= ALIKE };
};
