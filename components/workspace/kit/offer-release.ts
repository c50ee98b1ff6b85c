import type { TFunction } from 'i18next';
import { releaseItem } from '../../../lib/store/items/withhold-item.ts';
import { offerUndo } from './undo-bar.tsx';

/** Says that items were withheld, by their ids, and offers to put them back into exports. */
export const offerRelease = (withheld: readonly string[], t: TFunction): void =>
  offerUndo(t('items.withheldDone', { count: withheld.length }), async () => {
    for (const id of withheld) await releaseItem(id);
  });
