import { describe, expect, it } from 'vitest';
import { readPage } from '../../lib/collect/read-page.ts';
import { ProblemError } from '../../lib/evidence/problem.ts';
import { capturedPage, TAB } from '../support/capture/fake-browser.ts';
import { problemsOf, startRun } from '../support/capture/start-run.ts';

const gone = () => new ProblemError('TAB_NAVIGATED', 'gone');

describe('reading a page', () => {
  it('injects the capture script before it reads', async () => {
    const { run, calls } = await startRun();
    expect(await readPage(run)).toEqual(capturedPage());
    expect(calls).toEqual(['inject:capture', 'read']);
  });

  it.each(['chrome://settings', 'about:config', 'https://addons.mozilla.org/'])(
    'does not touch %s, which the browser keeps extensions out of',
    async (url) => {
      const { run, calls } = await startRun({}, { ...TAB, url });
      expect(await readPage(run)).toBeUndefined();
      expect(calls).toEqual([]);
    },
  );

  it('joins the parts of a document that is too large for one answer', async () => {
    const whole = '0123456789';
    const asked: number[] = [];
    const { run } = await startRun({
      page: {
        read: () => capturedPage({ html: whole.slice(0, 4), htmlLength: whole.length }),
        htmlPart: (from) => {
          asked.push(from);
          return whole.slice(from, from + 4);
        },
      },
    });
    expect((await readPage(run))?.html).toBe(whole);
    expect(asked).toEqual([4, 8]);
  });

  it('does not ask for ever where a part of the document comes back empty', async () => {
    const { run } = await startRun({
      page: { read: () => capturedPage({ html: 'ab', htmlLength: 100 }), htmlPart: () => '' },
    });
    expect((await readPage(run))?.html).toBe('ab');
  });

  it('waits for a page that is loading, and says so where it does not finish', async () => {
    const waits: number[] = [];
    const { run, collection } = await startRun(
      {
        browser: {
          loaded: async (_id, ms) => {
            waits.push(ms);
            return false;
          },
        },
      },
      { ...TAB, loading: true },
    );
    expect(await readPage(run)).toEqual(capturedPage());
    expect(waits).toEqual([3_000]);
    expect(problemsOf(collection)).toEqual(['PAGE_LOADING page']);
  });

  it('reads once more where another document arrived while it was read', async () => {
    let reads = 0;
    const { run, collection, calls } = await startRun({
      browser: { readTab: async () => ({ ...TAB, loading: true }) },
      page: {
        read: () => {
          reads += 1;
          if (reads === 1) throw gone();
          return capturedPage();
        },
      },
    });
    expect(await readPage(run)).toEqual(capturedPage());
    expect(calls).toEqual(['inject:capture', 'read', 'readTab', 'inject:capture', 'read']);
    expect(problemsOf(collection)).toEqual([]);
  });

  it('does not read again where no other document is arriving', async () => {
    const { run, collection, calls } = await startRun({
      page: {
        read: () => {
          throw gone();
        },
      },
    });
    expect(await readPage(run)).toBeUndefined();
    expect(calls).toEqual(['inject:capture', 'read', 'readTab']);
    expect(problemsOf(collection)).toEqual(['TAB_NAVIGATED page']);
  });
});
