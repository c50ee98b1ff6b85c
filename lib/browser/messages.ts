import { browser } from 'wxt/browser';
import type { Labels } from '../evidence/matter.ts';
import type { Problem } from '../evidence/problem.ts';
import type { Scope } from '../evidence/scope.ts';

/** What a person asks for when they press Capture. `freshLoad`: reload the page and capture before anyone touches it. */
export type CollectRequest = Pick<Labels, 'tags' | 'note'> & {
  readonly tabId: number;
  readonly matterId: string;
  readonly scope: Scope;
  readonly freshLoad?: boolean;
};

/** What became of it: the item's id, or why there is none. */
export type CollectResult = { readonly item: string } | { readonly problem: Problem };

type Message = { readonly kind: 'collect'; readonly request: CollectRequest };

/** Popup → background: capture a tab. The answer comes when the item is sealed. */
export const sendCollect = (request: CollectRequest): Promise<CollectResult> =>
  browser.runtime.sendMessage({ kind: 'collect', request } satisfies Message);

/** Background: answers every request to collect. Messages that are not from our own pages are not answered. */
export const onCollect = (collect: (request: CollectRequest) => Promise<CollectResult>): void => {
  browser.runtime.onMessage.addListener((message: Message, sender, respond) => {
    if (sender.id !== browser.runtime.id || message?.kind !== 'collect') return false;
    collect(message.request).then(respond, (error) =>
      respond({ problem: { code: 'UNEXPECTED', message: String(error) } }),
    );
    return true;
  });
};
