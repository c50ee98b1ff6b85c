import { browser } from 'wxt/browser';

/** What the toolbar button says of the capture in this tab. */
export type Badge = 'working' | 'sealed' | 'partial' | 'failed';

const LOOKS: Record<Badge, { text: string; color: string }> = {
  working: { text: '…', color: '#5b6470' },
  sealed: { text: '✓', color: '#17694a' },
  partial: { text: '!', color: '#8a5a00' },
  failed: { text: '×', color: '#a61b29' },
};

/** Shows how a capture stands on the toolbar button. A tab that is gone is no error here. */
export const showBadge = async (tabId: number, badge: Badge): Promise<void> => {
  const { text, color } = LOOKS[badge];
  await Promise.allSettled([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color }),
  ]);
};
