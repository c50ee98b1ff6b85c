import { useEffect, useState } from 'react';
import { isClockBehind } from '../lib/evidence/chain/same-clock.ts';

/**
 * The time that this computer's clock says, where that is so long before an earlier time that a
 * verifier would tell a contradiction; else undefined. It looks again when a person comes back from
 * setting the clock.
 */
export const useClockBehind = (earlier: string | undefined): string | undefined => {
  const [now, setNow] = useState(Date.now);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another time is compared with now
  useEffect(() => {
    const look = () => setNow(Date.now());
    look();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [earlier]);
  return earlier !== undefined && isClockBehind(earlier, now)
    ? new Date(now).toISOString()
    : undefined;
};
