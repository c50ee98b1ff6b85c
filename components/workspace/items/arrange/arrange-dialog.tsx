import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  inOwnOrder,
  moveInList,
  noPlaces,
  placeChanges,
} from '../../../../lib/casework/exhibits/exhibit-order.ts';
import { annotateItems } from '../../../../lib/store/items/annotate-items.ts';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';
import { offerLabelUndo } from '../../kit/offer-label-undo.ts';
import { BulkDialog } from '../bulk/bulk-dialog.tsx';
import css from './arrange-dialog.module.css';
import { ArrangeList } from './arrange-list.tsx';

type Props = {
  readonly items: readonly ListingRow[];
  /** Called once the order was saved. */
  readonly onSaved: () => void;
  readonly onClose: () => void;
};

/**
 * Puts the exhibits of a matter in an order of one's own, by drag or by keys. The report, the
 * exhibit list and the printed exhibits follow it; labels stay.
 */
export const ArrangeDialog = ({ items, onSaved, onClose }: Props) => {
  const { t } = useTranslation();
  const [ordered, setOrdered] = useState(() => inOwnOrder(items));
  const [isReset, setIsReset] = useState(false);
  const changes = isReset ? noPlaces(items) : placeChanges(ordered);
  const move = (from: number, to: number) => {
    setIsReset(false);
    setOrdered(moveInList(ordered, from, to));
  };
  const reset = () => {
    setIsReset(true);
    setOrdered(inOwnOrder(items.map(({ filing: _, ...item }) => item)));
  };
  return (
    <BulkDialog
      title={t('items.arrangeTitle')}
      lead={t('items.arrangeLead')}
      confirm={t('items.arrangeSave')}
      onSubmit={async (onProgress) => {
        const before = await annotateItems(changes, { onProgress });
        offerLabelUndo(before, t, undefined, t('items.arrangeTitle'));
        onSaved();
      }}
      onClose={onClose}
    >
      <ArrangeList items={ordered} onMove={move} />
      <div className={css.reset}>
        <Button size="compact-xs" variant="default" onClick={reset}>
          {t('items.arrangeReset')}
        </Button>
      </div>
    </BulkDialog>
  );
};
