import { describe, expect, it } from 'vitest';
import { reloadPage } from '../../../lib/collect/prepare/reload-page.ts';
import { problemsOf, startRun } from '../../support/capture/start-run.ts';

describe('reloading a page before its capture', () => {
  it('reloads it and waits until it has loaded', async () => {
    const { run, collection, calls } = await startRun();
    await reloadPage(run);
    expect(calls).toEqual(['reloadTab', 'loaded']);
    expect(problemsOf(collection)).toEqual([]);
  });

  it('says so where the page does not finish loading within 15 s', async () => {
    const waits: number[] = [];
    const { run, collection } = await startRun({
      browser: {
        loaded: async (_id, ms) => {
          waits.push(ms);
          return false;
        },
      },
    });
    await reloadPage(run);
    expect(waits).toEqual([15_000]);
    expect(problemsOf(collection)).toEqual(['PAGE_LOADING page']);
  });

  it('lets the page’s scripts settle after it has loaded', async () => {
    const order: string[] = [];
    const { run } = await startRun({
      browser: { pause: async (ms) => void order.push(`pause ${ms}`) },
      onCall: (call) => order.push(call),
    });
    await reloadPage(run);
    expect(order).toEqual(['reloadTab', 'pause 100', 'loaded', 'pause 700']);
  });
});
