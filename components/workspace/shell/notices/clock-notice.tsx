import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format.ts';
import { useClockBehind } from '../../../use-clock-behind.ts';

/** Says that the clock is behind the last use of the matter that is shown. */
export const ClockNotice = ({ usedAt }: { readonly usedAt: string | undefined }) => {
  const { t } = useTranslation();
  const { time } = useFormat();
  const now = useClockBehind(usedAt);
  if (now === undefined || usedAt === undefined) return null;
  return (
    <Alert
      color="orange"
      variant="outline"
      role="alert"
      m="8px 20px"
      bg="var(--mantine-color-body)"
    >
      {t('popup.clockBehind', { now: time(now), at: time(usedAt) })}
    </Alert>
  );
};
