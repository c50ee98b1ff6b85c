import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countEntriesAbout } from '../../../../lib/casework/entries-about.ts';
import { INBOX_ID } from '../../../../lib/evidence/matter.ts';
import { transferItems } from '../../../../lib/store/items/transfer-item.ts';
import { listMatters } from '../../../../lib/store/matters.ts';
import { useCaseFile } from '../../../use-case-file.ts';
import { useLive } from '../../../use-live.ts';
import { nameItems } from '../../entries/items/name-items.ts';
import { Warning } from '../../kit/warning.tsx';
import { BulkDialog } from './bulk-dialog.tsx';
import type { BulkProps } from './bulk-props.ts';

/** Moves items to another matter, where they get the next numbers in the order shown. */
export const MoveDialog = ({ items, matter, onClose }: BulkProps) => {
  const { t } = useTranslation();
  const [to, setTo] = useState('');
  const others = (useLive(() => listMatters()) ?? []).filter(({ id }) => id !== matter.id);
  const ids = items.map(({ id }) => id);
  const staying = countEntriesAbout(useCaseFile(matter.id), new Set(ids));
  return (
    <BulkDialog
      title={t('items.moveTitle', { items: nameItems(items, t) })}
      lead={t('items.moveLead')}
      confirm={t('kit.move')}
      missing={to ? undefined : t('items.matterNeeded')}
      onSubmit={(onProgress) => transferItems(ids, to, { onProgress })}
      onClose={onClose}
    >
      <NativeSelect
        label={t('kit.moveTo')}
        data-autofocus
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
        data={[
          { value: '', label: t('kit.chooseMatter') },
          ...others.map(({ id, reference, name }) => ({
            value: id,
            label: id === INBOX_ID ? t('popup.inbox') : `${reference} · ${name}`,
          })),
        ]}
      />
      {staying > 0 && (
        <Warning title={t('items.staysTitle')}>
          <p>{t('items.moveStays', { count: staying })}</p>
        </Warning>
      )}
    </BulkDialog>
  );
};
