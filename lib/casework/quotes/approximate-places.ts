import search from 'approx-string-match';

/**
 * A stretch of a text in UTF-16 units; `errors` are the characters inserted, left out or replaced.
 */
export type Place = { readonly start: number; readonly end: number };
export type ApproximatePlace = Place & { readonly errors: number };

/** The work grows with both lengths, and a hostile page chooses one of them. */
const LONGEST_TEXT = 1_000_000;
const LONGEST_WORDS = 4_000;

/** Beyond so many matches, nothing tells one from another; each costs a search of its own. */
const MOST_MATCHES = 500;

const overlaps = (one: Place, other: Place): boolean =>
  one.start < other.end && other.start < one.end;

/**
 * Of matches that overlap, which are readings of one place, the one nearest in length to the words.
 */
const mergePlaces = (
  found: readonly ApproximatePlace[],
  length: number,
): readonly ApproximatePlace[] => {
  const strangeness = ({ start, end }: Place) => Math.abs(end - start - length);
  const places: ApproximatePlace[] = [];
  for (const match of found) {
    const last = places.at(-1);
    if (!last || !overlaps(last, match)) places.push(match);
    else if (strangeness(match) < strangeness(last)) places.splice(-1, 1, match);
  }
  return places;
};

/**
 * Matches of the fewest errors, looked for piece by piece: a text that repeats itself is left
 * before it costs minutes.
 */
const matchesOf = (
  text: string,
  words: string,
  mostErrors: number,
): readonly ApproximatePlace[] => {
  const [piece, overlap] = [Math.max(2_000, 4 * words.length), words.length + mostErrors];
  let best: ApproximatePlace[] = [];
  let looked = 0;
  for (let from = 0; from < text.length && looked < MOST_MATCHES; from += piece) {
    const bound = best[0]?.errors ?? mostErrors;
    const found = search(text.slice(from, from + piece + overlap), words, bound).map((match) => ({
      ...match,
      start: match.start + from,
      end: match.end + from,
    }));
    looked += found.length;
    best = found[0] && found[0].errors < bound ? found : [...best, ...found];
  }
  return best;
};

/**
 * Where a text says nearly these words, with at most `mostErrors` errors: only the places of the
 * fewest errors, each once, in the order of the text. None where the words or the text are too long
 * to be looked through.
 */
export const approximatePlaces = (
  text: string,
  words: string,
  mostErrors: number,
): readonly ApproximatePlace[] => {
  if (text.length > LONGEST_TEXT || words.length > LONGEST_WORDS || words === '') return [];
  return mergePlaces(matchesOf(text, words, mostErrors), words.length);
};
