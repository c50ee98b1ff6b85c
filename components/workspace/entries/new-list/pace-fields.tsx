import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ListPace } from '../../../../lib/evidence/list/capture-list.ts';
import css from '../../kit/sheets/capture-lists.module.css';

type Props = { readonly pace: ListPace; readonly onChange: (pace: ListPace) => void };

/** The fields, the milliseconds of their unit, and the least and greatest number. */
const FIELDS = [
  ['pause', 'pauseMs', 1_000, 1, 3_600],
  ['jitter', 'jitterMs', 1_000, 0, 3_600],
  ['mostAnHour', 'mostAnHour', 1, 1, 600],
] as const;

/** How fast a list goes on at one site, and why it is slow. */
export const PaceFields = ({ pace, onChange }: Props) => {
  const { t } = useTranslation();
  return (
    <fieldset style={{ margin: 0, padding: 0, border: 0 }}>
      <legend>{t('lists.pace')}</legend>
      <p>{t('lists.paceWhy')}</p>
      <div className={css.pace}>
        {FIELDS.map(([name, field, unit, min, max]) => (
          <NumberInput
            key={name}
            label={t(`lists.pace_${name}`)}
            min={min}
            max={max}
            clampBehavior="strict"
            allowDecimal={false}
            value={pace[field] / unit}
            onChange={(value) =>
              typeof value === 'number' && onChange({ ...pace, [field]: value * unit })
            }
          />
        ))}
      </div>
    </fieldset>
  );
};
