import { browser } from 'wxt/browser';

/** The state of a capture that the toolbar button shows. */
export type Badge = 'working' | 'sealed' | 'partial' | 'failed';

const LOOKS: Record<Badge, { text: string; color: string }> = {
  working: { text: '…', color: '#5b6470' },
  sealed: { text: '✓', color: '#17694a' },
  partial: { text: '!', color: '#8a5a00' },
  failed: { text: '×', color: '#a61b29' },
};

/** Shows the state of a capture on the toolbar button. Ignores a closed tab. */
export const showBadge = async (tabId: number, badge: Badge): Promise<void> => {
  const { text, color } = LOOKS[badge];
  await Promise.allSettled([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color }),
  ]);
};
