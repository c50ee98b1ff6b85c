import type { ReactNode } from 'react';
import type { AlertFields } from '../../../lib/evidence/item.ts';
import { useLive } from '../../use-live.ts';
import { readItem } from '../shell/listed-item.ts';

type Props = { readonly item: string; readonly of: (alert: AlertFields) => ReactNode };

/** One of the facts that an alert states. */
export const AlertFact = ({ item, of }: Props) => {
  const alert = useLive(async () => (await readItem(item))?.record.post?.alert, [item]);
  return alert && of(alert);
};
