import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from './form-dialog.tsx';
import { ReasonField } from './reason-field.tsx';

type Props = {
  readonly title: string;
  readonly lead: string;
  readonly confirm: string;
  readonly isGrave?: boolean;
  readonly onConfirm: (reason: string) => Promise<void>;
  /** What else the person should know, above the reason. */
  readonly children?: ReactNode;
  readonly onClose: () => void;
};

/**
 * Asks for confirmation of an action on an item, and for the reason, which the custody log keeps.
 */
export const ReasonDialog = ({ onConfirm, children, ...form }: Props) => {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      {...form}
      missing={reason.trim() ? undefined : t('kit.reasonNeeded')}
      onSubmit={() => onConfirm(reason)}
    >
      {children}
      <ReasonField value={reason} onChange={setReason} />
    </FormDialog>
  );
};
