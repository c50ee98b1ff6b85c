import './clock-notice.css';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format.ts';
import { useClockBehind } from '../../use-clock-behind.ts';

/** Says before a capture that the clock is behind the last use of the matter. */
export const ClockNotice = ({ usedAt }: { readonly usedAt: string | undefined }) => {
  const { t } = useTranslation();
  const { time } = useFormat();
  const now = useClockBehind(usedAt);
  if (now === undefined || usedAt === undefined) return null;
  return (
    <p className="popup-clock" role="alert">
      {t('popup.clockBehind', { now: time(now), at: time(usedAt) })}
    </p>
  );
};
