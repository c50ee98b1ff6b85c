import { useEffect } from 'react';
import { stampItems } from '../../../lib/stamp-items.ts';

const EVERY_MS = 3 * 60_000;

/**
 * While the workspace is open, time-stamps that are due are asked for: at once, every few minutes,
 * and all that wait when the network is back.
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
