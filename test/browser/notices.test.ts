import { expect, it, vi } from 'vitest';
import { onNoticePress } from '../../lib/browser/notices.ts';

const held = vi.hoisted(() => {
  const listeners = () => {
    const heard = new Set<(given: string) => void>();
    return {
      addListener: (hear: (given: string) => void) => void heard.add(hear),
      tell: (given = '') => {
        for (const hear of heard) hear(given);
      },
    };
  };
  return {
    ...{ added: listeners(), clicked: listeners(), clear: vi.fn(), open: vi.fn() },
    browser: {} as Record<string, unknown>,
  };
});
vi.mock('wxt/browser', () => ({ browser: held.browser }));

it('a press on a notice opens its page, also of one that was switched on later', () => {
  const { browser, added, clicked, clear, open } = held;
  Object.assign(browser, { permissions: { onAdded: added }, tabs: { create: open } });
  onNoticePress();
  browser['notifications'] = { onClicked: clicked, clear };
  added.tell();
  // Another right that is granted does not make a press open its page twice.
  added.tell();
  clicked.tell('#/matter/m/watches 1764417600000');
  expect(open.mock.calls).toEqual([[{ url: '/workspace.html#/matter/m/watches' }]]);
  expect(clear).toHaveBeenCalledWith('#/matter/m/watches 1764417600000');
});
