import { useEffect } from 'react';
import { stampItems } from '../../lib/stamp-items.ts';

const EVERY_MS = 3 * 60_000;

/** While the workspace is open, time-stamps that are due are asked for: at once, every few minutes, and when the network is back. */
export const useStampQueue = (): void =>
  useEffect(() => {
    const work = () => void stampItems();
    work();
    const timer = setInterval(work, EVERY_MS);
    addEventListener('online', work);
    return () => {
      clearInterval(timer);
      removeEventListener('online', work);
    };
  }, []);
