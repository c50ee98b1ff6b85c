import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { INBOX_ID } from '../../../../lib/evidence/matter.ts';
import type { ListedItem } from '../../../../lib/store/items/opened-items.ts';
import { WatchDialog } from '../../watches/watch-dialog.tsx';

/** Begins to watch the item's page; absent where the item is no web page or has no matter yet. */
export const WatchButton = ({ item: { id, matterId, url } }: { readonly item: ListedItem }) => {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  if (matterId === INBOX_ID || !/^https?:/iu.test(url)) return null;
  return (
    <>
      <Button variant="default" size="compact-xs" onClick={() => setIsOpen(true)}>
        {t('watches.watch')}
      </Button>
      {isOpen && <WatchDialog matter={matterId} item={id} onClose={() => setIsOpen(false)} />}
    </>
  );
};
