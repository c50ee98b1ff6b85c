import { useTranslation } from 'react-i18next';
import { lockedUntil, type VaultSettings } from '../../../../../lib/browser/vault/parse-vault.ts';
import { FormDialog } from '../../../kit/dialogs/form-dialog.tsx';

type Props = {
  readonly settings: VaultSettings;
  readonly onConfirm: () => Promise<void>;
  readonly onClose: () => void;
};

/** The date in words, as in "30 November 2036": one of digits alone is read past. */
const useDateInWords = (date: Date): string => {
  const { language } = useTranslation().i18n;
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
};

/** Asks before compliance mode, in which nobody can delete a copy before its date. */
export const ComplianceDialog = ({ settings, onConfirm, onClose }: Props) => {
  const { t } = useTranslation();
  const { bucket, retention } = settings;
  const date = useDateInWords(lockedUntil(retention, new Date()));
  const isDays = 'days' in retention;
  return (
    <FormDialog
      title={t('vault.complianceTitle')}
      lead={t('vault.complianceLead', { date, bucket })}
      confirm={t('vault.complianceConfirm', { date })}
      isGrave
      onSubmit={onConfirm}
      onClose={onClose}
    >
      {isDays && <p>{t('vault.complianceDays', { count: retention.days })}</p>}
    </FormDialog>
  );
};
