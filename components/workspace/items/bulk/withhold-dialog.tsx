import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withholdItems } from '../../../../lib/store/items/withhold-item.ts';
import { nameItems } from '../../entries/items/name-items.ts';
import { ReasonField } from '../../kit/dialogs/reason-field.tsx';
import { offerRelease } from '../../kit/offer-release.ts';
import { CopiesNote } from '../../kit/vault/copies-note.tsx';
import { BulkDialog } from './bulk-dialog.tsx';
import type { BulkProps } from './bulk-props.ts';

/** Keeps items out of exports, for a reason that packages will state. */
export const WithholdDialog = ({ items, onClose }: BulkProps) => {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  // One that is withheld already keeps its reason, and an undo does not put it back.
  const ids = items.filter(({ withheld }) => !withheld).map(({ id }) => id);
  return (
    <BulkDialog
      title={t('items.withholdTitle', { items: nameItems(items, t) })}
      lead={t('items.withholdLead')}
      confirm={t('items.withholdTitle', { items: nameItems(items, t) })}
      missing={reason.trim() ? undefined : t('kit.reasonNeeded')}
      onSubmit={async (onProgress) => {
        await withholdItems(ids, reason, { onProgress });
        if (ids.length > 0) offerRelease(ids, t);
      }}
      onClose={onClose}
    >
      <CopiesNote items={ids} />
      <ReasonField value={reason} onChange={setReason} />
    </BulkDialog>
  );
};
