import { Checkbox, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Distribution } from '../../../lib/casework/remedies/distribution.ts';
import { CHANNELS, type Channel } from '../../../lib/evidence/casework.ts';
import { NamesInput } from '../entries/fields/names-input.tsx';

type Props = {
  readonly value: Distribution;
  readonly onChange: (changed: Partial<Distribution>) => void;
  /** Recipients that the order names, to choose from: those seen are compared with them by name. */
  readonly ordered?: readonly string[];
};

/** Channels and recipients, as an order names them or an item shows them. */
export const DistributionFields = ({ value, onChange, ordered = [] }: Props) => {
  const { t } = useTranslation();
  return (
    <>
      <Checkbox.Group
        label={t('remedies.channels')}
        value={[...value.channels]}
        onChange={(channels) => onChange({ channels: channels as Channel[] })}
      >
        <Group gap="md" mt={4}>
          {CHANNELS.map((channel) => (
            <Checkbox
              key={channel}
              size="xs"
              value={channel}
              label={t(`terms.channel_${channel}`)}
            />
          ))}
        </Group>
      </Checkbox.Group>
      <NamesInput
        label={t('remedies.recipients')}
        description={t('remedies.recipientsHint')}
        value={value.recipients}
        known={ordered}
        onChange={(recipients) => onChange({ recipients })}
      />
    </>
  );
};
