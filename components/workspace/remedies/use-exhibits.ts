import { useTranslation } from 'react-i18next';
import { store } from '../../../lib/store/db.ts';
import { useLive } from '../../use-live.ts';

const readExhibits = async (ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const rows = await store.listings.bulkGet([...ids]);
  return new Map(rows.flatMap((row) => (row ? [[row.id, row.exhibit] as const] : [])));
};

/** The exhibits of some items by the items' ids; what was deleted says so. */
export const useExhibits = (ids: readonly string[]): ((id: string) => string) => {
  const { t } = useTranslation();
  const known = useLive(() => readExhibits(ids), [ids.join()]);
  return (id) => known?.get(id) ?? t('file.itemGone');
};
