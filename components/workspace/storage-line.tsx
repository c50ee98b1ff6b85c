import { useTranslation } from 'react-i18next';
import { store } from '../../lib/store/db.ts';
import { useFormat } from '../format.ts';
import { useLive } from '../use-live.ts';
import css from './storage-line.module.css';

/** Space used and left, read again whenever an item is added. */
const readSpace = async () => {
  await store.items.count();
  const { usage = 0, quota = 0 } = await navigator.storage.estimate();
  return { used: usage, free: Math.max(0, quota - usage) };
};

/** How much room the evidence takes in this browser, and how much is left. */
export const StorageLine = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const space = useLive(readSpace);
  return (
    <div className={css.storage}>
      {space && t('workspace.storage', { used: format.size(space.used), free: format.size(space.free) })}
    </div>
  );
};
