import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import css from './day-range-fields.module.css';
import type { DayRange } from './filter-items.ts';

type Props = { readonly range: DayRange; readonly onChange: (range: DayRange) => void };

/** The first and the last day of a range, either of which may be left open. */
export const DayRangeFields = ({ range, onChange }: Props) => {
  const { t } = useTranslation();
  return (
    <div className={css.days}>
      {(['from', 'to'] as const).map((side) => (
        <TextInput
          key={side}
          type="date"
          size="xs"
          label={t(`items.day_${side}`)}
          value={range[side] ?? ''}
          onChange={(event) => {
            const { [side]: _before, ...other } = range;
            const day = event.currentTarget.value;
            onChange(day ? { ...other, [side]: day } : other);
          }}
        />
      ))}
    </div>
  );
};
