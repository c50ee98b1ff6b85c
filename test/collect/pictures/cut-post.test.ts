import { describe, expect, it, vi } from 'vitest';
import { addSegment } from '../../../lib/collect/pictures/add-shot.ts';
import { cutPost } from '../../../lib/collect/pictures/cut-post.ts';
import { shootSegments } from '../../../lib/collect/pictures/shoot-segments.ts';
import { heldPage, pngOf } from '../../support/capture/fake-browser.ts';
import { problemsOf, startRun } from '../../support/capture/start-run.ts';

describe('cutting the post out of the segments', () => {
  const shoot = async () => {
    const started = await startRun();
    await shootSegments(started.run, heldPage(), { scope: 'page', mostScreens: 9 }, async () => {});
    return started;
  };

  it('cuts the post’s box at the page’s pixel ratio and says where it lies', async () => {
    const { run, stored } = await shoot();
    const cut = vi.fn(async () => new Blob([pngOf(1200, 400)]));
    const layout = { ...heldPage().layout, devicePixelRatio: 2 };
    await cutPost(run, heldPage({ layout }), cut);
    expect(cut).toHaveBeenCalledWith(
      [0, 600, 1200].map((y) => ({ blob: expect.any(Blob), offset: { x: 0, y } })),
      { x: 100, y: 700, width: 600, height: 200 },
      2,
    );
    expect((await stored()).find(({ role }) => role === 'post')).toMatchObject({
      path: 'post.png',
      pixels: { width: 1200, height: 400 },
      offset: { x: 100, y: 700 },
    });
  });

  it('leaves out what of the post lies outside the page, where nothing can be seen', async () => {
    const { run } = await shoot();
    const cut = vi.fn(async () => new Blob([pngOf(1, 1)]));
    const postBox = { x: -20, y: 1_700, width: 900, height: 300 };
    await cutPost(run, heldPage({ postBox }), cut);
    const box = { x: 0, y: 1_700, width: 800, height: 100 };
    expect(cut).toHaveBeenCalledWith(expect.anything(), box, 1);
  });

  it('cuts a post that lies in a part of the page out of the pictures of that part', async () => {
    const { run, collection } = await shoot();
    const { content, ...shot } = { content: pngOf(800, 600), at: '2026-11-21T09:00:00.000Z' };
    const usable = { x: 100, y: 50, width: 400, height: 300 };
    const facts = { ...shot, method: 'test', area: 0, usable };
    await addSegment(collection, content, { x: 0, y: 900 }, facts);
    const postArea = { index: 0, box: { x: 10, y: 950, width: 300, height: 200 } };
    const cut = vi.fn(async () => new Blob([pngOf(300, 200)]));
    await cutPost(run, heldPage({ postArea }), cut);
    const pictures = [{ blob: expect.any(Blob), offset: { x: 0, y: 900 }, usable }];
    expect(cut).toHaveBeenCalledWith(pictures, postArea.box, 1);
    expect(collection.artifacts.at(-1)).toMatchObject({ role: 'post', area: 0 });
  });

  it('says why the post was not cut, in a problem of its own', async () => {
    const { run, collection } = await shoot();
    const missing = new RangeError('The pictures do not show 600 × 20 pixels of it at 0, 180');
    await cutPost(run, heldPage(), () => Promise.reject(missing));
    expect(collection.problems).toEqual([
      { code: 'POST_NOT_CUT', message: missing.message, part: 'post' },
    ]);
  });

  it('keeps the segments and reports a problem where the cut fails', async () => {
    const { run, collection } = await shoot();
    await cutPost(run, heldPage(), () => Promise.reject(new RangeError('The box is empty')));
    expect(collection.artifacts).toHaveLength(3);
    expect(problemsOf(collection)).toEqual(['POST_NOT_CUT post']);
  });

  it.each([
    ['the page could not be held', undefined],
    ['the page has no post', { ...heldPage(), postBox: undefined as never }],
  ])('cuts nothing where %s', async (_, held) => {
    const { run } = await shoot();
    const cut = vi.fn();
    await cutPost(run, held, cut);
    expect(cut).not.toHaveBeenCalled();
  });

  it('cuts nothing where no segment was shot', async () => {
    const { run, collection } = await startRun();
    await cutPost(run, heldPage(), vi.fn());
    expect(problemsOf(collection)).toEqual([]);
  });
});
