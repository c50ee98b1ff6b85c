import { useTranslation } from 'react-i18next';
import type { Distribution } from '../../../lib/casework/remedies/distribution.ts';
import { joinNames } from '../../join-names.ts';

/** The channels of a distribution, then its recipients. */
export const DistributionWords = ({
  of: { channels, recipients },
}: {
  readonly of: Distribution;
}) => {
  const { t, i18n } = useTranslation();
  const named = channels.map((channel) => t(`terms.channel_${channel}`));
  return [named, recipients]
    .map((names) => joinNames(names, i18n.language))
    .filter(Boolean)
    .join(' → ');
};
