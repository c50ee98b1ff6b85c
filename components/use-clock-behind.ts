import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isClockBehind } from '../lib/evidence/chain/same-clock.ts';
import { useFormat } from './format.ts';

/**
 * What is said of this computer's clock where it is so long before the last use of a matter that a
 * verifier would tell a contradiction; else undefined. It looks again when a person comes back from
 * setting the clock.
 */
export const useClockBehind = (usedAt: string | undefined): string | undefined => {
  const { t } = useTranslation();
  const { time } = useFormat();
  const [now, setNow] = useState(Date.now);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another time is compared with now
  useEffect(() => {
    const look = () => setNow(Date.now());
    look();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [usedAt]);
  if (usedAt === undefined || !isClockBehind(usedAt, now)) return undefined;
  return t('popup.clockBehind', { now: time(new Date(now).toISOString()), at: time(usedAt) });
};
