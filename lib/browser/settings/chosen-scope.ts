import { browser } from 'wxt/browser';
import type { Scope } from '../../evidence/page/scope.ts';

/** The scope that a person chose since the browser was started, where they did. */
export const readChosenScope = async (): Promise<Scope | undefined> =>
  ((await browser.storage.session.get('scope')) as { scope?: Scope }).scope;

/** Keeps a person's choice of scope until the browser is closed. */
export const keepChosenScope = (scope: Scope): Promise<void> =>
  browser.storage.session.set({ scope });
