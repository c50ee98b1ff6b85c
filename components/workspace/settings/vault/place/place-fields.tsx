import { Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import forms from '../../../kit/sheets/forms.module.css';
import type { VaultDraft, VaultFaults } from './vault-draft.ts';

export type FieldsProps = {
  readonly draft: VaultDraft;
  readonly faults: VaultFaults;
  readonly onChange: (changed: Partial<VaultDraft>) => void;
};

const NAMES = ['endpoint', 'region', 'bucket', 'prefix'] as const;

/** Where copies go, and whether they are encrypted before they leave. */
export const PlaceFields = ({ draft, faults, onChange }: FieldsProps) => {
  const { t } = useTranslation();
  return (
    <>
      {NAMES.map((name) => {
        const fault = faults[name];
        return (
          <TextInput
            key={name}
            className={forms.field ?? ''}
            label={t(`vault.field_${name}`)}
            description={t(`vault.fieldHint_${name}`)}
            value={draft[name]}
            error={fault && t(`vault.fault_${fault}`)}
            autoComplete="off"
            spellCheck={false}
            onChange={({ currentTarget }) => onChange({ [name]: currentTarget.value })}
          />
        );
      })}
      <Checkbox
        label={t('vault.encrypt')}
        description={t('vault.encryptHint')}
        checked={draft.encrypt}
        onChange={({ currentTarget }) => onChange({ encrypt: currentTarget.checked })}
      />
    </>
  );
};
