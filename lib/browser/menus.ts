import { browser } from 'wxt/browser';
import type { Scope } from '../evidence/page/scope.ts';

type EntryName = 'captureMenu' | 'pointMenu' | 'selectionMenu' | 'linksMenu';

declare module 'wxt/browser' {
  interface WxtI18n {
    getMessage(name: EntryName): string;
  }
}

/**
 * What a shortcut or a menu entry starts: a capture with the default scope of the recognised page
 * (`capture`), a capture with a given scope, the picker (`point`), or a list of the page's links
 * (`links`).
 */
export type Ask = 'capture' | Scope | 'point' | 'links';

/** By the id of a manifest command or a menu entry; both use the same ids. */
const ASKS = new Map<string | number, Ask>([
  ['capture', 'capture'],
  ['capture-visible', 'visible'],
  ['capture-selection', 'selection'],
  ['point-at-post', 'point'],
  ['list-links', 'links'],
]);

const PAGES = ['http://*/*', 'https://*/*', 'file:///*'];

/**
 * The permission is asked for in the settings: until it is given the browser shows us no menus at
 * all.
 */
const menus = (): typeof browser.contextMenus | undefined => browser.contextMenus;

const addEntries = async (): Promise<void> => {
  await menus()?.removeAll();
  const add = (id: string, message: EntryName, contexts: 'all' | 'selection') =>
    menus()?.create({
      id,
      title: browser.i18n.getMessage(message),
      contexts:
        contexts === 'all' ? ['page', 'selection', 'link', 'image', 'video'] : ['selection'],
      documentUrlPatterns: PAGES,
    });
  add('capture', 'captureMenu', 'all');
  add('point-at-post', 'pointMenu', 'all');
  add('capture-selection', 'selectionMenu', 'selection');
  add('list-links', 'linksMenu', 'selection');
};

/**
 * Background: answers every shortcut and every entry of a page's menu, where there are any, with
 * what is asked of which tab.
 */
export const onAsk = (answer: (ask: Ask, tabId: number) => void): void => {
  const hear = (name: string | number, tab: { id?: number | undefined } | undefined) => {
    const ask = ASKS.get(name);
    if (ask && tab?.id !== undefined) answer(ask, tab.id);
  };
  const hearMenu = (
    { menuItemId }: { menuItemId: string | number },
    tab?: { id?: number | undefined },
  ) => hear(menuItemId, tab);
  browser.commands.onCommand.addListener(hear);
  menus()?.onClicked.addListener(hearMenu);
  browser.runtime.onInstalled.addListener(() => void addEntries());
  browser.permissions.onAdded.addListener(({ permissions = [] }) => {
    if (!permissions.includes('contextMenus')) return;
    menus()?.onClicked.addListener(hearMenu);
    void addEntries();
  });
};
