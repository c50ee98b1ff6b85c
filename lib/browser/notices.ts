import { browser } from 'wxt/browser';

declare module 'wxt/browser' {
  interface WxtI18n {
    getMessage(name: Notice): string;
  }
}

/** What a notice says; never words of a captured page. */
export type Notice = 'newsChanged' | 'newsGone' | 'newsBack' | 'newsPosts' | 'newsDue';

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

const openFrom = (id: string): void => {
  const [route = ''] = id.split(' ');
  void browser.tabs.create({ url: `/workspace.html${route}` });
  void notices()?.clear(id);
};

/**
 * Background: opens the workspace where a notice is pressed, from the moment on that notices are
 * switched on. To be called as it starts.
 */
export const onNoticePress = (): void => {
  const listen = () => notices()?.onClicked.addListener(openFrom);
  listen();
  browser.permissions.onAdded.addListener(listen);
};

const MOST = 99;

/** Shows on the toolbar button how much changed since a person last looked; nothing for none. */
export const showNewsCount = async (count: number): Promise<void> => {
  const text = count === 0 ? '' : count > MOST ? `${MOST}+` : String(count);
  await Promise.allSettled([
    browser.action.setBadgeText({ text }),
    browser.action.setBadgeBackgroundColor({ color: '#8a5a00' }),
  ]);
};
