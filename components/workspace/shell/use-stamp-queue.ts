import { useEffect } from 'react';
import { stampItems } from '../../../lib/stamp-items.ts';

const EVERY_MS = 3 * 60_000;

/**
 * While the workspace is open, requests the time-stamps that are due: at once, every three minutes,
 * and all waiting ones when the network returns.
 */
export const useStampQueue = (): void =>
  useEffect(() => {
    const work = () => void stampItems();
    const workAll = () => void stampItems('all');
    work();
    const timer = setInterval(work, EVERY_MS);
    addEventListener('online', workAll);
    return () => {
      clearInterval(timer);
      removeEventListener('online', workAll);
    };
  }, []);
