import { describe, expect, it, vi } from 'vitest';
import { cutPost } from '../../lib/collect/cut-post.ts';
import { shootSegments } from '../../lib/collect/shoot-segments.ts';
import { heldPage, pngOf } from '../support/capture/fake-browser.ts';
import { problemsOf, startRun } from '../support/capture/start-run.ts';

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
