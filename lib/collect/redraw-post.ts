import { injectScript } from '../browser/tab/page.ts';
import type { CapturedTab } from '../browser/tab/tab.ts';
import type { Redrawing } from '../capture/redraw-post.ts';
import { ProblemError } from '../evidence/problem.ts';
import { pngSize } from '../screen/png-size.ts';
import type { Collection } from '../store/capture/collection.ts';

/** The reconstruction is given up after this long: it is the least of the artifacts. */
const REDRAW_MS = 5_000;

/**
 * Keeps html2canvas's redrawing of the post: a reconstruction, and labelled so, never the primary
 * picture.
 */
export const redrawPost = async (collection: Collection, tab: CapturedTab): Promise<void> => {
  await collection.attempt('render', 'html2canvas', 'redraw-post', async () => {
    const drawn = await injectScript<Redrawing | undefined>(tab.id, 'render', REDRAW_MS);
    if (!drawn || 'reason' in drawn)
      throw new ProblemError('RENDER_FAILED', drawn?.reason ?? 'No picture', 'render');
    const content = new Uint8Array(await (await fetch(drawn.dataUrl)).arrayBuffer());
    await collection.keep({
      path: 'render.png',
      role: 'render',
      mediaType: 'image/png',
      content,
      method:
        'html2canvas: a reconstruction, not the browser’s pixels; pictures from other sites are left blank',
      at: new Date().toISOString(),
      pixels: pngSize(content),
    });
  });
};
