import { answerWorker } from './browser/answer-worker.ts';
import { checkStore } from './check-store.ts';

/**
 * Checks the store off the page: ten thousand records and lines of a log would hold up the screen.
 */
answerWorker((order: { readonly quick: boolean }, options) => checkStore({ ...order, ...options }));
