import { describe, expect, it, vi } from 'vitest';
import { addMedia } from '../../../lib/collect/media/add-media.ts';
import type { MediumAnswer, PageMedium } from '../../../lib/evidence/media/media.ts';
import { ProblemError } from '../../../lib/evidence/problem.ts';
import { pngOf } from '../../support/capture/fake-browser.ts';
import { problemsOf, startRun } from '../../support/capture/start-run.ts';

const PNG = pngOf(4, 4);
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const at = (url: string, more: Partial<PageMedium> = {}): PageMedium => ({
  ...{ kind: 'picture', element: 'html > body > article > img', url },
  ...more,
});
const OWN = 'https://zhiyan.example/one.png';
const FOREIGN = 'https://cdn.example/two.png';

/** A page that lists media and answers for each address, with its bytes in base64. */
const pageWith = (
  listed: readonly PageMedium[],
  answers: Readonly<Record<string, Uint8Array | MediumAnswer>>,
) => {
  let held = new Uint8Array();
  return {
    listMedia: (most: number) => ({ found: listed.length, listed: listed.slice(0, most) }),
    fetchMedium: (url: string): MediumAnswer => {
      const answer = answers[url] ?? { why: 'unreachable' };
      if (!(answer instanceof Uint8Array)) return answer;
      held = Uint8Array.from(answer);
      return { bytes: answer.length, claimedType: 'image/png', status: 200 };
    },
    mediumPart: async (from: number) => base64(held.slice(from, from + 10)),
  };
};

const conditionsOf = async (journal: Awaited<ReturnType<typeof startRun>>['journal']) =>
  (await journal())?.draft.conditions;

