import type { TFunction } from 'i18next';
import { annotateItems, type LabelChange } from '../../../../lib/store/items/annotate-items.ts';
import { offerUndo } from '../../kit/undo-bar.tsx';

/** Says how many items changed, and offers to give them their labels back. */
export const offerBack = (back: readonly LabelChange[], t: TFunction): void => {
  if (back.length === 0) return;
  offerUndo(t('items.changed', { count: back.length }), async () => {
    await annotateItems(back);
  });
};
