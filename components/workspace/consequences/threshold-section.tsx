import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MEASURES } from '../../../lib/casework/reach.ts';
import type { Threshold } from '../../../lib/evidence/casework.ts';
import { useFormat } from '../../format.ts';
import { EntryForm } from '../entries/entry-form.tsx';
import { type EntryDialogProps, EntrySection } from '../entries/entry-section.tsx';

type Props = { readonly matter: string; readonly thresholds: readonly Threshold[] };

/** The figures that are marked as facts where captures show them. */
export const ThresholdSection = ({ matter, thresholds }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <EntrySection
      matter={matter}
      title={t('consequences.thresholds')}
      purpose={t('consequences.thresholdsPurpose')}
      add={t('consequences.addThreshold')}
      entries={thresholds}
      columns={[
        [t('consequences.measure'), ({ measure }) => t(`terms.measure_${measure}`)],
        [t('consequences.count'), ({ count }) => format.number(count)],
        [t('kit.note'), ({ note }) => note],
      ]}
      dialog={(props) => <ThresholdDialog {...props} />}
    />
  );
};

const ThresholdDialog = (props: EntryDialogProps<Threshold>) => {
  const { t } = useTranslation();
  return (
    <EntryForm
      {...props}
      kind="threshold"
      blank={{ kind: 'threshold', measure: 'reposts', count: 0, note: '' }}
      missing={({ count }) =>
        !(Number.isSafeInteger(count) && count > 0) && t('consequences.needCount')
      }
    >
      {(threshold, change) => (
        <>
          <NativeSelect
            label={t('consequences.measure')}
            value={threshold.measure}
            onChange={(event) =>
              change({ measure: event.currentTarget.value as Threshold['measure'] })
            }
            data={MEASURES.map((value) => ({ value, label: t(`terms.measure_${value}`) }))}
          />
          <TextInput
            label={t('consequences.count')}
            inputMode="numeric"
            required
            data-autofocus
            defaultValue={threshold.count || ''}
            onChange={(event) =>
              change({ count: Number(event.currentTarget.value.replace(/[\s,，]/gu, '')) })
            }
          />
          <TextInput
            label={t('kit.note')}
            value={threshold.note}
            onChange={(event) => change({ note: event.currentTarget.value })}
          />
        </>
      )}
    </EntryForm>
  );
};
