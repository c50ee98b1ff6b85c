import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../../lib/evidence/id.ts';
import { saveEntry } from '../entries/change-entry.ts';
import { FormDialog } from '../kit/dialogs/form-dialog.tsx';
import { ItemPicker } from '../kit/lists/item-picker.tsx';

/** Links a repost to its original, where the page does not state it. */
export const RepostDialog = ({
  matter,
  onClose,
}: {
  readonly matter: string;
  readonly onClose: () => void;
}) => {
  const { t } = useTranslation();
  const [from, setFrom] = useState<string>();
  const [to, setTo] = useState<string>();
  const save = async () => {
    if (!from || !to) return;
    const made = {
      id: newId(),
      matterId: matter,
      kind: 'link',
      type: 'reposts',
      note: '',
    } as const;
    await saveEntry({ ...made, from, to }, undefined, t);
  };
  return (
    <FormDialog
      title={t('copies.addRepost')}
      lead={t('copies.repostLead')}
      confirm={t('entries.add')}
      missing={!from || !to || from === to ? t('copies.needBoth') : undefined}
      onSubmit={save}
      onClose={onClose}
    >
      <ItemPicker
        label={t('copies.repost')}
        matter={matter}
        required
        value={from}
        onChange={setFrom}
      />
      <ItemPicker
        label={t('copies.original')}
        matter={matter}
        required
        value={to}
        onChange={setTo}
      />
    </FormDialog>
  );
};
