import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOrderDate } from '../../../lib/casework/dates/date-flags.ts';
import type { Matter } from '../../../lib/evidence/matter.ts';
import { listChainIds } from '../../../lib/store/chains/chains.ts';
import { listFetched } from '../../../lib/store/chains/joined-items.ts';
import type { ListingRow } from '../../../lib/store/listings/listing.ts';
import { listPendingStamps } from '../../../lib/store/stamps.ts';
import { useCaseFile } from '../../use-case-file.ts';
import { useLive } from '../../use-live.ts';
import { useReadiness } from '../entries/filing/use-readiness.ts';
import { useSought } from '../kit/route.ts';
import { useToDeposit } from '../kit/vault/use-to-deposit.ts';
import type { FacetContext } from './filter/facets.ts';
import {
  type Filters,
  filterItems,
  isFiltered,
  NO_FILTERS,
  withValues,
} from './filter/filter-items.ts';
import { typedWords, useSearch } from './filter/use-search.ts';
import { type Sort, type Sorted, sortAgain } from './table/sort-items.ts';

const NONE: ReadonlySet<string> = new Set();

const readUnstamped = async (): Promise<ReadonlySet<string>> =>
  new Set((await listPendingStamps('all')).map(({ item }) => item));

/**
 * Search, sort and filters of each matter's list, kept while the page is open, so that opening an
 * item and coming back restores them.
 */
const savedViews = new Map<
  string,
  { readonly query: string; readonly sort: Sort; readonly filters: Filters }
>();
const DEFAULTS = { query: '', sort: { by: 'captured', down: true }, filters: NO_FILTERS } as const;

/** Whether a matter's list begins with its newest items and leaves none out. */
export const beginsWithNewest = (matterId: string): boolean => {
  const { query, sort, filters } = savedViews.get(matterId) ?? DEFAULTS;
  const isNewest = sort.by === DEFAULTS.sort.by && sort.down;
  return isNewest && query.trim() === '' && !isFiltered(filters);
};

/** The items of each gap, read while the list is narrowed by one. */
const useGaps = (matter: Matter, items: readonly ListingRow[], filters: Filters) => {
  const lines = useReadiness(matter, 'gap' in filters.values ? items : undefined);
  return useMemo(
    () => lines && new Map(lines.map((line) => [line.gap as string, new Set(line.items)])),
    [lines],
  );
};

/** The list that readiness links to shows the items that have the gap. */
const useSoughtGap = (change: (changed: { query: string; filters: Filters }) => void) => {
  const sought = useSought('items');
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each gap that is sought
  useEffect(() => {
    if (sought) change({ query: '', filters: withValues(NO_FILTERS, 'gap', [sought]) });
  }, [sought]);
};

/** The items of other custodians whose records are here; read anew where a custodian came. */
const useFetched = (matterId: string): ReadonlySet<string> | undefined => {
  const chains = useLive(async () => (await listChainIds(matterId)).join(' '), [matterId]);
  return useLive(() => listFetched(chains ? chains.split(' ') : []), [chains]);
};

/**
 * A matter's items after search, filters and sorting. `isWhole` is false where the others are still
 * being read.
 */
export const useItemList = (matter: Matter, items: readonly ListingRow[], isWhole: boolean) => {
  const matterId = matter.id;
  const { language } = useTranslation().i18n;
  const [asked, setAsked] = useState(savedViews.get(matterId) ?? DEFAULTS);
  const change = (changed: Partial<typeof asked>) =>
    setAsked((before) => {
      const next = { ...before, ...changed };
      savedViews.set(matterId, next);
      return next;
    });
  const caseFile = useCaseFile(matterId);
  const unstamped = useLive(readUnstamped) ?? NONE;
  const waiting = useToDeposit(matterId)?.waiting ?? NONE;
  const isShared = useMemo(() => items.some(({ chain }) => chain !== undefined), [items]);
  const fetched = useFetched(matterId);
  const me = matter.custodian.name;
  useSoughtGap(change);
  const gaps = useGaps(matter, items, asked.filters);
  const context = useMemo<FacetContext>(
    () => ({ caseFile, unstamped, gaps, language, me }),
    [caseFile, unstamped, gaps, language, me],
  );
  const typed = useMemo(() => typedWords(caseFile.statement), [caseFile]);
  const { found, answered, left: unread } = useSearch(items, asked.query, typed);
  const { sort, filters } = asked;
  const lastSorted = useRef<Sorted>(undefined);
  const sorted = useMemo(() => {
    lastSorted.current = sortAgain(lastSorted.current, items, sort, language);
    return lastSorted.current.sorted;
  }, [items, sort, language]);
  const narrowed = useMemo(() => filterItems(sorted, filters, context), [sorted, filters, context]);
  const shown = useMemo(
    () => (found ? narrowed.filter(({ id }) => found.has(id)) : narrowed),
    [narrowed, found],
  );
  // For the benchmark: the search result is on the screen with this frame; is it of all texts?
  useEffect(() => {
    if (!found || !isWhole) return;
    performance.mark('items-found', { detail: answered });
    if (unread === 0) performance.mark('items-read');
  }, [found, answered, unread, isWhole]);
  const dates = useMemo(() => caseFile['key-date'].filter(isOrderDate), [caseFile]);
  // The rows show the lines of the query that was answered, not of one that is still being typed.
  const answeredQuery = found ? answered : '';
  const outcome = { shown, unread, answered: answeredQuery };
  return { ...asked, ...outcome, change, context, dates, waiting, fetched, isShared };
};
