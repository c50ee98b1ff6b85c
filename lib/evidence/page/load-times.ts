import type { ItemRecord } from '../item.ts';
import type { Instant } from '../matter.ts';

/** When a page was opened and had loaded, and how long before the capture. */
export type LoadTimes = {
  readonly navigatedAt?: Instant | undefined;
  readonly loadedAt?: Instant | undefined;
  readonly sinceLoadMs?: number | undefined;
  readonly sinceNavigationMs?: number | undefined;
};

/**
 * The times of loading by what they really are. Records without `navigatedAt` are of before: their
 * `loadedAt` and `sinceLoadMs` are of the start of navigation, though their names say otherwise.
 */
export const loadTimes = ({
  page,
  conditions,
}: Pick<ItemRecord, 'page' | 'conditions'>): LoadTimes =>
  page.navigatedAt === undefined
    ? { navigatedAt: page.loadedAt, sinceNavigationMs: conditions.sinceLoadMs }
    : {
        navigatedAt: page.navigatedAt,
        loadedAt: page.loadedAt,
        sinceLoadMs: conditions.sinceLoadMs,
      };
