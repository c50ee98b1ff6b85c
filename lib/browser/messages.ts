import { type Browser, browser } from 'wxt/browser';
import type { ItemRole } from '../evidence/item-role.ts';
import type { ListPlace } from '../evidence/list/list-line.ts';
import type { Labels } from '../evidence/matter.ts';
import type { RecordingWish } from '../evidence/media/recording.ts';
import type { Scope } from '../evidence/page/scope.ts';
import { type Problem, toProblem } from '../evidence/problem.ts';
import { parseRequest } from './requests/parse-request.ts';
import { isObject } from './settings/parse-settings.ts';

/**
 * The request that Capture sends. Without `scope`, it is chosen by the kind of page recognised.
 * `freshLoad`: reload the page and capture it before anyone touches it. `openAll`: open first what
 * the page holds back. `record`: record the tab at the end, as it is used or as the page is
 * scrolled. `listed`: the line of a list that it is made for; `role`: what that list
 * says the page is.
 */
export type CollectRequest = Pick<Labels, 'tags' | 'note'> & {
  readonly tabId: number;
  readonly matterId: string;
  readonly scope?: Scope;
  readonly freshLoad?: boolean;
  readonly openAll?: boolean;
  readonly record?: RecordingWish;
  readonly listed?: ListPlace;
  readonly role?: ItemRole;
};

/** The result of a capture: the item's id, or why there is none. */
export type CollectResult = { readonly item: string } | { readonly problem: Problem };

/**
 * The request to open the picker: the tab, and the matter and labels for the post that is picked.
 */
export type PickRequest = Omit<
  CollectRequest,
  'scope' | 'freshLoad' | 'record' | 'listed' | 'role'
>;

/** Whether the picker is open in the page, or why it is not. */
export type PickResult = { readonly problem?: Problem };

/** The result of a capture that was told to stop; nothing where none was under way. */
export type StopResult = CollectResult | { readonly none: true };

/**
 * What a person wants of a list. `start` also lets a paused or stopped list go on; the screen asks
 * for the sites before it, in the person's press. `skip` is of one line that waits, or, if it is
 * being worked on, stops its capture. `again`: lines that were not captured wait again.
 */
export type ListOrder =
  | { readonly list: string; readonly order: 'start' | 'pause' | 'stop' | 'again' }
  | { readonly list: string; readonly order: 'skip' | 'unskip'; readonly line: number };

/** Nothing, or why the order was not carried out. */
export type ListResult = { readonly problem?: Problem };

/** Which deposits are tried: those that are due, or also those that wait for their time. */
export type DepositWhich = 'due' | 'all';

type Messages = {
  collect: { request: CollectRequest; result: CollectResult };
  pick: { request: PickRequest; result: PickResult };
  stop: { request: Pick<CollectRequest, 'tabId'>; result: StopResult };
  list: { request: ListOrder; result: ListResult };
  watches: { request: 'changed'; result: ListResult };
  deposit: { request: DepositWhich; result: ListResult };
};
type Message<Kind extends keyof Messages = keyof Messages> = {
  readonly kind: Kind;
  readonly request: Messages[Kind]['request'];
};

/** Popup or picker → background: capture a tab. Resolves when the item is sealed. */
export const sendCollect = (request: CollectRequest): Promise<CollectResult> =>
  browser.runtime.sendMessage({ kind: 'collect', request } satisfies Message);

/**
 * Whether the extension that put this script into the page was updated or removed since: then it
 * hears nothing any more.
 */
export const isGone = (): boolean => browser.runtime?.id === undefined;

/**
 * Popup → background: open the picker in this tab. Resolves when the picker is open.
 */
export const sendPick = (request: PickRequest): Promise<PickResult> =>
  browser.runtime.sendMessage({ kind: 'pick', request } satisfies Message);

/** Popup → background: stop the capture of this tab. Resolves when what was had is sealed. */
export const sendStop = (tabId: number): Promise<StopResult> =>
  browser.runtime.sendMessage({ kind: 'stop', request: { tabId } } satisfies Message);

/** Workspace → background: start, pause, stop a list, or skip a line of it. */
export const sendListOrder = (request: ListOrder): Promise<ListResult> =>
  browser.runtime.sendMessage({ kind: 'list', request } satisfies Message);

/** Workspace → background: a watch was added or changed. */
export const sendWatchesChanged = (): Promise<ListResult> =>
  browser.runtime.sendMessage({ kind: 'watches', request: 'changed' } satisfies Message);

/** Workspace → background: something is to be deposited, or the network is back. */
export const sendDeposit = (request: DepositWhich): Promise<ListResult> =>
  browser.runtime.sendMessage({ kind: 'deposit', request } satisfies Message);

const isOfTab = (request: unknown): request is CollectRequest =>
  isObject(request) && 'tabId' in request;

const isOwnPage = ({ url }: Browser.runtime.MessageSender): boolean =>
  url?.startsWith(`${location.origin}/`) === true;

/**
 * Checks the sender of a message: extension pages may name any tab; a content script may only ask
 * to capture the tab that it runs in.
 */
const mayAsk = ({ kind, request }: Message, sender: Browser.runtime.MessageSender): boolean => {
  const { id, tab, frameId } = sender;
  if (id !== browser.runtime.id) return false;
  if (isOwnPage(sender)) return true;
  return kind === 'collect' && frameId === 0 && isOfTab(request) && tab?.id === request.tabId;
};

/** The request as its sender may make it: a page's script asks for no recording and no list. */
const asOf = <Request extends Message['request']>(
  request: Request,
  sender: Browser.runtime.MessageSender,
): Request => {
  if (!isOfTab(request) || isOwnPage(sender)) return request;
  const { record: _record, listed: _line, role: _role, ...own }: CollectRequest = request;
  return own as Request;
};

const onMessage = <Kind extends keyof Messages>(
  kind: Kind,
  answer: (request: Messages[Kind]['request']) => Promise<Messages[Kind]['result']>,
): void => {
  browser.runtime.onMessage.addListener((message: Message<Kind>, sender, respond) => {
    if (message?.kind !== kind || !mayAsk(message as Message, sender)) return false;
    const answered = async () => answer(parseRequest(kind, asOf(message.request, sender)));
    answered().then(respond, (error) => respond({ problem: toProblem(error) }));
    return true;
  });
};

/** Background: answers every request to collect. Messages from anywhere else are not answered. */
export const onCollect = (collect: (request: CollectRequest) => Promise<CollectResult>): void =>
  onMessage('collect', collect);

/** Background: answers the popup's request to point at a post. */
export const onPick = (pick: (request: PickRequest) => Promise<PickResult>): void =>
  onMessage('pick', pick);

/** Background: answers the popup's request to stop the capture of a tab. */
export const onStop = (stop: (tabId: number) => Promise<StopResult>): void =>
  onMessage('stop', ({ tabId }) => stop(tabId));

/** Background: carries out what a person wants of a list. */
export const onListOrder = (answer: (order: ListOrder) => Promise<ListResult>): void =>
  onMessage('list', answer);

/** Background: hears that a watch was added or changed. */
export const onWatchesChanged = (heard: () => void): void =>
  onMessage('watches', async () => {
    heard();
    return {};
  });

/** Background: hears that something is to be deposited. */
export const onDeposit = (heard: (which: DepositWhich) => void): void =>
  onMessage('deposit', async (which) => {
    heard(which);
    return {};
  });
