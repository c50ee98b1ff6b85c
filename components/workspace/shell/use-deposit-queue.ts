import { useEffect } from 'react';
import { watchConnection } from '../../../lib/browser/connection.ts';
import { sendDeposit } from '../../../lib/browser/messages.ts';
import { onChange } from '../../../lib/store/change.ts';

/** A person labels several items in a row: they go together. */
const WAIT_MS = 2_000;

/**
 * While the workspace is open, tells the background of what it wrote into the log, and of the
 * network: at once what waits, when it is back.
 */
export const useDepositQueue = (): void =>
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // The background of a browser that is closing answers nothing.
    const send = (which: 'due' | 'all') => void sendDeposit(which).catch(() => {});
    const stopHearing = onChange(() => {
      clearTimeout(timer);
      timer = setTimeout(() => send('due'), WAIT_MS);
    });
    const stopWatching = watchConnection(() => send('all'));
    send('due');
    return () => {
      clearTimeout(timer);
      stopHearing();
      stopWatching();
    };
  }, []);
