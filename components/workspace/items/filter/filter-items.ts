import type { ListingRow } from '../../../../lib/store/listings/listing.ts';
import { DATE_FACETS, FACETS, type Facet, type FacetContext } from './facets.ts';

/** Days of the reader's own calendar, `2026-11-21`, both included; either may be open. */
export type DayRange = { readonly from?: string; readonly to?: string };
/**
 * The filters by facet: values, of which an item must have one, or a range of days. An absent facet
 * does not filter.
 */
export type Filters = {
  readonly values: { readonly [facet: string]: readonly string[] };
  readonly days: { readonly [facet: string]: DayRange };
};

export const NO_FILTERS: Filters = { values: {}, days: {} };

/** Whether any filter is set. */
export const isFiltered = ({ values, days }: Filters): boolean =>
  Object.keys(values).length + Object.keys(days).length > 0;

const without = <T>(
  record: { readonly [key: string]: T },
  name: string,
): { readonly [key: string]: T } =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));

/** The filters with other values for a facet; none removes it. */
export const withValues = (
  filters: Filters,
  facet: string,
  values: readonly string[],
): Filters => ({
  ...filters,
  values:
    values.length > 0 ? { ...filters.values, [facet]: values } : without(filters.values, facet),
});

/** The filters with other days for a facet; an open range removes it. */
export const withDays = (filters: Filters, facet: string, range: DayRange): Filters => ({
  ...filters,
  days: range.from || range.to ? { ...filters.days, [facet]: range } : without(filters.days, facet),
});

/**
 * The instants at which a day of the reader's own zone begins and the next one does, in
 * milliseconds.
 */
const boundsOf = ({ from, to }: DayRange): readonly [number, number] => {
  const end = to ? new Date(`${to}T00:00`) : undefined;
  end?.setDate(end.getDate() + 1);
  return [
    from ? Date.parse(`${from}T00:00`) : Number.NEGATIVE_INFINITY,
    end ? end.getTime() : Number.POSITIVE_INFINITY,
  ];
};

/**
 * The items that have one of the chosen values in every facet, and lie within every range; one
 * without a date lies in none.
 */
export const filterItems = (
  items: readonly ListingRow[],
  { values, days }: Filters,
  context: FacetContext,
): readonly ListingRow[] => {
  const chosen = FACETS.flatMap(({ name, valuesOf }) => {
    const wanted = values[name];
    return wanted
      ? [(item: ListingRow) => valuesOf(item, context).some((value) => wanted.includes(value))]
      : [];
  });
  const within = DATE_FACETS.flatMap(({ name, instantOf }) => {
    const range = days[name];
    if (!range) return [];
    const [start, end] = boundsOf(range);
    return [
      (item: ListingRow) => {
        const at = Date.parse(instantOf(item) ?? '');
        return at >= start && at < end;
      },
    ];
  });
  const tests = [...chosen, ...within];
  return tests.length === 0 ? items : items.filter((item) => tests.every((passes) => passes(item)));
};

/**
 * A facet's values with how many of the items have each, the most frequent first or in the facet's
 * own order.
 */
export const countValues = (
  items: readonly ListingRow[],
  { valuesOf, order }: Facet,
  context: FacetContext,
): readonly (readonly [string, number])[] => {
  const counts = new Map<string, number>();
  for (const item of items)
    for (const value of new Set(valuesOf(item, context)))
      counts.set(value, (counts.get(value) ?? 0) + 1);
  const rank = (value: string) => (order ? order.indexOf(value) + 1 || order.length + 1 : 0);
  return [...counts].sort(
    ([a, one], [b, other]) => rank(a) - rank(b) || other - one || (a < b ? -1 : 1),
  );
};
