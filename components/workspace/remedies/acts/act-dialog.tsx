import { NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PUTS_UP } from '../../../../lib/casework/remedies/compare-way.ts';
import { ACT_TYPES, type OrderedAct } from '../../../../lib/evidence/casework.ts';
import { EntryForm, type UnsavedEntry } from '../../entries/entry-form.tsx';
import type { EntryDialogProps } from '../../entries/entry-section.tsx';
import { CaseTimeField } from '../../entries/fields/case-time-field.tsx';
import { ALERTS_FIRST } from '../../entries/items/likely-items.ts';
import { ItemsPicker } from '../../kit/lists/item-picker.tsx';
import { DistributionFields } from '../distribution-fields.tsx';

const BLANK: UnsavedEntry<OrderedAct> = {
  kind: 'act',
  type: 'clarify',
  words: '',
  channels: [],
  recipients: [],
  wrongs: [],
};
const MOST_DAYS = 3650;

const isDuration = (days: number | undefined): boolean =>
  days === undefined || (Number.isInteger(days) && days > 0 && days <= MOST_DAYS);

/** Asks for an act of the order. */
export const ActDialog = (props: EntryDialogProps<OrderedAct>) => {
  const { t } = useTranslation();
  const [faults, setFaults] = useState<{ due?: string | undefined; paidOn?: string | undefined }>(
    {},
  );
  return (
    <EntryForm
      {...props}
      kind="act"
      blank={BLANK}
      missing={({ words, durationDays }) =>
        faults.due ??
        faults.paidOn ??
        (words.trim() === ''
          ? t('remedies.needWords')
          : !isDuration(durationDays) && t('remedies.needDays'))
      }
    >
      {(act, change) => (
        <>
          <NativeSelect
            label={t('remedies.act')}
            data-autofocus
            value={act.type}
            onChange={(event) => change({ type: event.currentTarget.value as OrderedAct['type'] })}
            data={ACT_TYPES.map((value) => ({ value, label: t(`terms.act_${value}`) }))}
          />
          <Textarea
            label={t('remedies.words')}
            required
            autosize
            minRows={2}
            maxRows={8}
            value={act.words}
            onChange={(event) => change({ words: event.currentTarget.value })}
          />
          <PrescribedText act={act} onChange={change} />
          <DistributionFields value={act} onChange={change} />
          <ActTimes act={act} onChange={change} onFault={(due) => setFaults({ ...faults, due })} />
          <ActPayment
            act={act}
            onChange={change}
            onFault={(paidOn) => setFaults({ ...faults, paidOn })}
          />
          <ItemsPicker
            label={t('remedies.wrongs')}
            description={t('remedies.wrongsHint')}
            matter={props.matter}
            first={ALERTS_FIRST}
            value={act.wrongs}
            onChange={(wrongs) => change({ wrongs })}
          />
        </>
      )}
    </EntryForm>
  );
};

type TimesProps = {
  readonly act: UnsavedEntry<OrderedAct>;
  readonly onChange: (changed: Partial<OrderedAct>) => void;
  readonly onFault: (wrong: string | undefined) => void;
};

/** The text to be put up, word for word; for an act that puts one up alone. */
const PrescribedText = ({ act, onChange }: Omit<TimesProps, 'onFault'>) => {
  const { t } = useTranslation();
  if (!PUTS_UP.has(act.type)) return null;
  return (
    <Textarea
      label={t('remedies.prescribed')}
      description={t('remedies.prescribedHint')}
      autosize
      minRows={2}
      maxRows={8}
      value={act.prescribed ?? ''}
      onChange={({ currentTarget: { value } }) =>
        onChange({ prescribed: value === '' ? undefined : value } as Partial<OrderedAct>)
      }
    />
  );
};

/** For how many days the act is to last, and by when it is to be done. */
const ActTimes = ({ act, onChange, onFault }: TimesProps) => {
  const { t } = useTranslation();
  return (
    <>
      <NumberInput
        label={t('remedies.durationDays')}
        value={act.durationDays ?? ''}
        onChange={(days) =>
          onChange({ durationDays: days === '' ? undefined : Number(days) } as Partial<OrderedAct>)
        }
        min={1}
        max={MOST_DAYS}
        allowDecimal={false}
        hideControls
      />
      <CaseTimeField
        label={t('remedies.due')}
        value={act.due}
        onChange={(due, wrong) => {
          onFault(wrong);
          onChange({ due } as Partial<OrderedAct>);
        }}
      />
    </>
  );
};

/** The sum that the order states, and when it was paid; for an act of payment alone. */
const ActPayment = ({ act, onChange, onFault }: TimesProps) => {
  const { t } = useTranslation();
  if (act.type !== 'pay') return null;
  return (
    <>
      <TextInput
        label={t('remedies.sum')}
        maxLength={200}
        value={act.sum ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onChange({ sum: value === '' ? undefined : value } as Partial<OrderedAct>)
        }
      />
      <CaseTimeField
        label={t('remedies.paidOn')}
        value={act.paidOn}
        onChange={(paidOn, wrong) => {
          onFault(wrong);
          onChange({ paidOn } as Partial<OrderedAct>);
        }}
      />
    </>
  );
};
