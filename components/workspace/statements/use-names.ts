import { useMemo } from 'react';
import { listListings } from '../../../lib/store/listings/listings.ts';
import { useCaseFile } from '../../use-case-file.ts';
import { useLive } from '../../use-live.ts';
import type { Names } from './statement-facts.tsx';

/** The exhibits and entities of a matter by their ids. */
export const useNames = (matterId: string): Names => {
  const listings = useLive(() => listListings(matterId), [matterId]);
  const { entity } = useCaseFile(matterId);
  return useMemo(
    () => ({
      exhibits: new Map(listings?.map(({ id, exhibit }) => [id, exhibit])),
      entities: new Map(entity.map(({ id, name }) => [id, name])),
    }),
    [listings, entity],
  );
};
