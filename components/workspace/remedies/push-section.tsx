import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { statedCaseTime } from '../../../lib/casework/dates/case-zone.ts';
import { statedChannels, statedNames } from '../../../lib/casework/remedies/stated-channels.ts';
import type { Channel, Push } from '../../../lib/evidence/casework.ts';
import type { ItemRecord } from '../../../lib/evidence/item.ts';
import { compareText } from '../../../lib/evidence/names/compare-text.ts';
import { readItem } from '../../../lib/store/items/opened-items.ts';
import { useCaseZone } from '../../case-zone.tsx';
import { EntryForm, type UnsavedEntry } from '../entries/entry-form.tsx';
import { type EntryDialogProps, EntrySection } from '../entries/entry-section.tsx';
import { CaseTimeField } from '../entries/fields/case-time-field.tsx';
import { NamesInput } from '../entries/fields/names-input.tsx';
import { ItemLink } from '../entries/items/item-link.tsx';
import { isAlert } from '../entries/items/likely-items.ts';
import { CaseTimeWords } from '../entries/times/case-time-words.tsx';
import { ItemPicker } from '../kit/lists/item-picker.tsx';
import { AlertFact } from './alert-fact.tsx';
import { ChannelField } from './channel-field.tsx';
import { DistributionWords } from './distribution-words.tsx';

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

/** The item of a push, and its channel, which is one that the page states or a person chose. */
const useChosen = (isChange: boolean) => {
  const caseZone = useCaseZone();
  const [words, setWords] = useState<string>();
  const [hasChannel, setHasChannel] = useState(isChange);
  const chooseItem = async (item: string): Promise<Partial<Push>> => {
    const chosen = item === '' ? undefined : await readItem(item);
    const stated = chosen && statedPush(chosen.record, caseZone);
    setWords(chosen?.record.post?.alert?.channel);
    if (stated?.channel) setHasChannel(true);
    return { ...stated, item };
  };
  return { words, chooseItem, hasChannel, setHasChannel };
};

/** A push for each channel that the page states, where the button for all of them was pressed. */
const useAllChannels = () => {
  const all = useRef<readonly Channel[]>([]);
  const expand = (push: UnsavedEntry<Push>) => {
    const channels = all.current.length > 0 ? all.current : [push.channel];
    all.current = [];
    return channels.map((channel) => ({ ...push, channel }));
  };
  const askForAll = (stated: readonly Channel[]) => Object.assign(all, { current: stated });
  return { expand, askForAll };
};

const PushDialog = (props: EntryDialogProps<Push>) => {
  const { t } = useTranslation();
  const [fault, setFault] = useState<string>();
  const { words, chooseItem, hasChannel, setHasChannel } = useChosen(props.entry !== undefined);
  const { expand, askForAll } = useAllChannels();
  return (
    <EntryForm
      {...props}
      kind="push"
      blank={BLANK}
      missing={({ item }) =>
        fault ??
        ((item === '' && t('remedies.needItem')) || (!hasChannel && t('remedies.needChannel')))
      }
      expand={expand}
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
            value={hasChannel ? push.channel : ''}
            words={words}
            onChange={(channel) => {
              setHasChannel(channel !== '');
              if (channel) change({ channel });
            }}
            {...(!props.entry && { onAll: askForAll })}
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
