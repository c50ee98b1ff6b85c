import type { TFunction } from 'i18next';
import { annotateItems, type LabelChange } from '../../../lib/store/items/annotate-items.ts';
import type { WordKey } from '../../words.ts';
import { offerUndo } from './undo-bar.tsx';

const NAMES: { readonly [label: string]: WordKey } = {
  tags: 'kit.tags',
  note: 'kit.note',
  exhibit: 'item.exhibitLabel',
  role: 'entries.role',
  filing: 'filingFields.section',
};

/**
 * Says which labels of how many items changed, and offers to restore those in `before`. `item`
 * names the item where it is one; `named` says what changed where the labels' own names do not.
 */
export const offerLabelUndo = (
  before: readonly LabelChange[],
  t: TFunction,
  item?: string,
  named?: string,
): void => {
  if (before.length === 0) return;
  const changed = new Set(before.flatMap(({ labels }) => Object.keys(labels)));
  const [only, ...more] = [...changed].flatMap((label) => NAMES[label] ?? []);
  const labels = named ?? (only && more.length === 0 ? t(only) : t('item.labels'));
  const items = item ?? t('items.several', { count: before.length });
  offerUndo(t('items.labelsChanged', { labels, items }), async () => {
    await annotateItems(before);
  });
};