describe('the files of a post', () => {
  it('are kept with address, place and kind by their first bytes', async () => {
    const medium = at(OWN, { alt: '外壳' });
    const { run, stored, journal } = await startRun({ page: pageWith([medium], { [OWN]: PNG }) });
    await addMedia(run);
    const [file] = await stored();
    expect(file).toMatchObject({
      ...{ path: 'media/001.png', role: 'media', mediaType: 'image/png', bytes: PNG.length },
      medium: { url: OWN, element: medium.element, alt: '外壳', claimedType: 'image/png' },
    });
    expect(new Uint8Array(await (file?.blob ?? new Blob()).arrayBuffer())).toEqual(PNG);
    expect((await conditionsOf(journal))?.media).toEqual({ found: 1, kept: 1, missing: [] });
  });

  it.each<readonly [string, Uint8Array | MediumAnswer, object]>([
    ['is empty', new Uint8Array(), { why: 'empty' }],
    [
      'is a page of words under the name of a picture',
      new TextEncoder().encode('<!DOCTYPE html><title>expired</title>'),
      { why: 'other-kind', detail: 'text/html' },
    ],
    ['is refused', { why: 'refused', detail: '403' }, { why: 'refused', detail: '403' }],
    ['is too large', { why: 'too-large' }, { why: 'too-large' }],
  ])('leaves out what %s, and says so', async (_, answer, expected) => {
    const { run, stored, journal } = await startRun({
      page: pageWith([at(OWN), at('https://zhiyan.example/b.png')], {
        ...{ [OWN]: answer, 'https://zhiyan.example/b.png': PNG },
      }),
    });
    await addMedia(run);
    expect((await stored()).map(({ path }) => path)).toEqual(['media/001.png']);
    expect((await conditionsOf(journal))?.media).toMatchObject({
      ...{ found: 2, kept: 1, missing: [{ url: OWN, ...expected }] },
    });
  });

  it('are asked of another site only where a person has let the extension read it', async () => {
    const { run, calls, journal } = await startRun({ page: pageWith([at(FOREIGN)], {}) });
    await addMedia(run);
    expect(calls).not.toContain('fetchFile');
    expect((await conditionsOf(journal))?.media?.missing).toMatchObject([{ why: 'foreign' }]);
  });

  it('are asked of another site without cookies', async () => {
    let isPrivate: boolean | undefined;
    const { run, stored } = await startRun({
      page: pageWith([at(FOREIGN)], {}),
      browser: {
        mayRead: async () => true,
        fetchFile: async ({ privateMode, url }) => {
          isPrivate = privateMode;
          return { blob: new Blob([PNG]), url, status: 200, headers: {} };
        },
      },
    });
    await addMedia(run);
    expect(isPrivate).toBe(true);
    expect((await stored()).map(({ method }) => method)).toEqual([
      'fetched by the extension, without cookies, by a request of its own',
    ]);
  });

  it('are never asked of this computer’s network for a page from outside of it', async () => {
    const { run, calls, journal } = await startRun(
      {
        page: pageWith([at('http://192.168.1.1/router.png')], {}),
        browser: { mayRead: async () => true },
      },
      { ...(await startRun()).run.tab, url: 'https://www.zhiyan.cn/p/1' },
    );
    await addMedia(run);
    expect(calls).not.toContain('fetchFile');
    expect((await conditionsOf(journal))?.media?.missing).toMatchObject([{ why: 'local' }]);
  });

  it('are named where a script feeds them, or they are encrypted', async () => {
    const fed = at('blob:https://zhiyan.example/1', { kind: 'video' });
    const locked = at(OWN, { kind: 'video', isProtected: true });
    const { run, journal } = await startRun({ page: pageWith([fed, locked], {}) });
    await addMedia(run);
    expect((await conditionsOf(journal))?.media?.missing).toMatchObject([
      { why: 'stream' },
      { why: 'protected' },
    ]);
  });

  it('are a problem where some are missing of those that a person has asked for', async () => {
    const allowed = (origin: string) => Promise.resolve(origin === 'https://*');
    const page = pageWith([at(OWN)], {});
    const { run, collection } = await startRun({ page });
    await addMedia(run);
    expect(problemsOf(collection)).toEqual([]);
    const { run: other, collection: asked } = await startRun({
      page,
      browser: { mayRead: allowed },
    });
    await addMedia(other);
    expect(problemsOf(asked)).toEqual(['MEDIA_MISSING post']);
  });

  it('end with the capture: what is not had by then is named', async () => {
    let asked = 0;
    const listed = [OWN, `${OWN}?2`, `${OWN}?3`].map((url) => at(url));
    const { run, journal } = await startRun({
      page: {
        ...pageWith(listed, { [OWN]: PNG }),
        fetchMedium: () => {
          asked += 1;
          throw new ProblemError('TAB_CLOSED', 'The tab is closed');
        },
      },
    });
    await addMedia(run);
    expect(asked).toBe(1);
    expect((await conditionsOf(journal))?.media).toMatchObject({
      ...{ found: 3, kept: 0, missing: [{ why: 'ended' }, { why: 'ended' }, { why: 'ended' }] },
    });
  });

  it('are named where the store has no room for them, and the others are kept', async () => {
    const media = [at(OWN), at('https://zhiyan.example/large.png')];
    const large = new Uint8Array([...PNG, ...new Uint8Array(2_000)]);
    const page = pageWith(media, { [OWN]: PNG, 'https://zhiyan.example/large.png': large });
    const { run, stored, journal } = await startRun({ page });
    const room = 256 * 1024 + 1_000;
    vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota: room, usage: 0 }) } });
    await addMedia(run);
    vi.unstubAllGlobals();
    expect((await stored()).map(({ path }) => path)).toEqual(['media/001.png']);
    expect((await conditionsOf(journal))?.media).toMatchObject({
      ...{ found: 2, kept: 1 },
      missing: [{ url: 'https://zhiyan.example/large.png', why: 'unsaved' }],
    });
  });

  it('are counted past the most that are kept', async () => {
    const listed = [OWN, `${OWN}?2`, `${OWN}?3`].map((url) => at(url));
    const { run, journal } = await startRun({ page: pageWith(listed, { [OWN]: PNG }) });
    await addMedia(run, { mediaFiles: 1 });
    const facts = { found: 3, kept: 1, missing: [], unlisted: 2 };
    expect((await conditionsOf(journal))?.media).toEqual(facts);
  });

  it('are fetched no further than the largest that a person wants', async () => {
    const asked: number[] = [];
    const { run } = await startRun({
      page: {
        ...pageWith([at(FOREIGN)], {}),
        fetchMedium: (_, mostBytes) => {
          asked.push(mostBytes);
          return { why: 'unreachable' };
        },
      },
      browser: {
        mayRead: async () => true,
        fetchFile: async (_, mostBytes = 0) => {
          asked.push(mostBytes);
          throw new ProblemError('FILE_NOT_FETCHED', 'It has more than 5 bytes', 'file');
        },
      },
    });
    await addMedia(run, { mediaMebibytes: 5 });
    expect(asked).toEqual([5 * 2 ** 20, 5 * 2 ** 20]);
    expect(run.collection.draft.conditions.media?.missing).toMatchObject([{ why: 'too-large' }]);
  });

  it('are a step that failed where the page cannot be asked for them', async () => {
    const { run, collection } = await startRun({
      page: {
        listMedia: () => {
          throw new ProblemError('TAB_NAVIGATED', 'The page is gone');
        },
      },
    });
    await addMedia(run);
    expect(problemsOf(collection)).toEqual(['TAB_NAVIGATED post']);
    expect(collection.steps).toMatchObject([{ step: 'media', detail: 'failed: TAB_NAVIGATED' }]);
  });

  it('are no step where a post has none', async () => {
    const { run, collection } = await startRun();
    await addMedia(run);
    expect(collection.steps).toEqual([]);
  });
});
