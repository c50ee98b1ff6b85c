import { defineContentScript } from 'wxt/utils/define-content-script';
import type { IsolatedWorld } from '../lib/capture/isolated-world.ts';
import { redrawPost } from '../lib/capture/redraw/redraw-post.ts';

/** Injected after the page's pictures are taken. It returns html2canvas's redrawing of the post. */
export default defineContentScript({
  registration: 'runtime',
  main: () => redrawPost(globalThis as IsolatedWorld),
});
