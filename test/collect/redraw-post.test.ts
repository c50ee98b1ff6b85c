import { describe, expect, it, vi } from 'vitest';
import { redrawPost } from '../../lib/collect/redraw-post.ts';
import { startRun } from '../support/capture/start-run.ts';

describe('the redrawing of a post', () => {
  it('is kept as a reconstruction, with its size', async () => {
    const { run, stored } = await startRun();
    await redrawPost(run);
    const [drawn] = await stored();
    expect(drawn).toMatchObject({ path: 'render.png', pixels: { width: 600, height: 200 } });
    expect(drawn?.method).toMatch(/^html2canvas: a reconstruction/);
  });

  it('has the limit of any call into the page, and none of its own', async () => {
    const injectScript = vi.fn(async () => undefined);
    const { run } = await startRun({ browser: { injectScript: injectScript as never } });
    await redrawPost(run);
    expect(injectScript).toHaveBeenCalledExactlyOnceWith(run.tab.id, 'render');
  });

  it.each([
    [{ reason: 'The post is too tall to redraw' }, 'The post is too tall to redraw'],
    [undefined, 'No picture'],
  ])('that fails with %j becomes a problem with the reason', async (drawn, message) => {
    const { run, collection } = await startRun({
      browser: { injectScript: (async () => drawn) as never },
    });
    await redrawPost(run);
    expect(collection.problems).toEqual([{ code: 'RENDER_FAILED', part: 'render', message }]);
  });
});
