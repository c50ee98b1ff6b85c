import type { CapturedTab } from '../../lib/browser/tab/tab.ts';
import type { ShownPage } from '../../lib/evidence/names/page-keys.ts';
import type { PageGlance } from '../../lib/evidence/page/captured-page.ts';
import type { ListingRow } from '../../lib/store/listings/listing.ts';
import { listCapturesOf } from '../../lib/store/listings/listings.ts';
import { useLive } from '../use-live.ts';
import { capturesOf } from './first-look.ts';

/** The page as its script read it: with what it states of itself, which finds more captures. */
const shownPageOf = (
  tab: CapturedTab | undefined,
  glance: PageGlance | undefined,
): ShownPage | undefined => {
  if (!tab?.url || !glance) return undefined;
  const { post, canonicalUrl } = glance;
  return { page: { url: tab.url, ...(canonicalUrl !== undefined && { canonicalUrl }) }, post };
};

/**
 * The earlier captures of the page in front, without the one `sealed` just now: `earlier` by its
 * address, known at the first paint, and `elsewhere` by what the page states, known once it is
 * read (`shown`).
 */
export const useEarlier = (
  tab: CapturedTab | undefined,
  glance: PageGlance | undefined,
  first: readonly ListingRow[],
  sealed: string | undefined,
) => {
  const byAddress = useLive<readonly ListingRow[]>(() => capturesOf(tab), [tab], first);
  const shown = shownPageOf(tab, glance);
  const all = useLive<readonly ListingRow[]>(
    async () => (shown ? listCapturesOf(shown) : []),
    [tab, glance],
    [],
  );
  const known = new Set([...byAddress.map(({ id }) => id), sealed]);
  return {
    shown,
    earlier: byAddress.filter(({ id }) => id !== sealed),
    elsewhere: all.filter(({ id }) => !known.has(id)),
  };
};
