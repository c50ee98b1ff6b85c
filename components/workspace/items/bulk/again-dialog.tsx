import { useTranslation } from 'react-i18next';
import { INBOX_ID } from '../../../../lib/evidence/matter.ts';
import { NewListDialog } from '../../entries/new-list/new-list-dialog.tsx';
import { useAgain } from '../../entries/new-list/use-again.ts';
import { FormDialog } from '../../kit/dialogs/form-dialog.tsx';
import type { BulkProps } from './bulk-props.ts';

/** Makes a list of the pages of chosen items, to capture them again. */
export const AgainDialog = ({ items, all, matter, onClose }: BulkProps) => {
  const { t } = useTranslation();
  const start = useAgain(items);
  if (matter.id !== INBOX_ID)
    return <NewListDialog matter={matter.id} items={all} start={start} onClose={onClose} />;
  return (
    <FormDialog
      title={t('lists.newList')}
      lead={t('lists.notInInbox')}
      confirm={t('lists.understood')}
      onSubmit={async () => {}}
      onClose={onClose}
    />
  );
};
