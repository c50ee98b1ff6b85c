import { afterEach, describe, expect, it, vi } from 'vitest';
import { archivePage } from '../../lib/collect/archive-page.ts';
import { problemsOf, startRun } from '../support/capture/start-run.ts';

afterEach(() => void vi.useRealTimers());

describe('the browser’s own archive of a page', () => {
  it('is kept where the browser gives one', async () => {
    const { run, stored } = await startRun({
      browser: {
        canArchive: async () => true,
        archiveTab: async () => new TextEncoder().encode('MIME-Version: 1.0'),
      },
    });
    await archivePage(run);
    const [archive] = await stored();
    expect(archive).toMatchObject({ path: 'page.mhtml', role: 'mhtml' });
    expect(await archive?.blob.text()).toBe('MIME-Version: 1.0');
  });

  it('is no problem and no step where nobody permitted it', async () => {
    const { run, collection, journal } = await startRun();
    await archivePage(run);
    await collection.updateDraft({});
    expect(collection.artifacts).toEqual([]);
    expect(problemsOf(collection)).toEqual([]);
    expect((await journal())?.draft.method).toEqual([]);
  });

  it('is given up after 15 s, so that the capture goes on', async () => {
    const { run, collection } = await startRun({
      browser: { canArchive: async () => true, archiveTab: () => new Promise(() => {}) },
    });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const archived = archivePage(run);
    await vi.advanceTimersByTimeAsync(14_999);
    expect(problemsOf(collection)).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    await archived;
    expect(problemsOf(collection)).toEqual(['TIME_LIMIT page']);
  });
});
