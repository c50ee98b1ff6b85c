import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasItems } from '../../../../lib/store/items/items.ts';
import { useFormat } from '../../../format.ts';
import { useLive } from '../../../use-live.ts';
import css from './storage-line.module.css';

/** Some two hundred captured pages. */
const LOW_BYTES = 2 * 2 ** 30;

/** How often a person has come back to the window, such as after freeing some space. */
const useReturns = (): number => {
  const [returns, setReturns] = useState(0);
  useEffect(() => {
    const comeBack = () => setReturns((times) => times + 1);
    window.addEventListener('focus', comeBack);
    return () => window.removeEventListener('focus', comeBack);
  }, []);
  return returns;
};

/** Space used and left, read again whenever an item is added. */
const readSpace = async () => {
  const isUsed = await hasItems();
  const { usage = 0, quota = 0 } = await navigator.storage.estimate();
  return { isUsed, used: usage, free: Math.max(0, quota - usage) };
};

/**
 * Asks the browser for persistent storage once there is an item: a browser that asks its user then
 * asks about something the user knows.
 */
const useKeeping = (isUsed: boolean): void =>
  useEffect(() => {
    if (isUsed) void navigator.storage.persist();
  }, [isUsed]);

/** The storage used and left in this browser; stands out when little is left. */
export const StorageLine = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const space = useLive(readSpace, [useReturns()]);
  useKeeping(space?.isUsed === true);
  if (space && space.free < LOW_BYTES)
    return (
      <div className={css.low} role="status">
        {t('backup.low', { free: format.size(space.free) })}
      </div>
    );
  return (
    <div className={css.storage}>
      {space &&
        t('shell.storage', { used: format.size(space.used), free: format.size(space.free) })}
    </div>
  );
};
