import { useTranslation } from 'react-i18next';
import type { Reach } from '../../../lib/casework/remedies/check-act.ts';

/** Channels, then recipients. */
export const ReachWords = ({ reach: { channels, recipients } }: { readonly reach: Reach }) => {
  const { t, i18n } = useTranslation();
  const list = new Intl.ListFormat(i18n.language, { type: 'unit', style: 'short' });
  const named = channels.map((channel) => t(`terms.channel_${channel}`));
  return [list.format(named), list.format(recipients)].filter(Boolean).join(' → ');
};
