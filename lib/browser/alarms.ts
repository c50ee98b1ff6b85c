import { browser } from 'wxt/browser';

/** The alarms of this extension, by what they wake the background for. */
export type Alarm = 'captures' | 'lists' | 'watches' | 'news' | 'deposits';

/** Wakes the background at a time in milliseconds since the epoch; an earlier wish is replaced. */
export const wakeAt = async (alarm: Alarm, when: number): Promise<void> => {
  await browser.alarms.create(alarm, { when });
};

/** Takes a wish to be woken back. */
export const forgetWake = async (alarm: Alarm): Promise<void> => {
  await browser.alarms.clear(alarm);
};

/** Background: hears an alarm. Must be called as the background starts, or it sleeps through. */
export const onWake = (alarm: Alarm, heard: () => void): void =>
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) heard();
  });
