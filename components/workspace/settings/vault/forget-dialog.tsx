import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../kit/dialogs/form-dialog.tsx';

type Props = {
  readonly what: 'key' | 'vault';
  readonly onForget: () => Promise<void>;
  readonly onClose: () => void;
};

/** Asks before the key or the vault is forgotten here, and says what that does not do. */
export const ForgetDialog = ({ what, onForget, onClose }: Props) => {
  const { t } = useTranslation();
  const title = t(what === 'key' ? 'vault.forgetKey' : 'vault.forgetVault');
  return (
    <FormDialog
      title={title}
      lead={t(what === 'key' ? 'vault.forgetKeyLead' : 'vault.forgetVaultLead')}
      confirm={title}
      isGrave
      onSubmit={onForget}
      onClose={onClose}
    />
  );
};
