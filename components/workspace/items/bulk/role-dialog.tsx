import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemRole } from '../../../../lib/evidence/item-role.ts';
import { annotateItems } from '../../../../lib/store/items/annotate-items.ts';
import { RoleField } from '../../entries/fields/role-field.tsx';
import { nameItems, onlyName } from '../../entries/items/name-items.ts';
import { offerLabelUndo } from '../../kit/offer-label-undo.ts';
import { BulkDialog } from './bulk-dialog.tsx';
import type { BulkProps } from './bulk-props.ts';

/** Says what items are to the matter. */
export const RoleDialog = ({ items, onClose }: BulkProps) => {
  const { t } = useTranslation();
  const [role, setRole] = useState<ItemRole | ''>(items[0]?.role ?? '');
  return (
    <BulkDialog
      title={t('items.roleTitle', { items: nameItems(items, t) })}
      lead={t('items.roleLead')}
      confirm={t('items.role')}
      onSubmit={async (onProgress) => {
        const changes = items.map(({ id }) => ({ id, labels: { role } }));
        offerLabelUndo(await annotateItems(changes, { onProgress }), t, onlyName(items, t));
      }}
      onClose={onClose}
    >
      <RoleField data-autofocus value={role} onChange={setRole} />
    </BulkDialog>
  );
};
