import { Button, NativeSelect } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { statedCaseTime } from '../../../lib/casework/dates/case-zone.ts';
import { statedChannels, statedNames } from '../../../lib/casework/remedies/stated-channels.ts';
import { CHANNELS, type Channel, type Push } from '../../../lib/evidence/casework.ts';
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
import prose from '../kit/sheets/prose.module.css';
import { AlertFact } from './alert-fact.tsx';
import { DistributionWords } from './distribution-words.tsx';
import { isAlert } from './likely-items.ts';
import css from './push-section.module.css';

type Props = { readonly matter: string; readonly pushes: readonly Push[] };

/** Sorts a push without a time after all others. */
const UNDATED = '\u{10ffff}';

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
        compareText(one.time?.at ?? UNDATED, other.time?.at ?? UNDATED),
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
        [t('remedies.recipients'), (push) => <DistributionWords of={{ ...push, channels: [] }} />],
      ]}
      dialog={(props) => <PushDialog {...props} />}
    />
  );
};

const BLANK: UnsavedEntry<Push> = { kind: 'push', item: '', channel: 'in-site', recipients: [] };

/**
 * What the page itself states of its pushing, for a person to confirm; the time of an article or a
 * post is that of its publication.
 */
const statedPush = ({ post }: ItemRecord, caseZone: string): Partial<Push> => {
  const { pushedAt = post?.published, scope, channel: words } = post?.alert ?? {};
  const [channel] = statedChannels(words);
  const time = pushedAt && statedCaseTime(pushedAt, caseZone);
  const recipients = statedNames(scope);
  return {
    ...(time && { time }),
    ...(recipients.length > 0 && { recipients }),
    ...(channel && { channel }),
  };
};

const PushDialog = (props: EntryDialogProps<Push>) => {
  const { t } = useTranslation();
  const caseZone = useCaseZone();
  const [fault, setFault] = useState<string>();
  const [words, setWords] = useState<string>();
  /** Whether the channel is one that the page states or a person chose. */
  const [isChosen, setChosen] = useState(props.entry !== undefined);
  /** The channels to add a push for, where the button for all of them was pressed. */
  const all = useRef<readonly Channel[]>([]);
  const chooseItem = async (item: string): Promise<Partial<Push>> => {
    const chosen = item === '' ? undefined : await readItem(item);
    const stated = chosen && statedPush(chosen.record, caseZone);
    setWords(chosen?.record.post?.alert?.channel);
    if (stated?.channel) setChosen(true);
    return { ...stated, item };
  };
  return (
    <EntryForm
      {...props}
      kind="push"
      blank={BLANK}
      missing={({ item }) =>
        fault ??
        ((item === '' && t('remedies.needItem')) || (!isChosen && t('remedies.needChannel')))
      }
      expand={(push) => {
        const channels = all.current.length > 0 ? all.current : [push.channel];
        all.current = [];
        return channels.map((channel) => ({ ...push, channel }));
      }}
    >
      {(push, change) => (
        <>
          <ItemPicker
            label={t('remedies.item')}
            required
            matter={props.matter}
            first={isAlert}
            value={push.item || undefined}
            onChange={async (item = '') => change(await chooseItem(item))}
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
          <ChannelField
            value={isChosen ? push.channel : ''}
            words={words}
            onChange={(channel) => {
              setChosen(channel !== '');
              if (channel) change({ channel });
            }}
            {...(!props.entry && { onAll: (stated) => Object.assign(all, { current: stated }) })}
            isFaulty={fault !== undefined}
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

type ChannelProps = {
  /** Empty until the page states one or a person chose: none is suggested. */
  readonly value: Channel | '';
  /** What the page says of it: it may name a channel that the list does not have. */
  readonly words: string | undefined;
  readonly onChange: (channel: Channel | '') => void;
  /** Adds a push for each channel that the page states; absent where a push is changed. */
  readonly onAll?: (stated: readonly Channel[]) => void;
  readonly isFaulty: boolean;
};

const ChannelField = ({ value, words, onChange, onAll, isFaulty }: ChannelProps) => {
  const { t } = useTranslation();
  const stated = statedChannels(words);
  return (
    <>
      <NativeSelect
        label={t('remedies.channel')}
        description={words && t('remedies.statesChannel', { words })}
        value={value}
        required
        onChange={(event) => onChange(event.currentTarget.value as ChannelProps['value'])}
        data={[
          { value: '', label: t('remedies.choose') },
          ...CHANNELS.map((one) => ({ value: one, label: t(`terms.channel_${one}`) })),
        ]}
      />
      {onAll && stated.length > 1 && (
        <AddAll channels={stated} isDisabled={isFaulty} onPress={() => onAll(stated)} />
      )}
    </>
  );
};

type AddAllProps = {
  readonly channels: readonly Channel[];
  readonly isDisabled: boolean;
  readonly onPress: () => void;
};

/**
 * Offers a push for each channel that the page states; its press sends the form. It is no button of
 * the form's own kind: Enter in a field would press the first of those.
 */
const AddAll = ({ channels, isDisabled, onPress }: AddAllProps) => {
  const { t, i18n } = useTranslation();
  const names = new Intl.ListFormat(i18n.language).format(
    channels.map((channel) => t(`terms.channel_${channel}`)),
  );
  const count = channels.length;
  return (
    <div className={css.all}>
      <p className={prose.hint}>{t('remedies.statesChannels', { count, names })}</p>
      <Button
        size="compact-sm"
        variant="default"
        onClick={({ currentTarget: { form } }) => {
          onPress();
          form?.requestSubmit();
        }}
        disabled={isDisabled}
      >
        {t(count === 2 ? 'remedies.addBoth' : 'remedies.addAll', { count })}
      </Button>
    </div>
  );
};
