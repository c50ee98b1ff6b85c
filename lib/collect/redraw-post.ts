import type { Redrawing } from '../capture/redraw/redraw-post.ts';
import { ProblemError } from '../evidence/problem.ts';
import { pngSize } from '../screen/png-size.ts';
import type { CaptureRun } from './capture-run.ts';

/**
 * Keeps html2canvas's redrawing of the post. It is a reconstruction and labelled as one, never the
 * primary picture. The script in the page gives up by itself when it is kept waiting, and a person
 * can stop the capture; a machine that is merely busy costs no redrawing.
 */
export const redrawPost = async ({ collection, tab, browser }: CaptureRun): Promise<void> => {
  await collection.runStep('render', 'html2canvas', 'redraw-post', async () => {
    const drawn = await browser.injectScript<Redrawing | undefined>(tab.id, 'render');
    if (!drawn || 'reason' in drawn)
      throw new ProblemError('RENDER_FAILED', drawn?.reason ?? 'No picture', 'render');
    const content = new Uint8Array(await (await fetch(drawn.dataUrl)).arrayBuffer());
    await collection.addArtifact({
      path: 'render.png',
      role: 'render',
      mediaType: 'image/png',
      content,
      method:
        'html2canvas: a reconstruction, not the browser’s pixels; ' +
        'pictures from other sites are left blank',
      at: new Date().toISOString(),
      pixels: pngSize(content),
    });
  });
};
