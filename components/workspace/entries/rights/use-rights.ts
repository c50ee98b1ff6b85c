import { useEffect, useState } from 'react';
import {
  ALL_SITES,
  listReadable,
  lostWithAllSites,
  watchReadable,
} from '../../../../lib/browser/permissions/all-sites.ts';
import { neededPatterns } from '../../../../lib/browser/permissions/needed-patterns.ts';
import { listSiteNeeds, type SiteNeed } from '../../../../lib/store/lists/site-needs.ts';
import { useLive } from '../../../use-live.ts';

/** What may be read, what lists and watches need, and what would go with the right to all sites. */
export type Rights = {
  /** The address patterns that may be read, each as it was asked for. */
  readonly readable: readonly string[];
  readonly needs: readonly SiteNeed[];
  readonly lost: readonly string[];
  /** Whether the right to all sites is held, and whether a list or watch uses it. */
  readonly hasAll: boolean;
  readonly isAllUsed: boolean;
};

/** The rights to read sites as they are now; `undefined` until they are known. */
export const useRights = (): Rights | undefined => {
  const needs = useLive(() => listSiteNeeds());
  const [read, setRead] = useState<Pick<Rights, 'readable' | 'lost'>>();
  useEffect(() => {
    const look = async () => {
      const needed = await neededPatterns((needs ?? []).flatMap(({ urls }) => urls));
      setRead({ readable: await listReadable(), lost: await lostWithAllSites(needed) });
    };
    void look();
    return watchReadable(() => void look());
  }, [needs]);
  if (!needs || !read) return undefined;
  return {
    ...read,
    needs,
    hasAll: read.readable.includes(ALL_SITES),
    isAllUsed: needs.some(({ allSites }) => allSites),
  };
};
