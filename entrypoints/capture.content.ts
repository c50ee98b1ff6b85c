import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerPageCalls } from '../lib/capture/answer-page-calls.ts';
import type { IsolatedWorld } from '../lib/capture/isolated-world.ts';

/**
 * Injected into a page when its capture begins. It answers the background's calls in the page's
 * isolated world.
 */
export default defineContentScript({
  registration: 'runtime',
  main: () => answerPageCalls(globalThis as IsolatedWorld),
});
