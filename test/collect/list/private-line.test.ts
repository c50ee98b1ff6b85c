import { expect, it } from 'vitest';
import type { ListBrowser } from '../../../lib/collect/list/list-browser.ts';
import { type FakePage, fakeList } from '../../support/capture/fake-list.ts';

const URL = 'https://a.example/1';
const start = { list: 'L1', order: 'start' } as const;

/** A list whose one line is a visit signed out, and what became of private windows. */
const signedOut = async (
  opened: 'private-off' | 'private-shared' | 'opened',
  page: FakePage = {},
) => {
  const tabs: string[] = [];
  const fakes = {
    openPrivateTab: async () => {
      tabs.push('open');
      return opened === 'opened' ? { windowId: 3, tabId: 9 } : opened;
    },
    closePrivateWindow: async () => void tabs.push('close'),
    openWorkTab: async () => {
      throw new Error('The ordinary window is not used');
    },
  } as Partial<ListBrowser>;
  const list = await fakeList([URL], { [URL]: page }, fakes);
  await list.db.listLines.toCollection().modify({ route: 'no-session' });
  await list.run.order(start);
  await list.untilDone();
  return { ...list, tabs };
};

it('a visit signed out is captured in a private window, which is closed then', async () => {
  const { outcomes, captured, tabs } = await signedOut('opened');
  expect(await outcomes()).toEqual(['sealed']);
  expect(captured).toMatchObject([{ tabId: 9, listed: { route: 'no-session' } }]);
  expect(tabs).toEqual(['open', 'close']);
});

it('a visit signed out is not made where private windows are not allowed', async () => {
  const { outcomes, captured } = await signedOut('private-off');
  expect(await outcomes()).toEqual(['not-captured: private-off']);
  expect(captured).toEqual([]);
});

it('a visit signed out waits while another private window is open, up to three tries', async () => {
  const { outcomes, captured, tabs } = await signedOut('private-shared');
  expect(await outcomes()).toEqual(['not-captured: private-shared']);
  expect(captured).toEqual([]);
  expect(tabs.filter((step) => step === 'open')).toHaveLength(3);
});

it.each([
  [{ probed: 'unreadable', tabUrl: '' }, 'not-captured: nothing-of-site'],
  [{ probed: 'unreadable', tabUrl: '', isDownload: true }, 'not-captured: download'],
  [{ probed: 'unreadable', tabUrl: '', opened: 'late' }, 'not-captured: timed-out'],
  [{ opened: 'closed' }, 'not-captured: closed'],
] as const)(
  'a private window without a page of the site says no more: %j, %s',
  async (...given) => {
    const [page, outcome] = given;
    const { outcomes } = await signedOut('opened', { ...page, isPrivate: true });
    expect(await outcomes()).toEqual([outcome]);
  },
);
