import { NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatterGap } from '../../../lib/casework/readiness/readiness-line.ts';
import type { UndatedKeyDate } from '../../../lib/evidence/case-file.ts';
import { type CaseTime, KEY_DATE_TYPES, type KeyDate } from '../../../lib/evidence/casework.ts';
import { compareText } from '../../../lib/evidence/names/compare-text.ts';
import { zoneInWords } from '../../zone-names.ts';
import { EntryForm, type UnsavedEntry } from '../entries/entry-form.tsx';
import { type EntryDialogProps, EntrySection, type Sought } from '../entries/entry-section.tsx';
import { CaseTimeField } from '../entries/fields/case-time-field.tsx';
import { ItemLink } from '../entries/items/item-link.tsx';
import { isProof } from '../entries/items/likely-items.ts';
import { CaseTimeWords } from '../entries/times/case-time-words.tsx';
import { ItemPicker } from '../kit/lists/item-picker.tsx';
import css from './key-date-section.module.css';

type Props = {
  readonly matter: string;
  readonly dates: readonly KeyDate[];
  /** Key dates whose time is missing, which come last. */
  readonly undated?: readonly UndatedKeyDate[] | undefined;
  /** The gap of readiness that a person comes to fill. */
  readonly sought?: string | undefined;
};

/** The type of key date that closes a gap, and whether what is missing is its proof. */
type DateGap = { readonly type: KeyDate['type']; readonly isProof: boolean };
const DATE_GAPS = new Map<string, DateGap>([
  ['order-date', { type: 'order-made', isProof: false }],
  ['service-date', { type: 'order-served', isProof: false }],
  ['order-proof', { type: 'order-made', isProof: true }],
  ['service-proof', { type: 'order-served', isProof: true }],
] satisfies [MatterGap, DateGap][]);

/** The date to open for a gap; undefined while the date that it concerns is not read yet. */
const soughtDate = ({ dates, undated = [], sought = '' }: Props): Sought<KeyDate> | undefined => {
  const asked = DATE_GAPS.get(sought);
  if (asked && !asked.isProof) return { gap: sought, entry: undefined };
  const ofType = dates.filter(({ type }) => type === asked?.type);
  // A proof that stays back from every package proves nothing there: its date is opened, too.
  const [first] =
    sought === 'undated'
      ? (undated as readonly KeyDate[])
      : [...ofType.filter(({ proof }) => !proof), ...ofType];
  return first && { gap: sought, entry: first };
};

const sortDates = (
  dates: readonly KeyDate[],
  undated: readonly UndatedKeyDate[],
): readonly KeyDate[] => [
  ...dates.toSorted((one, other) => compareText(one.time.at, other.time.at)),
  ...(undated as readonly KeyDate[]),
];

/** The dates of the case in their order. Date flags follow from them. */
export const KeyDateSection = (props: Props) => {
  const { matter, dates, undated = [], sought = '' } = props;
  const { t } = useTranslation();
  const asked = DATE_GAPS.get(sought);
  return (
    <EntrySection
      matter={matter}
      sought={soughtDate(props)}
      title={t('caseFile.keyDates')}
      purpose={t('caseFile.keyDatesPurpose')}
      add={t('caseFile.addKeyDate')}
      entries={sortDates(dates, undated)}
      columns={[
        [t('caseFile.what'), ({ type }) => <strong>{t(`terms.keyDate_${type}`)}</strong>],
        [t('entries.date'), ({ time }) => <DateCell time={time} />],
        [t('caseFile.proof'), ({ proof }) => proof && <ItemLink item={proof} />],
        [t('kit.note'), ({ note }) => note],
      ]}
      dialog={(dialog) => (
        <KeyDateDialog
          {...dialog}
          {...(asked && { first: asked.type })}
          isProofSought={asked?.isProof ?? false}
        />
      )}
    />
  );
};

const DateCell = ({ time }: { readonly time: CaseTime | undefined }) => {
  const { t, i18n } = useTranslation();
  if (!time) return <em>{t('caseFile.noDate')}</em>;
  return (
    <>
      <CaseTimeWords time={time} />
      <span className={css.under}>{zoneInWords(i18n.language, time.timeZone)}</span>
    </>
  );
};

const BLANK = {
  kind: 'key-date',
  type: 'order-served',
  note: '',
  time: undefined,
} as unknown as UnsavedEntry<KeyDate>;

type DialogProps = EntryDialogProps<KeyDate> & {
  /** The type of a new date, where one is sought. */
  readonly first?: KeyDate['type'];
  /** Whether the keyboard begins at the proof. */
  readonly isProofSought: boolean;
};

const KeyDateDialog = ({ first = BLANK.type, isProofSought, ...props }: DialogProps) => {
  const { t } = useTranslation();
  const [fault, setFault] = useState<string>();
  return (
    <EntryForm
      {...props}
      kind="key-date"
      blank={{ ...BLANK, type: first }}
      missing={({ time }) => fault ?? (!time && t('caseFile.needDate'))}
    >
      {(date, change) => (
        <>
          <NativeSelect
            label={t('caseFile.what')}
            data-autofocus={isProofSought ? undefined : true}
            value={date.type}
            onChange={(event) => change({ type: event.currentTarget.value as KeyDate['type'] })}
            data={KEY_DATE_TYPES.map((value) => ({ value, label: t(`terms.keyDate_${value}`) }))}
          />
          <CaseTimeField
            label={t('caseFile.when')}
            required
            value={date.time}
            onChange={(time, wrong) => {
              setFault(wrong);
              change({ time } as Partial<KeyDate>);
            }}
          />
          <ItemPicker
            label={t('caseFile.proof')}
            description={t('caseFile.proofHint')}
            matter={props.matter}
            first={isProof}
            isStart={isProofSought}
            value={date.proof}
            onChange={(proof) => change({ proof } as Partial<KeyDate>)}
          />
          <Textarea
            label={t('kit.note')}
            autosize
            maxRows={6}
            value={date.note}
            onChange={(event) => change({ note: event.currentTarget.value })}
          />
        </>
      )}
    </EntryForm>
  );
};
