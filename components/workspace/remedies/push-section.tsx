import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { statedCaseTime } from '../../../lib/casework/dates/case-zone.ts';
import { CHANNELS, type Push } from '../../../lib/evidence/casework.ts';
import type { ItemRecord } from '../../../lib/evidence/item.ts';
import { compareText } from '../../../lib/evidence/names/compare-text.ts';
import { readItem } from '../../../lib/store/items/opened-items.ts';
import { useCaseZone } from '../../case-zone.tsx';
import { EntryForm, type UnsavedEntry } from '../entries/entry-form.tsx';
import { type EntryDialogProps, EntrySection } from '../entries/entry-section.tsx';
import { CaseTimeField } from '../entries/fields/case-time-field.tsx';
import { NamesInput } from '../entries/fields/names-input.tsx';
import { ItemLink } from '../entries/items/item-link.tsx';
import { CaseTimeWords } from '../entries/times/case-time-words.tsx';
import { ItemPicker } from '../kit/lists/item-picker.tsx';
import { AlertFact } from './alert-fact.tsx';

type Props = { readonly matter: string; readonly pushes: readonly Push[] };

/** Each time a message was pushed. */
export const PushSection = ({ matter, pushes }: Props) => {
  const { t } = useTranslation();
  return (
    <EntrySection
      matter={matter}
      title={t('remedies.pushes')}
      purpose={t('remedies.pushesPurpose')}
      add={t('remedies.addPush')}
      entries={pushes.toSorted((one, other) =>
        compareText(one.time?.at ?? '', other.time?.at ?? ''),
      )}
      columns={[
        [t('remedies.item'), ({ item }) => <ItemLink item={item} />],
        [
          t('remedies.subject'),
          ({ item }) => <AlertFact item={item} of={(alert) => alert.subject} />,
        ],
        [
          t('remedies.allegedFact'),
          ({ item }) => <AlertFact item={item} of={(alert) => alert.allegedFact} />,
        ],
        [t('remedies.pushedAt'), ({ time }) => time && <CaseTimeWords time={time} />],
        [t('remedies.channel'), ({ channel }) => t(`terms.channel_${channel}`)],
        [t('remedies.recipients'), ({ recipients }) => recipients.join('; ')],
      ]}
      dialog={(props) => <PushDialog {...props} />}
    />
  );
};

const BLANK: UnsavedEntry<Push> = { kind: 'push', item: '', channel: 'in-site', recipients: [] };

/** What the alert itself states of its pushing, for a person to confirm. */
const statedPush = ({ post }: ItemRecord, caseZone: string): Partial<Push> => {
  const { pushedAt, scope } = post?.alert ?? {};
  const time = pushedAt && statedCaseTime(pushedAt, caseZone);
  return {
    ...(time && { time }),
    ...(scope && { recipients: [scope] }),
  };
};

const PushDialog = (props: EntryDialogProps<Push>) => {
  const { t } = useTranslation();
  const caseZone = useCaseZone();
  const [fault, setFault] = useState<string>();
  return (
    <EntryForm
      {...props}
      kind="push"
      blank={BLANK}
      missing={({ item }) => fault ?? (item === '' && t('remedies.needItem'))}
    >
      {(push, change) => (
        <>
          <ItemPicker
            label={t('remedies.item')}
            required
            matter={props.matter}
            value={push.item || undefined}
            onChange={async (item = '') => {
              const chosen = item === '' ? undefined : await readItem(item);
              change({ ...(chosen && statedPush(chosen.record, caseZone)), item });
            }}
          />
          <CaseTimeField
            key={push.item}
            label={t('remedies.pushedAt')}
            value={push.time}
            onChange={(time, wrong) => {
              setFault(wrong);
              change({ time } as Partial<Push>);
            }}
          />
          <NativeSelect
            label={t('remedies.channel')}
            value={push.channel}
            onChange={(event) => change({ channel: event.currentTarget.value as Push['channel'] })}
            data={CHANNELS.map((value) => ({ value, label: t(`terms.channel_${value}`) }))}
          />
          <NamesInput
            label={t('remedies.recipients')}
            description={t('remedies.recipientsHint')}
            value={push.recipients}
            onChange={(recipients) => change({ recipients })}
          />
        </>
      )}
    </EntryForm>
  );
};
