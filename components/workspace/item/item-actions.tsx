import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deleteItem } from '../../../lib/store/items/delete-item.ts';
import { releaseItem, withholdItem } from '../../../lib/store/items/withhold-item.ts';
import type { ItemRow } from '../../../lib/store/rows.ts';
import { FormDialog } from '../kit/dialogs/form-dialog.tsx';
import { ReasonDialog } from '../kit/dialogs/reason-dialog.tsx';
import { offerRelease } from '../kit/offer-release.ts';
import prose from '../kit/sheets/prose.module.css';
import { CopiesNote } from '../kit/vault/copies-note.tsx';
import css from './item-actions.module.css';

type Action = 'withhold' | 'release' | 'delete';

/**
 * Withholds an item from exports, releases it, or deletes it; each asks for confirmation and is
 * logged in the custody log.
 */
export const ItemActions = ({ item }: { readonly item: ItemRow }) => {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Action>();
  const { id, exhibit, title, withheld, chain } = item;
  const close = () => setAsked(undefined);
  return (
    <div className={css.actions}>
      <Button
        size="xs"
        variant="default"
        onClick={() => setAsked(withheld ? 'release' : 'withhold')}
      >
        {t(withheld ? 'item.release' : 'item.withhold')}
      </Button>
      {chain ? (
        <p className={prose.hint}>{t('custodians.onlyOwner')}</p>
      ) : (
        <DeleteButton onPress={() => setAsked('delete')} />
      )}
      {asked === 'withhold' && (
        <ReasonDialog
          title={t('item.withhold')}
          lead={t('item.withholdLead')}
          confirm={t('item.withhold')}
          onConfirm={async (reason) => {
            await withholdItem(id, reason);
            offerRelease([id], t);
          }}
          onClose={close}
        >
          <CopiesNote items={[id]} />
        </ReasonDialog>
      )}
      {asked === 'release' && (
        <FormDialog
          title={t('item.release')}
          lead={t('item.releaseLead')}
          confirm={t('item.release')}
          onSubmit={() => releaseItem(id)}
          onClose={close}
        />
      )}
      {asked === 'delete' && (
        <ReasonDialog
          title={t('item.deleteItem')}
          lead={t('item.deleteLead', { exhibit: exhibit || title })}
          confirm={t('item.delete')}
          isGrave
          onConfirm={(reason) => deleteItem(id, reason)}
          onClose={close}
        >
          <CopiesNote items={[id]} />
        </ReasonDialog>
      )}
    </div>
  );
};

const DeleteButton = ({ onPress }: { readonly onPress: () => void }) => {
  const { t } = useTranslation();
  return (
    <Button size="xs" variant="default" className={css.delete ?? ''} onClick={onPress}>
      {t('item.deleteItem')}
    </Button>
  );
};
