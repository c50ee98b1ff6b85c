import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Custodian } from '../../../../lib/evidence/matter.ts';

type Props = { readonly value: Custodian; readonly onChange: (custodian: Custodian) => void };

/** The custodian's name and organisation, for a certificate. */
export const CustodianFields = ({ value, onChange }: Props) => {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        label={t('kit.custodian')}
        required
        maxLength={64}
        value={value.name}
        onChange={(event) => onChange({ ...value, name: event.currentTarget.value })}
      />
      <TextInput
        label={t('kit.organisation')}
        description={t('kit.optional')}
        maxLength={64}
        value={value.organisation ?? ''}
        onChange={(event) => onChange({ ...value, organisation: event.currentTarget.value })}
      />
    </>
  );
};
