import type { ReactNode } from 'react';
import type { AlertFields } from '../../../lib/evidence/item.ts';
import { readItem } from '../../../lib/store/items/opened-items.ts';
import { useLive } from '../../use-live.ts';

type Props = { readonly item: string; readonly of: (alert: AlertFields) => ReactNode };

/** One of the facts that an alert states. */
export const AlertFact = ({ item, of }: Props) => {
  const alert = useLive(async () => (await readItem(item))?.record.post?.alert, [item]);
  return alert && of(alert);
};
