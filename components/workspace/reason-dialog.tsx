import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from './form-dialog.tsx';

type Props = {
  readonly title: string;
  readonly lead: string;
  readonly confirm: string;
  readonly isGrave?: boolean;
  readonly onConfirm: (reason: string) => Promise<void>;
  readonly onClose: () => void;
};

/** Asks before something is done to an item, and for the reason that the custody log will keep. */
export const ReasonDialog = ({ onConfirm, ...form }: Props) => {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      {...form}
      missing={reason.trim() ? undefined : t('trust.reasonNeeded')}
      onSubmit={() => onConfirm(reason)}
    >
      <Textarea
        label={t('trust.reason')}
        required
        autosize
        minRows={2}
        maxLength={10_000}
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
};
