import { browser } from 'wxt/browser';
import type { RecorderState, RecordingLimits } from '../../evidence/media/recording.ts';
import { type Problem, ProblemError, toProblem } from '../../evidence/problem.ts';
import type { DepositOrder, DepositState } from './deposit-order.ts';

/** A stored file whose contents are to be read: an artifact, and the name that the file has. */
export type ReadRequest = { readonly item: string; readonly path: string; readonly name: string };

/**
 * What the recorder is to do: record for an item the tab whose stream the browser gave this id,
 * say how far it is, or end.
 */
export type RecorderOrder =
  | ({ readonly order: 'start'; readonly item: string; readonly stream: string } & RecordingLimits)
  | { readonly order: 'look' | 'end' };

type Calls = {
  'read-file': { request: ReadRequest; value: unknown };
  record: { request: RecorderOrder; value: RecorderState };
  deposit: { request: DepositOrder; value: DepositState };
};
type Answer<T> = { readonly value: T } | { readonly problem: Problem };
type Message<Kind extends keyof Calls> = {
  readonly kind: Kind;
  readonly request: Calls[Kind]['request'];
};

/** Background: has the page that nobody sees do something. Errors: those of what it does. */
export const callHidden = async <Kind extends keyof Calls>(
  kind: Kind,
  request: Calls[Kind]['request'],
): Promise<Calls[Kind]['value']> => {
  const answer: Answer<Calls[Kind]['value']> | undefined = await browser.runtime.sendMessage({
    kind,
    request,
  } satisfies Message<Kind>);
  if (!answer) throw new Error(`The page that nobody sees did not answer “${kind}”`);
  if ('value' in answer) return answer.value;
  throw new ProblemError(answer.problem.code, answer.problem.message, answer.problem.part);
};

/** That page: answers the background's calls. Messages from anywhere else are not answered. */
export const onHiddenCall = <Kind extends keyof Calls>(
  kind: Kind,
  answer: (request: Calls[Kind]['request']) => Promise<Calls[Kind]['value']>,
): void => {
  browser.runtime.onMessage.addListener((message: Message<Kind>, { id, url }, respond) => {
    const isOurs = id === browser.runtime.id && url?.startsWith(`${location.origin}/`);
    if (message?.kind !== kind || !isOurs) return false;
    answer(message.request).then(
      (value) => respond({ value }),
      (error: unknown) => respond({ problem: toProblem(error, 'file') }),
    );
    return true;
  });
};
