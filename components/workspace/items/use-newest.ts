import { useEffect, useMemo, useState } from 'react';
import type { ListingRow } from '../../../lib/store/listings/listing.ts';
import { listNewest } from '../../../lib/store/listings/newest-listings.ts';
import type { MatterViewProps } from '../entries/matter-view-props.ts';
import { beginsWithNewest } from './use-item-list.ts';

/** Fewer are read before a person would see the newest. */
const MANY = 2_000;

/**
 * The newest items of a matter of many, to be shown while all are being read; undefined where the
 * list would not begin with them, and once all are read. What a person types meanwhile leaves them
 * shown, since the box that is typed in would go with them.
 */
export const useNewest = ({
  matter,
  items,
}: Pick<MatterViewProps, 'matter' | 'items'>): readonly ListingRow[] | undefined => {
  const [newest, setNewest] = useState<readonly ListingRow[]>();
  const begins = useMemo(() => beginsWithNewest(matter.id), [matter.id]);
  const isWanted = items === undefined && matter.items > MANY && begins;
  useEffect(() => {
    if (!isWanted) return;
    let isOver = false;
    // What fails here fails likewise where all are read, and is told there.
    listNewest(matter.id).then(
      (rows) => isOver || setNewest(rows),
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [isWanted, matter.id]);
  return isWanted && newest && newest.length > 0 ? newest : undefined;
};
