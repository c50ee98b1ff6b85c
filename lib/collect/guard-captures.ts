import { forgetWake, onWake, wakeAt } from '../browser/alarms.ts';

/** The soonest that Chromium lets an alarm ring. */
const WAIT_MS = 30_000;

const ALARMS = { forgetWake, onWake, wakeAt };

/**
 * While captures run, an alarm waits that wakes the background: should it be ended in mid-capture,
 * as by the death of its process, its next start seals what was had, and nobody has to open
 * anything for that. Returns what runs a capture so. Must be called as the background starts.
 */
export const guardCaptures = (alarms = ALARMS): (<T>(capture: () => Promise<T>) => Promise<T>) => {
  let running = 0;
  const wake = () => void alarms.wakeAt('captures', Date.now() + WAIT_MS);
  alarms.onWake('captures', () => {
    if (running > 0) wake();
  });
  return async (capture) => {
    running += 1;
    wake();
    try {
      return await capture();
    } finally {
      running -= 1;
      if (running === 0) void alarms.forgetWake('captures');
    }
  };
};
