import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DepositOrder, DepositState } from '../../lib/browser/offscreen/deposit-order.ts';
import { answerDeposit } from '../../lib/deposit/background/answer-deposit.ts';
import { type DepositRunParts, depositRun } from '../../lib/deposit/background/deposit-run.ts';
import type { EvidenceStore } from '../../lib/store/db.ts';
import { chooseDepositMode } from '../../lib/store/deposits/vault-matters.ts';
import { twoItems } from '../support/vault/deposited-matter.ts';

let db: EvidenceStore;
let matterId: string;
beforeEach(async () => {
  ({ store: db, matterId } = await twoItems());
});

const made = (answers: readonly DepositState[], changes: Partial<DepositRunParts> = {}) => {
  const orders: DepositOrder[] = [];
  const wakes: (number | 'forgotten')[] = [];
  const rest = [...answers];
  const run = depositRun({
    readOrder: async () => 'NO_VAULT',
    withPage: (work) => work(),
    call: async (order) => {
      orders.push(order);
      return rest.shift() ?? { running: false };
    },
    wakeAt: async (when) => void wakes.push(when),
    forgetWake: async () => void wakes.push('forgotten'),
    pause: async () => {},
    ...{ now: () => 1_000, db, ...changes },
  });
  return { run, orders, wakes };
};

describe('the background', () => {
  it('opens no page while no matter is deposited', async () => {
    const { run, orders, wakes } = made([]);
    await run();
    expect([orders, wakes]).toEqual([[], []]);
  });

  it('looks until the deposit has ended, and is woken for the next', async () => {
    await chooseDepositMode(matterId, 'each', db);
    const { run, orders, wakes } = made([
      { running: true },
      { running: true },
      { running: false, next: 9_000 },
    ]);
    await run();
    expect(orders.map(({ order }) => order)).toEqual(['start', 'look', 'look']);
    // First should it be ended in mid-deposit, then for the next try.
    expect(wakes).toEqual([61_000, 9_000]);
  });

  it('forgets its alarm where nothing waits', async () => {
    await chooseDepositMode(matterId, 'each', db);
    const { run, wakes } = made([{ running: false }]);
    await run();
    expect(wakes.at(-1)).toBe('forgotten');
  });

  it('does what is wanted meanwhile after it, once, and never rejects', async () => {
    await chooseDepositMode(matterId, 'each', db);
    const failed = vi.spyOn(console, 'error').mockImplementation(() => {});
    let calls = 0;
    const { run, orders } = made([], {
      readOrder: async () => {
        calls += 1;
        if (calls === 1) throw new Error('The settings cannot be read');
        return 'NO_VAULT';
      },
    });
    const first = run();
    await Promise.all([run(), run('all'), run('due'), first]);
    expect(orders).toEqual([{ order: 'start', which: 'all', vault: 'NO_VAULT' }]);
    expect(failed).toHaveBeenCalledOnce();
    failed.mockRestore();
  });
});

describe('the page that deposits', () => {
  const start = { order: 'start', which: 'due', vault: 'NO_VAULT' } as const;

  it('runs while an order is carried out, and then says when the next is due', async () => {
    const end = Promise.withResolvers<{ next?: number }>();
    const answer = answerDeposit(() => end.promise);
    expect(await answer(start)).toEqual({ running: true });
    expect(await answer({ order: 'look' })).toEqual({ running: true });
    end.resolve({ next: 5 });
    await vi.waitFor(async () =>
      expect(await answer({ order: 'look' })).toEqual({ running: false, next: 5 }),
    );
  });

  it('carries out one order after another', async () => {
    let [now, most] = [0, 0];
    const answer = answerDeposit(async () => {
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => setTimeout(resolve, 5));
      now -= 1;
      return {};
    });
    await Promise.all([answer(start), answer(start), answer(start)]);
    await vi.waitFor(async () => expect((await answer({ order: 'look' })).running).toBe(false));
    expect(most).toBe(1);
  });
});
