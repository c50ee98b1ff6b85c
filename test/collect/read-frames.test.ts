import { describe, expect, it } from 'vitest';
import { readForeignFrames } from '../../lib/collect/read-frames.ts';
import { capturedPage } from '../support/capture/fake-browser.ts';
import { startRun } from '../support/capture/start-run.ts';

const BOX = { x: 0, y: 900, width: 600, height: 400 };
const FRAMES = [
  { origin: 'https://comments.test', box: BOX },
  { origin: 'https://ads.test', box: BOX },
  { box: BOX },
];
const PAGE = capturedPage({ text: 'the page', conditions: { unreadFrames: FRAMES } });

describe('the words in frames of other sites', () => {
  it('are not read and the frames stay named where no site was granted', async () => {
    const { run, collection } = await startRun();
    expect(await readForeignFrames(run, PAGE)).toEqual(PAGE);
    expect(collection.steps).toEqual([]);
  });

  it('are at the end of the text where their site was granted; the others stay named', async () => {
    const { run, collection } = await startRun({
      browser: {
        mayRead: async (origin) => origin === 'https://comments.test',
        readFrames: async () => [
          { origin: 'https://comments.test', text: '评论：骗子' },
          { origin: 'https://elsewhere.test', text: 'not asked for' },
        ],
      },
    });
    const page = await readForeignFrames(run, PAGE);
    expect(page.text).toBe('the page\n\n[https://comments.test]\n评论：骗子');
    expect(page.conditions.unreadFrames).toEqual(FRAMES.slice(1));
    expect(collection.steps.map(({ step, detail }) => [step, detail])).toEqual([
      ['read-frames', expect.stringContaining('the words of 1 frames of https://comments.test')],
    ]);
  });

  it('stay named as unread where the granted frame did not answer', async () => {
    const { run } = await startRun({ browser: { mayRead: async () => true } });
    const page = await readForeignFrames(run, PAGE);
    expect(page.text).toBe('the page');
    expect(page.conditions.unreadFrames).toEqual(FRAMES);
  });
});
