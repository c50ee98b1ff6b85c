import { Radio, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import forms from '../../../kit/sheets/forms.module.css';
import type { FieldsProps } from './place-fields.tsx';

const MODES = ['GOVERNANCE', 'COMPLIANCE'] as const;
const LASTS = ['days', 'until'] as const;

/** How long what is deposited is locked, and who could still delete it. */
export const RetentionFields = ({ draft, faults, onChange }: FieldsProps) => {
  const { t } = useTranslation();
  const { lasts } = draft;
  const fault = faults[lasts];
  return (
    <>
      <Radio.Group
        label={t('vault.lasts')}
        description={t('vault.lastsHint')}
        value={lasts}
        onChange={(value) => onChange({ lasts: value === 'until' ? 'until' : 'days' })}
      >
        <Stack gap={6} mt={6}>
          {LASTS.map((value) => (
            <Radio key={value} value={value} label={t(`vault.lasts_${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <TextInput
        key={lasts}
        className={forms.field ?? ''}
        label={t(`vault.field_${lasts}`)}
        type={lasts === 'days' ? 'text' : 'date'}
        inputMode={lasts === 'days' ? 'numeric' : 'none'}
        value={draft[lasts]}
        error={fault && t(`vault.fault_${fault}`)}
        autoComplete="off"
        maw={200}
        onChange={({ currentTarget }) => onChange({ [lasts]: currentTarget.value })}
      />
      <Radio.Group
        label={t('vault.mode')}
        value={draft.mode}
        onChange={(value) =>
          onChange({ mode: value === 'COMPLIANCE' ? 'COMPLIANCE' : 'GOVERNANCE' })
        }
      >
        <Stack gap={6} mt={6}>
          {MODES.map((value) => (
            <Radio
              key={value}
              value={value}
              label={t(`vault.mode_${value}`)}
              description={t(`vault.mode_${value}_why`)}
            />
          ))}
        </Stack>
      </Radio.Group>
    </>
  );
};
