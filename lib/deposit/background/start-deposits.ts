import { forgetWake, onWake, wakeAt } from '../../browser/alarms.ts';
import { onDeposit } from '../../browser/messages.ts';
import type { DepositOrder, DepositState } from '../../browser/offscreen/deposit-order.ts';
import { callHidden } from '../../browser/offscreen/hidden-calls.ts';
import { hasHiddenPage, withHiddenPage } from '../../browser/offscreen/hidden-page.ts';
import { watchReadable } from '../../browser/permissions/all-sites.ts';
import { watchKeyState } from '../../browser/vault/storage-key.ts';
import { watchVault } from '../../browser/vault/vault-settings.ts';
import { onChange } from '../../store/change.ts';
import { answerDeposit } from './answer-deposit.ts';
import { depositRun } from './deposit-run.ts';
import { readVaultOrder } from './read-order.ts';

/**
 * Where deposits run: Chromium's background is ended in mid-upload, so that a page of its own
 * deposits; Firefox has no such page and keeps its background while it calls the browser.
 */
const places = (): {
  readonly withPage: <T>(work: () => Promise<T>) => Promise<T>;
  readonly call: (order: DepositOrder) => Promise<DepositState>;
} =>
  hasHiddenPage()
    ? { withPage: withHiddenPage, call: (order) => callHidden('deposit', order) }
    : { withPage: (work) => work(), call: answerDeposit() };

/**
 * Background: deposits what is due when it starts and is woken, after each change of the store that
 * it makes or hears of, and when the vault or its key was changed. Must be called as it starts.
 */
export const startDeposits = (ready: () => Promise<unknown>): void => {
  const run = depositRun({
    readOrder: readVaultOrder,
    ...places(),
    wakeAt: (when) => wakeAt('deposits', when),
    forgetWake: () => forgetWake('deposits'),
  });
  const go = (which: 'due' | 'all' = 'due') => void ready().then(() => run(which));
  onWake('deposits', go);
  onDeposit(go);
  watchVault(() => go('all'));
  watchKeyState(() => go('all'));
  watchReadable(() => go('all'));
  // What a deposit itself writes waits for the next line.
  onChange((events) => {
    if ([...events].some((event) => event !== 'deposited')) go();
  });
  go();
};
