import { answerWorker } from './browser/answer-worker.ts';
import { checkStore } from './check-store.ts';

/** Checks the store off the page: ten thousand records and lines of a log would hold up the screen. */
answerWorker(({ quick }: { readonly quick: boolean }, onProgress) => checkStore({ quick, onProgress }));
