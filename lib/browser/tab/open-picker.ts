import { browser } from 'wxt/browser';
import type { Scope } from '../../evidence/page/scope.ts';
import { ProblemError } from '../../evidence/problem.ts';
import { pickerWords } from '../../words/picker-words.ts';
import type { CollectRequest, PickRequest } from '../messages.ts';
import { readSettings } from '../settings/settings.ts';
import { callPage, injectScript } from './page.ts';
import { isForbidden, readTab } from './tab.ts';

/** What the picker script reads when it starts: the capture to request, and its locale strings. */
export type PickTask = {
  readonly request: CollectRequest;
  readonly words: (typeof pickerWords)[keyof typeof pickerWords];
};

const POST: Scope = 'post';

const handOver = (task: PickTask): void => {
  (globalThis as { matterproofTask?: PickTask }).matterproofTask = task;
};

const wordsFor = async (): Promise<PickTask['words']> => {
  const { language } = await readSettings();
  return pickerWords[
    language ?? (navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en')
  ];
};

/**
 * Opens the picker in a tab; the picker requests the capture itself. Errors: `PAGE_FORBIDDEN`,
 * `TAB_CLOSED`, `TIME_LIMIT`.
 */
export const openPicker = async (asked: PickRequest): Promise<void> => {
  const { id: tabId, url } = await readTab(asked.tabId);
  if (isForbidden(url))
    throw new ProblemError('PAGE_FORBIDDEN', 'The browser keeps extensions out of this page');
  await injectScript(tabId, 'capture');
  await callPage(tabId, 'glance');
  const task = { request: { ...asked, scope: POST }, words: await wordsFor() };
  await browser.scripting.executeScript({ target: { tabId }, func: handOver, args: [task] });
  await injectScript(tabId, 'picker');
};
