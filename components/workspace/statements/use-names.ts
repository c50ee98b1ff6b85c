import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaseFile } from '../../use-case-file.ts';
import { itemName } from '../kit/lists/shown-label.ts';
import { useListings } from '../kit/lists/use-listings.ts';
import type { Names } from './statement-facts.tsx';

/** The names of a matter's items and entities by their ids. */
export const useNames = (matterId: string): Names => {
  const { t } = useTranslation();
  const listings = useListings(matterId);
  const { entity } = useCaseFile(matterId);
  return useMemo(
    () => ({
      exhibits: new Map(listings?.map((item) => [item.id, itemName(item, t)])),
      entities: new Map(entity.map(({ id, name }) => [id, name])),
    }),
    [listings, entity, t],
  );
};
