import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MOST_WITNESS_HOURS } from '../../../../lib/evidence/witness/witness-window.ts';

type Hours = { readonly witnessHours: number | '' };
type Props = { readonly draft: Hours; readonly onChange: (changed: Hours) => void };

/** How many hours may lie between two custodians’ captures of one page; empty: the usual number. */
export const WitnessHours = ({ draft: { witnessHours }, onChange }: Props) => {
  const { t } = useTranslation();
  return (
    <NumberInput
      label={t('witness.fieldHours')}
      description={t('witness.fieldHint')}
      min={0}
      max={MOST_WITNESS_HOURS}
      clampBehavior="strict"
      allowDecimal={false}
      allowNegative={false}
      hideControls
      value={witnessHours}
      onChange={(value) => onChange({ witnessHours: value === '' ? '' : Number(value) })}
    />
  );
};
