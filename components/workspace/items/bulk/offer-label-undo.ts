import type { TFunction } from 'i18next';
import { annotateItems, type LabelChange } from '../../../../lib/store/items/annotate-items.ts';
import { offerUndo } from '../../kit/undo-bar.tsx';

/** Shows how many items changed, and offers to restore the labels in `before`. */
export const offerLabelUndo = (before: readonly LabelChange[], t: TFunction): void => {
  if (before.length === 0) return;
  offerUndo(t('items.changed', { count: before.length }), async () => {
    await annotateItems(before);
  });
};
