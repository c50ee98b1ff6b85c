import type { DepositOrder, DepositState } from '../../browser/offscreen/deposit-order.ts';
import { carryOutDeposit } from './carry-out.ts';

/**
 * Answers the background's orders in a page that nobody sees: it begins a deposit and tells
 * whether it still runs. An order that comes meanwhile is carried out after it.
 */
export const answerDeposit = (
  carryOut = carryOutDeposit,
): ((order: DepositOrder) => Promise<DepositState>) => {
  let [running, next] = [0, undefined as number | undefined];
  let last: Promise<void> = Promise.resolve();
  const run = async (order: Extract<DepositOrder, { order: 'start' }>): Promise<void> => {
    try {
      next = (await carryOut(order)).next;
    } catch (error) {
      console.error('A deposit stopped working', error);
    } finally {
      running -= 1;
    }
  };
  return async (order) => {
    if (order.order === 'start') {
      running += 1;
      last = last.then(() => run(order));
    }
    return { running: running > 0, ...(next !== undefined && { next }) };
  };
};
