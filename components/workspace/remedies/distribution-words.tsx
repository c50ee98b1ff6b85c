import { useTranslation } from 'react-i18next';
import type { Distribution } from '../../../lib/casework/remedies/distribution.ts';

/** The channels of a distribution, then its recipients. */
export const DistributionWords = ({
  of: { channels, recipients },
}: {
  readonly of: Distribution;
}) => {
  const { t, i18n } = useTranslation();
  const list = new Intl.ListFormat(i18n.language, { type: 'unit', style: 'short' });
  const named = channels.map((channel) => t(`terms.channel_${channel}`));
  return [list.format(named), list.format(recipients)].filter(Boolean).join(' → ');
};
