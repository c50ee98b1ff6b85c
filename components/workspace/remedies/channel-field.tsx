import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { statedChannels } from '../../../lib/casework/remedies/stated-channels.ts';
import { CHANNELS, type Channel } from '../../../lib/evidence/casework.ts';
import prose from '../kit/sheets/prose.module.css';
import css from './channel-field.module.css';

type Props = {
  /** Empty until the page states one or a person chose: none is suggested. */
  readonly value: Channel | '';
  /** What the page says of it: it may name a channel that the list does not have. */
  readonly words: string | undefined;
  readonly onChange: (channel: Channel | '') => void;
  /** Adds a push for each channel that the page states; absent where a push is changed. */
  readonly onAll?: (stated: readonly Channel[]) => void;
  readonly isFaulty: boolean;
};

/** The channel of a push, as the page states it or a person chooses it. */
export const ChannelField = ({ value, words, onChange, onAll, isFaulty }: Props) => {
  const { t } = useTranslation();
  const stated = statedChannels(words);
  return (
    <>
      <NativeSelect
        label={t('remedies.channel')}
        description={words && t('remedies.statesChannel', { words })}
        value={value}
        required
        onChange={(event) => onChange(event.currentTarget.value as Props['value'])}
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
