import { describe, expect, it } from 'vitest';
import { noteAddress } from '../../lib/collect/pictures/add-shot.ts';
import { shootSegments } from '../../lib/collect/pictures/shoot-segments.ts';
import { heldPage, TAB } from '../support/capture/fake-browser.ts';
import { startRun } from '../support/capture/start-run.ts';

const WHOLE = { scope: 'page', mostScreens: 120 } as const;

describe('the address of a page while it is shot', () => {
  it('is recorded with the picture where the query changed by scrolling', async () => {
    const { run, collection } = await startRun({
      page: {
        scrollTo: async (x, y) => ({ x, y, height: 1800, url: `${TAB.url}${y ? `?at=${y}` : ''}` }),
      },
    });
    await shootSegments(run, heldPage(), WHOLE, async () => {});
    const steps = collection.steps.filter(({ step }) => step === 'address-changed');
    expect(steps.map(({ detail }) => detail)).toEqual([
      `${TAB.url}?at=600 at page-002.png`,
      `${TAB.url}?at=1200 at page-003.png`,
    ]);
  });

  it.each([
    ['none is known', undefined],
    ['it is the one of the beginning', TAB.url],
  ])('is not recorded where %s', async (_, url) => {
    const { run, collection } = await startRun();
    noteAddress(run, url, 'page-001.png');
    expect(collection.steps).toEqual([]);
  });

  it('is recorded once, also where another address begins with the same letters', async () => {
    const { run, collection } = await startRun();
    for (const tail of ['#part-1', '#part', '#part-1', '#part'])
      noteAddress(run, `${TAB.url}${tail}`);
    expect(collection.steps.map(({ detail }) => detail)).toEqual([
      `${TAB.url}#part-1 after the last picture`,
      `${TAB.url}#part after the last picture`,
    ]);
  });

  it('is recorded twenty times at most for a page that counts in its address', async () => {
    const { run, collection } = await startRun();
    for (let at = 0; at < 50; at += 1) noteAddress(run, `${TAB.url}#${at}`);
    expect(collection.steps).toHaveLength(20);
  });
});
