import { describe, expect, it } from 'vitest';
import { openAll } from '../../../lib/collect/prepare/open-all.ts';
import type { OpeningRound } from '../../../lib/evidence/page/opening.ts';
import { problemsOf, startRun } from '../../support/capture/start-run.ts';

const LIMITS = { mostMs: 60_000, mostPresses: 10 };
const round = (changed: Partial<OpeningRound> = {}): OpeningRound => ({
  opened: [],
  held: 0,
  characters: 100,
  ...changed,
});

/** Opens a page that answers each round with the next of these, and the last of them for ever. */
const open = async (rounds: readonly OpeningRound[], limits = LIMITS) => {
  const asked: number[] = [];
  const openMore = async (most: number) => {
    asked.push(most);
    return most === 0 ? round() : (rounds[Math.min(asked.length, rounds.length) - 1] ?? round());
  };
  const { run, collection, stored } = await startRun({ page: { openMore } });
  await openAll(run, limits);
  const detail = collection.steps.find(({ step }) => step === 'open')?.detail;
  return { asked, detail, problems: problemsOf(collection), stored: await stored() };
};

describe('opening what a page holds back', () => {
  it('keeps the page as it was, and sums what was opened over the rounds', async () => {
    const { detail, problems, stored } = await open([
      round({ opened: ['展开全文', '查看更多评论'] }),
      round({ opened: ['查看更多评论'], characters: 400 }),
      round({ end: 'exhausted', characters: 400 }),
    ]);
    expect(stored.map(({ path, role }) => [path, role])).toEqual([
      ['unopened-dom.html', 'dom'],
      ['unopened-text.txt', 'text'],
    ]);
    expect(problems).toEqual([]);
    expect(detail).toMatch(/^3 opened: “查看更多评论” × 2, “展开全文” × 1; /);
    expect(detail).toMatch(/characters before and 400 after; it ended because nothing was left/);
  });

  it.each(['stalled', 'wall', 'dialog', 'refused'] as const)(
    'that ends as %s is a problem',
    async (end) => {
      expect((await open([round({ end })])).problems).toEqual(['NOT_ALL_OPENED page']);
    },
  );

  it('says which calls of the page were answered as cancelled, and ends that', async () => {
    let released = 0;
    const holdDialogs = async () => async () => {
      released += 1;
      return { alert: 2, open: 1 };
    };
    const { run, collection } = await startRun({ browser: { holdDialogs } });
    await openAll(run, LIMITS);
    const detail = collection.steps.find(({ step }) => step === 'open')?.detail;
    expect(detail).toContain('calls of the page answered as cancelled: alert × 2, open × 1');
    expect(released).toBe(1);
  });

  it('presses nothing in a page that cannot be kept from opening dialogs', async () => {
    const asked: number[] = [];
    const openMore = async (most: number) => {
      asked.push(most);
      return round({ end: 'exhausted' });
    };
    const holdDialogs = () => Promise.reject(new Error('The page does not answer'));
    const { run, collection } = await startRun({ page: { openMore }, browser: { holdDialogs } });
    await openAll(run, LIMITS);
    expect(asked).toEqual([]);
    expect(problemsOf(collection)).toEqual(['UNEXPECTED page', 'NOT_ALL_OPENED page']);
  });

  it('asks for no more presses than are left, then scrolls the page back', async () => {
    const { asked, detail, problems } = await open([round({ opened: Array(6).fill('more') })]);
    expect(asked).toEqual([10, 4, 0]);
    expect(detail).toContain('the limit of presses was reached');
    expect(problems).toEqual(['NOT_ALL_OPENED page']);
  });

  it('ends when its time is up', async () => {
    const { asked, detail } = await open([round()], { mostMs: 0, mostPresses: 10 });
    expect(asked).toEqual([0]);
    expect(detail).toContain('the time for it was up');
  });

  it('that fails keeps the page as it was, and says so', async () => {
    const { run, collection, stored } = await startRun({
      page: {
        openMore: () => {
          throw new Error('The page is gone');
        },
      },
    });
    await openAll(run, LIMITS);
    expect(problemsOf(collection)).toEqual(['UNEXPECTED page', 'NOT_ALL_OPENED page']);
    expect(await stored()).toHaveLength(2);
  });
});
