import { type Finding, finding } from '../finding.ts';

const INSTANT =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?Z$/;

/**
 * Milliseconds since 1970 of a time in the form of the format, RFC 3339 in UTC (package-format.md);
 * undefined for any other text.
 */
export const parseInstant = (text: string): number | undefined => {
  const at = INSTANT.test(text) ? Date.parse(text) : Number.NaN;
  // Date.parse takes 30 February for 2 March.
  const isDay = !Number.isNaN(at) && new Date(at).toISOString().startsWith(text.slice(0, 10));
  return isDay ? at : undefined;
};

/** Times by two clocks, a computer's and an authority's, may differ by this much. */
export const TWO_CLOCKS_MS = 24 * 3_600_000;

/** A time that a file of the package states; `what` names it in a sentence. */
export type Stated = { readonly what: string; readonly at: string | undefined };

/**
 * Finds times that are not written as the format says, all of a file in one finding; a time that is
 * not stated is no fault.
 */
export const checkForm = (times: readonly Stated[], path: string): readonly Finding[] => {
  const wrong = times.filter(({ at }) => at !== undefined && parseInstant(at) === undefined);
  const [first] = wrong;
  if (!first) return [];
  const more = wrong.length > 1 ? `, and ${wrong.length - 1} more are no times either` : '';
  const detail = `${first.what} is ${JSON.stringify(first.at?.slice(0, 60))}${more}`;
  return [finding('TIME_MALFORMED', detail, path)];
};

/**
 * Finds a contradiction if `later` is more than `tolerance` milliseconds before `earlier`. Times
 * that are not stated or not readable are not compared.
 */
export const checkOrder = (
  earlier: Stated,
  later: Stated,
  tolerance: number,
  path: string,
): readonly Finding[] => {
  const [from, to] = [earlier, later].map(({ at }) => at && parseInstant(at));
  if (typeof from !== 'number' || typeof to !== 'number' || to >= from - tolerance) return [];
  const order = `${later.what} (${later.at}) is before ${earlier.what} (${earlier.at})`;
  return [finding('TIMES_CONTRADICT', order, path)];
};

/** Merges findings of one kind about one file: the first, and how many more there are. */
export const asOne = ([first, ...more]: readonly Finding[]): readonly Finding[] => {
  if (!first) return [];
  return [
    more.length > 0 ? { ...first, detail: `${first.detail}; ${more.length} more like it` } : first,
  ];
};
