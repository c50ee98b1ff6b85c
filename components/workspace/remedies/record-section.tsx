import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { statedCaseTime } from '../../../lib/casework/dates/case-zone.ts';
import { daysFromClaim } from '../../../lib/casework/dates/days-from-claim.ts';
import type { CaseTime, Link } from '../../../lib/evidence/casework.ts';
import type { AlertFields, StatedTime } from '../../../lib/evidence/item.ts';
import { useCaseZone } from '../../case-zone.tsx';
import { EntryForm, type UnsavedEntry } from '../entries/entry-form.tsx';
import { type EntryDialogProps, EntrySection } from '../entries/entry-section.tsx';
import { CaseTimeField } from '../entries/fields/case-time-field.tsx';
import { ItemLink } from '../entries/items/item-link.tsx';
import { ALERTS_FIRST, isRecord } from '../entries/items/likely-items.ts';
import { CaseTimeWords } from '../entries/times/case-time-words.tsx';
import { ItemPicker } from '../kit/lists/item-picker.tsx';
import prose from '../kit/sheets/prose.module.css';
import { AlertFact } from './alert-fact.tsx';
import { ChosenRecord } from './chosen-record.tsx';

type Props = { readonly matter: string; readonly links: readonly Link[] };

/** Alerts beside the official records of what they allege: `to` is the alert, `from` the record. */
export const RecordSection = ({ matter, links }: Props) => {
  const { t } = useTranslation();
  const pairs = links.filter(({ type }) => type === 'record-of');
  return (
    <EntrySection
      matter={matter}
      title={t('remedies.records')}
      purpose={t('remedies.recordsPurpose')}
      add={t('remedies.addRecord')}
      entries={pairs}
      columns={[
        [t('remedies.alert'), ({ to }) => <ItemLink item={to} />],
        [
          t('remedies.allegedFact'),
          ({ to }) => <AlertFact item={to} of={(alert) => alert.allegedFact} />,
        ],
        [
          t('remedies.claimed'),
          ({ to }) => (
            <AlertFact
              item={to}
              of={({ eventDate }) => eventDate && <Claimed date={eventDate} />}
            />
          ),
        ],
        [t('remedies.record'), ({ from }) => <ItemLink item={from} />],
        [t('remedies.recorded'), ({ time }) => time && <CaseTimeWords time={time} />],
        [
          t('remedies.gap'),
          ({ to, time }) => (
            <AlertFact
              item={to}
              of={({ eventDate }) => <Gap claimed={eventDate} recorded={time} />}
            />
          ),
        ],
        // The dialog asks for none: a package can bring one.
        ...(pairs.some(({ note }) => note !== '')
          ? [[t('kit.note'), ({ note }: Link) => note] as const]
          : []),
      ]}
      dialog={(props) => <RecordDialog {...props} />}
    />
  );
};

/** The date as an alert states it, and as all dates are shown, to be read beside the record's. */
const Claimed = ({ date }: { readonly date: StatedTime }) => {
  const time = statedCaseTime(date, useCaseZone());
  return (
    <>
      {time && <CaseTimeWords time={time} />} “{date.raw}”
    </>
  );
};

type GapProps = {
  readonly claimed: StatedTime | undefined;
  readonly recorded: CaseTime | undefined;
};

/** The days between the two dates, or which of them is not known. */
const Gap = ({ claimed, recorded }: GapProps) => {
  const { t } = useTranslation();
  if (!claimed) return t('remedies.gapUnclaimed');
  if (!recorded) return t('remedies.gapUnrecorded');
  const days = daysFromClaim(claimed, recorded);
  if (days === undefined) return t('terms.verdict_cannot-tell');
  return days === 0 ? t('remedies.gapNone') : t('remedies.gapDays', { count: Math.abs(days) });
};

/** The date that the chosen alert states, which the record's is compared with. */
const ChosenAlert = ({ eventDate }: AlertFields) => {
  const { t } = useTranslation();
  return (
    <p className={prose.hint}>
      {t(eventDate ? 'remedies.alertStates' : 'remedies.alertStatesNone')}{' '}
      {eventDate && <Claimed date={eventDate} />}
    </p>
  );
};

const BLANK: UnsavedEntry<Link> = { kind: 'link', type: 'record-of', from: '', to: '', note: '' };

const RecordDialog = (props: EntryDialogProps<Link>) => {
  const { t } = useTranslation();
  const [fault, setFault] = useState<string>();
  /** Counts the dates that were taken from the record: each begins the field anew. */
  const [taken, setTaken] = useState(0);
  return (
    <EntryForm
      {...props}
      kind="link"
      title={t('remedies.addRecord')}
      blank={BLANK}
      missing={({ from, to }) => fault ?? ((from === '' || to === '') && t('remedies.needPair'))}
    >
      {(link, change) => (
        <>
          <ItemPicker
            label={t('remedies.alert')}
            required
            matter={props.matter}
            first={ALERTS_FIRST}
            value={link.to || undefined}
            onChange={(to) => change({ to: to ?? '' })}
          />
          {link.to && <AlertFact item={link.to} of={(alert) => <ChosenAlert {...alert} />} />}
          <ItemPicker
            label={t('remedies.record')}
            required
            matter={props.matter}
            except={link.to}
            first={isRecord}
            value={link.from || undefined}
            onChange={(from) => change({ from: from ?? '' })}
          />
          {link.from && (
            <ChosenRecord
              item={link.from}
              onDate={(time) => {
                setFault(undefined);
                setTaken(taken + 1);
                change({ time });
              }}
            />
          )}
          <CaseTimeField
            key={taken}
            label={t('remedies.recorded')}
            value={link.time}
            onChange={(time, wrong) => {
              setFault(wrong);
              change({ time } as Partial<Link>);
            }}
          />
        </>
      )}
    </EntryForm>
  );
};
