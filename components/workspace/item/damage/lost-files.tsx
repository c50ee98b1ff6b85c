import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedItem } from '../../../../lib/store/items/opened-items.ts';
import { listLostFiles } from '../../../../lib/store-check/lost-files.ts';
import { Warning } from '../../kit/warning.tsx';

const NONE: readonly string[] = [];

/** Files of a colleague's item come one by one, and are no loss until then. */
const useLostFiles = (item: ListedItem): readonly string[] => {
  const [lost, setLost] = useState(NONE);
  useEffect(() => {
    let isShown = true;
    const look = async () => {
      const found = item.chain ? NONE : await listLostFiles(item);
      if (isShown) setLost(found);
    };
    look().catch(() => {}); // the store itself does not answer, which every view says
    return () => {
      isShown = false;
    };
  }, [item]);
  return lost;
};

/** Names the files of an item that the store has lost, and what can be done. */
export const LostFiles = ({ item }: { readonly item: ListedItem }) => {
  const { t, i18n } = useTranslation();
  const lost = useLostFiles(item);
  if (lost.length === 0) return null;
  const files = new Intl.ListFormat(i18n.language).format(lost);
  return (
    <Warning title={t('item.lostTitle', { count: lost.length, files })}>
      <p>{t('item.lostLead')}</p>
      <p>{t('item.damageWay')}</p>
    </Warning>
  );
};
