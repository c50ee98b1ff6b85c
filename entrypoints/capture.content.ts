import { defineContentScript } from 'wxt/utils/define-content-script';
import { answerCalls, type IsolatedWorld } from '../lib/capture/answer-calls.ts';

/**
 * Put into a page when its capture begins; it answers the background's calls in the page's isolated
 * world.
 */
export default defineContentScript({
  registration: 'runtime',
  main: () => answerCalls(globalThis as IsolatedWorld),
});
