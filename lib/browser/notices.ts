import { browser } from 'wxt/browser';

declare module 'wxt/browser' {
  interface WxtI18n {
    getMessage(name: 'newsChanged' | 'newsGone' | 'newsBack' | 'newsDue'): string;
  }
}

/** What a notice says; never words of a captured page. */
export type Notice = 'newsChanged' | 'newsGone' | 'newsBack' | 'newsDue';

/** Absent until a person switched notices on: the browser gives the interface with the right. */
const notices = (): typeof browser.notifications | undefined => browser.notifications;

/**
 * Shows a notice of the system, where a person switched notices on. `title` is a person's own name
 * of what it is about; a press on the notice opens the workspace at `route`.
 */
export const showNotice = async (notice: Notice, title: string, route: string): Promise<void> => {
  const message = browser.i18n.getMessage(notice);
  await notices()?.create(`${route} ${Date.now()}`, {
    ...{ type: 'basic', iconUrl: '/icons/128.png', title, message },
  });
};

/** Background: opens the workspace where a notice is pressed. To be called as it starts. */
export const onNoticePress = (): void =>
  notices()?.onClicked.addListener((id) => {
    const [route = ''] = id.split(' ');
    void browser.tabs.create({ url: `/workspace.html${route}` });
    void notices()?.clear(id);
  });

const MOST = 99;

/** Shows on the toolbar button how much changed since a person last looked; nothing for none. */
export const showNewsCount = async (count: number): Promise<void> => {
  const text = count === 0 ? '' : count > MOST ? `${MOST}+` : String(count);
  await Promise.allSettled([
    browser.action.setBadgeText({ text }),
    browser.action.setBadgeBackgroundColor({ color: '#8a5a00' }),
  ]);
};
