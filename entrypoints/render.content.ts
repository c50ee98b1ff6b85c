import { defineContentScript } from 'wxt/utils/define-content-script';
import type { IsolatedWorld } from '../lib/capture/answer-calls.ts';
import { redrawPost } from '../lib/capture/redraw-post.ts';

/**
 * Put into a page after its real pictures are taken; it returns html2canvas's redrawing of the
 * post.
 */
export default defineContentScript({
  registration: 'runtime',
  main: () => redrawPost(globalThis as IsolatedWorld),
});
