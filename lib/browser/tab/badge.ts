import { browser } from 'wxt/browser';

/** The state of a capture that the toolbar button shows. */
export type Badge = 'working' | 'sealed' | 'partial' | 'failed';

const LOOKS: Record<Badge, { text: string; color: string }> = {
  working: { text: '…', color: '#5b6470' },
  sealed: { text: '✓', color: '#17694a' },
  partial: { text: '!', color: '#8a5a00' },
  failed: { text: '×', color: '#a61b29' },
};

const setBadge = async (tabId: number, text: string, color: string): Promise<void> => {
  await Promise.allSettled([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color }),
  ]);
};

/** Shows the state of a capture on the toolbar button. Ignores a closed tab. */
export const showBadge = async (tabId: number, badge: Badge): Promise<void> => {
  const { text, color } = LOOKS[badge];
  await setBadge(tabId, text, color);
};

/** A time in minutes and seconds, as a clock shows it: '4:59'. */
export const clockTime = (ms: number): string => {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

/** Shows on the toolbar button how long a recording can still go on. Ignores a closed tab. */
export const showTimeLeft = (tabId: number, ms: number): void =>
  void setBadge(tabId, clockTime(ms), '#a61b29');
