import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { parseExpectedSigner } from '../../../../../lib/verify/outcome/expected-signer.ts';

type Props = { readonly value: string; readonly onChange: (entered: string) => void };

/** The fingerprint of the certificate that must have signed, if a person was told it. */
export const SignerField = ({ value, onChange }: Props) => {
  const { t } = useTranslation();
  return (
    <TextInput
      mb="md"
      label={t('handover.expectedSigner')}
      description={t('handover.expectedSignerHint')}
      error={parseExpectedSigner(value) === undefined && t('handover.notFingerprint')}
      value={value}
      spellCheck={false}
      autoComplete="off"
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
};
