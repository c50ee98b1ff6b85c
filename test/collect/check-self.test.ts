import { describe, expect, it } from 'vitest';
import { addBuildDigest, addSelfCheck, checkSelf } from '../../lib/collect/check-self.ts';
import { capturedPage, fakeBrowser, TAB } from '../support/capture/fake-browser.ts';
import { startRun } from '../support/capture/start-run.ts';

const DIGEST = `sha256:${'a'.repeat(64)}` as const;
const INNER = { width: 1_000, height: 600 };
const pageWith = (outer: { width: number; height: number }, inner = INNER) => ({
  ...capturedPage().selfCheck,
  window: { outer, inner },
});
const check = (outer: { width: number; height: number }, zoom?: number, inner = INNER) =>
  checkSelf({ tab: TAB, browser: fakeBrowser().browser }, { zoom, page: pageWith(outer, inner) });

describe('the self-check of a capture', () => {
  it('states private mode, room and what cannot be read', async () => {
    const { browser } = fakeBrowser();
    const tab = { ...TAB, privateMode: true };
    expect(await checkSelf({ tab, browser }, { zoom: 1.1 })).toMatchObject({
      privateMode: true,
      proxy: 'not-readable',
      certificate: 'not-readable',
      zoom: 1.1,
      freeBytes: 1_000_000,
    });
  });

  it.each([
    ['of a plain window', { width: 1_000, height: 690 }, 'no-sign'],
    ['docked at the side', { width: 1_400, height: 690 }, 'likely'],
    ['docked at the bottom', { width: 1_000, height: 950 }, 'likely'],
  ])('judges developer tools by the sizes %s', async (_, outer, expected) => {
    expect((await check(outer, 1)).developerTools).toBe(expected);
  });

  it('takes zoom into account when it compares sizes', async () => {
    const inner = { width: 500, height: 300 }; // of a page at 200 %
    const found = await check({ width: 1_000, height: 690 }, 2, inner);
    expect(found).toMatchObject({
      developerTools: 'no-sign',
      aroundPage: { width: 0, height: 90 },
    });
  });

  it('says nothing of developer tools where the zoom is not known', async () => {
    expect(await check({ width: 1_400, height: 690 })).not.toHaveProperty('developerTools');
  });

  it('has no member that is undefined', async () => {
    const found = await checkSelf({ tab: TAB, browser: fakeBrowser().browser }, { zoom: 1 });
    expect(Object.values(found)).not.toContain(undefined);
  });

  it('has the digest of the build, where the build lists its files', async () => {
    const { run, collection } = await startRun({
      browser: { readBuildDigest: async () => DIGEST },
    });
    await addSelfCheck(run);
    await addBuildDigest(run);
    expect(collection.draft.conditions.selfCheck).toMatchObject({
      extensionDigest: DIGEST,
      privateMode: false,
    });
  });

  it('is kept for a page that could not be read, too', async () => {
    const { run, collection } = await startRun();
    await addSelfCheck(run);
    expect(collection.draft.conditions.selfCheck).toMatchObject({ zoom: 1.25 });
  });
});
