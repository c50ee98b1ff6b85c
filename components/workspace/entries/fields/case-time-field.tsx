import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  parseCaseTime,
  type WrittenTime,
  writeCaseTime,
} from '../../../../lib/casework/dates/parse-case-time.ts';
import type { CaseTime } from '../../../../lib/evidence/casework.ts';
import { useCaseZone } from '../../../case-zone.tsx';
import { CaseTimeWords } from '../times/case-time-words.tsx';
import css from './case-time-field.module.css';
import { ZoneSelect } from './zone-select.tsx';

type Props = {
  readonly label: string;
  /** The initial value; give the field another `key` to reset it. */
  readonly value?: CaseTime | undefined;
  /** Receives the parsed time, or a sentence that says why the input is no time. */
  readonly onChange: (time: CaseTime | undefined, fault: string | undefined) => void;
  readonly required?: boolean;
};

/**
 * A field for a time of the case: a year, a month or a day, an optional time of day, and the time
 * zone. The parts that are filled in give the precision.
 */
export const CaseTimeField = ({ label, value, onChange, required = false }: Props) => {
  const { t } = useTranslation();
  const caseZone = useCaseZone();
  const [written, setWritten] = useState<WrittenTime>(
    value ? writeCaseTime(value) : { date: '', time: '', timeZone: caseZone },
  );
  const read = parseCaseTime(written);
  const fault = typeof read === 'string' ? read : undefined;
  const write = (changed: Partial<WrittenTime>) => {
    const next = { ...written, ...changed };
    const time = parseCaseTime(next);
    setWritten(next);
    if (typeof time === 'string') onChange(undefined, t(`entries.timeFault_${time}`));
    else onChange(time, undefined);
  };
  const isTimeFault = fault === 'time' || fault === 'time-without-day';
  return (
    <fieldset className={css.field}>
      <legend>{label}</legend>
      <div className={css.parts}>
        <TextInput
          label={t('entries.date')}
          placeholder="2021-08-22"
          maxLength={20}
          required={required}
          value={written.date}
          onChange={(event) => write({ date: event.currentTarget.value })}
          error={fault && !isTimeFault && written.date !== ''}
        />
        <TextInput
          label={t('entries.timeOfDay')}
          placeholder="14:30"
          maxLength={10}
          value={written.time}
          onChange={(event) => write({ time: event.currentTarget.value })}
          error={isTimeFault}
        />
        <ZoneSelect
          label={t('entries.timeZone')}
          value={written.timeZone}
          onChange={(timeZone) => write({ timeZone })}
        />
      </div>
      <p className={fault ? css.fault : css.hint} aria-live="polite">
        {fault && t(`entries.timeFault_${fault}`)}
        {!read && t('entries.dateHint')}
        {typeof read === 'object' && <CaseTimeWords time={read} isFull />}
      </p>
    </fieldset>
  );
};
