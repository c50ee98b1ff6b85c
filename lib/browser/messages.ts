import { type Browser, browser } from 'wxt/browser';
import type { Labels } from '../evidence/matter.ts';
import type { Scope } from '../evidence/page/scope.ts';
import { type Problem, toProblem } from '../evidence/problem.ts';

/**
 * What a person asks for when they press Capture. `scope`: absent where it is left to what the page
 * is found to be. `freshLoad`: reload the page and capture before anyone touches it.
 */
export type CollectRequest = Pick<Labels, 'tags' | 'note'> & {
  readonly tabId: number;
  readonly matterId: string;
  readonly scope?: Scope;
  readonly freshLoad?: boolean;
};

/** What became of it: the item's id, or why there is none. */
export type CollectResult = { readonly item: string } | { readonly problem: Problem };

/**
 * What a person asks for before they point at a post: the matter and labels that the post is to
 * have.
 */
export type PickRequest = Omit<CollectRequest, 'scope' | 'freshLoad'>;

/** Whether the picker is open in the page, or why it is not. */
export type PickResult = { readonly problem?: Problem };

type Messages = {
  collect: { request: CollectRequest; result: CollectResult };
  pick: { request: PickRequest; result: PickResult };
};
type Message<Kind extends keyof Messages = keyof Messages> = {
  readonly kind: Kind;
  readonly request: Messages[Kind]['request'];
};

/** Popup or picker → background: capture a tab. The answer comes when the item is sealed. */
export const sendCollect = (request: CollectRequest): Promise<CollectResult> =>
  browser.runtime.sendMessage({ kind: 'collect', request } satisfies Message);

/**
 * Popup → background: let the person point at a post in this tab. The answer comes when they can.
 */
export const sendPick = (request: PickRequest): Promise<PickResult> =>
  browser.runtime.sendMessage({ kind: 'pick', request } satisfies Message);

/**
 * Our own pages may ask for any tab; a script in a page only for the tab that it runs in, and only
 * to be captured.
 */
const mayAsk = (
  { kind, request }: Message,
  { id, url, tab, frameId }: Browser.runtime.MessageSender,
): boolean => {
  if (id !== browser.runtime.id) return false;
  if (url?.startsWith(`${location.origin}/`)) return true;
  return kind === 'collect' && frameId === 0 && tab?.id === request.tabId;
};

const onMessage = <Kind extends keyof Messages>(
  kind: Kind,
  answer: (request: Messages[Kind]['request']) => Promise<Messages[Kind]['result']>,
): void => {
  browser.runtime.onMessage.addListener((message: Message<Kind>, sender, respond) => {
    if (message?.kind !== kind || !mayAsk(message as Message, sender)) return false;
    answer(message.request).then(respond, (error) => respond({ problem: toProblem(error) }));
    return true;
  });
};

/** Background: answers every request to collect. Messages from anywhere else are not answered. */
export const onCollect = (collect: (request: CollectRequest) => Promise<CollectResult>): void =>
  onMessage('collect', collect);

/** Background: answers the popup's request to point at a post. */
export const onPick = (pick: (request: PickRequest) => Promise<PickResult>): void =>
  onMessage('pick', pick);
