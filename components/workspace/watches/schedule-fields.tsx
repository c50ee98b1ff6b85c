import { NumberInput, Radio, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCaseZone } from '../../case-zone.tsx';
import { zoneInWords } from '../../zone-names.ts';
import { CaseTimeField } from '../entries/fields/case-time-field.tsx';
import type { WrittenSchedule } from './written-schedule.ts';

type Props = {
  readonly value: WrittenSchedule;
  readonly onChange: (changed: Partial<WrittenSchedule>) => void;
  /** Receives why what is written is no time, or nothing where it is one. */
  readonly onFault: (fault: string | undefined) => void;
};

/** When a page is visited, and until when. */
export const ScheduleFields = ({ value, onChange, onFault }: Props) => {
  const { t, i18n } = useTranslation();
  const zone = zoneInWords(i18n.language, useCaseZone());
  return (
    <>
      <Radio.Group
        label={t('watches.how')}
        value={value.how}
        onChange={(how) => onChange({ how: how === 'every' ? 'every' : 'daily' })}
      >
        <Stack gap={6} mt={4}>
          <Radio value="daily" label={t('watches.daily')} />
          <Radio value="every" label={t('watches.every')} />
        </Stack>
      </Radio.Group>
      {value.how === 'daily' ? (
        <TextInput
          label={t('watches.times')}
          description={`${t('watches.timesHint')} · ${zone}`}
          required
          maxLength={200}
          value={value.times}
          onChange={(event) => onChange({ times: event.currentTarget.value })}
        />
      ) : (
        <NumberInput
          label={t('watches.hours')}
          required
          min={1}
          max={720}
          allowDecimal={false}
          hideControls
          value={value.hours}
          onChange={(hours) => onChange({ hours: hours === '' ? '' : Number(hours) })}
        />
      )}
      <CaseTimeField
        label={t('watches.until')}
        value={value.until}
        onChange={(until, fault) => {
          onFault(fault);
          onChange({ until });
        }}
      />
    </>
  );
};
