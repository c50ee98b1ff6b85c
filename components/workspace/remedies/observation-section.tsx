import { NativeSelect, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Observation, type OrderedAct, VERDICTS } from '../../../lib/evidence/casework.ts';
import type { ListingRow } from '../../../lib/store/listings/listing.ts';
import { EntryForm, type UnsavedEntry } from '../entries/entry-form.tsx';
import { type EntryDialogProps, EntrySection } from '../entries/entry-section.tsx';
import { ItemLink } from '../entries/items/item-link.tsx';
import { isRemedy } from '../entries/items/likely-items.ts';
import { ItemPicker } from '../kit/lists/item-picker.tsx';
import { VerdictMark } from './acts/verdict-mark.tsx';
import { CapturedAt } from './captured-at.tsx';
import { DistributionFields } from './distribution-fields.tsx';
import { DistributionWords } from './distribution-words.tsx';

type Props = { readonly act: OrderedAct; readonly observations: readonly Observation[] };

/** What items show of one ordered act. */
export const ObservationSection = ({ act, observations }: Props) => {
  const { t } = useTranslation();
  return (
    <EntrySection
      matter={act.matterId}
      title={t('remedies.observations')}
      of={act.words}
      purpose={t('remedies.observationsPurpose')}
      add={t('remedies.addObservation')}
      entries={observations}
      columns={[
        [t('remedies.item'), ({ item }) => <ItemLink item={item} />],
        [t('remedies.observedAt'), ({ item }) => <CapturedAt item={item} />],
        [t('remedies.verdict'), ({ verdict }) => <VerdictMark verdict={verdict} />],
        ...(act.wrongs.length > 0
          ? [
              [
                t('remedies.about'),
                ({ about }: Observation) => about && <ItemLink item={about} />,
              ] as const,
            ]
          : []),
        [t('remedies.channels'), (seen) => <DistributionWords of={seen} />],
        [t('kit.note'), ({ note }) => note],
      ]}
      dialog={(props) => <ObservationDialog {...props} act={act} />}
    />
  );
};

const BLANK: Omit<UnsavedEntry<Observation>, 'act'> = {
  kind: 'observation',
  item: '',
  verdict: 'cannot-tell',
  channels: [],
  recipients: [],
  note: '',
};

/** Which items an observation may be of: what is to be put right shows least that it was. */
const useLikely = ({ wrongs }: OrderedAct) =>
  useMemo(() => {
    const about = ({ id }: ListingRow) => wrongs.includes(id);
    return { about, shown: [isRemedy, (item: ListingRow) => !about(item)] };
  }, [wrongs]);

const ObservationDialog = ({
  act,
  ...props
}: EntryDialogProps<Observation> & { readonly act: OrderedAct }) => {
  const { t } = useTranslation();
  const [isJudged, setJudged] = useState(props.entry !== undefined);
  const [only, ...others] = act.wrongs;
  // Of an act with one wrong item, what is seen is seen of that one.
  const about = others.length === 0 && only ? { about: only } : {};
  const likely = useLikely(act);
  return (
    <EntryForm
      {...props}
      kind="observation"
      blank={{ ...BLANK, ...about, act: act.id }}
      missing={({ item }) =>
        (item === '' && t('remedies.needItem')) || (!isJudged && t('remedies.needVerdict'))
      }
    >
      {(seen, change) => (
        <>
          <ItemPicker
            label={t('remedies.item')}
            required
            matter={props.matter}
            first={likely.shown}
            value={seen.item || undefined}
            onChange={(item) => change({ item: item ?? '' })}
          />
          <VerdictField
            value={isJudged ? seen.verdict : ''}
            onChange={(verdict) => {
              setJudged(verdict !== '');
              if (verdict) change({ verdict });
            }}
          />
          {act.wrongs.length > 0 && (
            <ItemPicker
              label={t('remedies.about')}
              description={t('remedies.aboutHint')}
              matter={props.matter}
              first={likely.about}
              value={seen.about}
              onChange={(about) => change({ about } as Partial<Observation>)}
            />
          )}
          <DistributionFields value={seen} onChange={change} ordered={act.recipients} />
          <Textarea
            label={t('kit.note')}
            autosize
            maxRows={6}
            value={seen.note}
            onChange={(event) => change({ note: event.currentTarget.value })}
          />
        </>
      )}
    </EntryForm>
  );
};

type VerdictFieldProps = {
  /** Empty until a person judged: no verdict is suggested. */
  readonly value: Observation['verdict'] | '';
  readonly onChange: (verdict: Observation['verdict'] | '') => void;
};

const VerdictField = ({ value, onChange }: VerdictFieldProps) => {
  const { t } = useTranslation();
  return (
    <NativeSelect
      label={t('remedies.verdict')}
      required
      value={value}
      onChange={(event) => onChange(event.currentTarget.value as VerdictFieldProps['value'])}
      data={[
        { value: '', label: t('remedies.choose') },
        ...VERDICTS.map((verdict) => ({ value: verdict, label: t(`terms.verdict_${verdict}`) })),
      ]}
    />
  );
};
