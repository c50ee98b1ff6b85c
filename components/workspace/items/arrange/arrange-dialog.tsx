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
import { itemName } from '../../kit/lists/shown-label.ts';
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
  const { t, i18n } = useTranslation();
  const [ordered, setOrdered] = useState(() => inOwnOrder(items));
  const [isReset, setIsReset] = useState(false);
  const [moved, setMoved] = useState<ReadonlySet<string>>(new Set());
  const changes = isReset ? noPlaces(items) : placeChanges(ordered);
  const move = (from: number, to: number) => {
    setIsReset(false);
    setMoved(new Set([...moved, ...ordered.slice(from, from + 1).map(({ id }) => id)]));
    setOrdered(moveInList(ordered, from, to));
  };
  const reset = () => {
    setIsReset(true);
    setMoved(new Set());
    setOrdered(inOwnOrder(items.map(({ filing: _, ...item }) => item)));
  };
  /** The items that were moved; a move changes the places of those between as well. */
  const movedExhibits = () => {
    const names = ordered.filter(({ id }) => moved.has(id)).map((item) => itemName(item, t));
    return names.length > 0 ? new Intl.ListFormat(i18n.language).format(names) : undefined;
  };
  return (
    <BulkDialog
      title={t('items.arrangeTitle')}
      lead={t('items.arrangeLead')}
      confirm={t('items.arrangeSave')}
      onSubmit={async (onProgress) => {
        const before = await annotateItems(changes, { onProgress });
        offerLabelUndo(before, t, movedExhibits(), t('items.arrangeTitle'));
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
