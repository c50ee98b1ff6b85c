import type { DepositWhich } from '../../browser/messages.ts';
import type { DepositOrder, DepositState } from '../../browser/offscreen/deposit-order.ts';
import type { EvidenceStore } from '../../store/db.ts';
import { listVaultMatters } from '../../store/deposits/vault-matters.ts';

/** What the background is given: the vault as it is now, the page that deposits, and the alarm. */
export type DepositRunParts = {
  readonly readOrder: () => Promise<Extract<DepositOrder, { order: 'start' }>['vault']>;
  /** Keeps the page that deposits open while this work is done. */
  readonly withPage: <T>(work: () => Promise<T>) => Promise<T>;
  readonly call: (order: DepositOrder) => Promise<DepositState>;
  readonly wakeAt: (when: number) => Promise<void>;
  readonly forgetWake: () => Promise<void>;
  readonly pause?: (milliseconds: number) => Promise<void>;
  readonly now?: () => number;
  readonly db?: EvidenceStore;
};

/** Each look is a call of the browser, without which the background would be ended as idle. */
const LOOK_MS = 2_000;
/** Should the background be ended all the same, it is woken again, and the deposit goes on. */
const WATCH_MS = 60_000;

const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const waitForEnd = async (first: DepositState, parts: DepositRunParts): Promise<DepositState> => {
  const { call, pause = sleep } = parts;
  let state = first;
  while (state.running) {
    await pause(LOOK_MS);
    state = await call({ order: 'look' });
  }
  return state;
};

const depositOnce = async (which: DepositWhich, parts: DepositRunParts): Promise<void> => {
  const { readOrder, withPage, call, wakeAt, forgetWake, now = Date.now, db } = parts;
  if ((await listVaultMatters(db)).length === 0) return;
  await wakeAt(now() + WATCH_MS);
  const vault = await readOrder();
  const { next } = await withPage(async () =>
    waitForEnd(await call({ order: 'start', which, vault }), parts),
  );
  await (next === undefined ? forgetWake() : wakeAt(next));
};

/**
 * The deposits of one background: the function that it returns is to be called when the background
 * starts or is woken, after each change of the store, and when a person or the network wants it. It
 * never rejects; what is wanted while a deposit runs is done after it.
 */
export const depositRun = (parts: DepositRunParts): ((which?: DepositWhich) => Promise<void>) => {
  let wanted: DepositWhich | undefined;
  let running: Promise<void> | undefined;
  const runAll = async (): Promise<void> => {
    while (wanted) {
      const which = wanted;
      wanted = undefined;
      await depositOnce(which, parts).catch((error) =>
        console.error('A deposit stopped working', error),
      );
    }
  };
  return (which = 'due') => {
    wanted = wanted === 'all' ? 'all' : which;
    running ??= runAll().finally(() => {
      running = undefined;
    });
    return running;
  };
};
