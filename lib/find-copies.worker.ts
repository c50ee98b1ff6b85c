import { answerWorker } from './browser/answer-worker.ts';
import { copiesOfMatter } from './copies-of-matter.ts';

/**
 * Compares the posts of a matter off the page: ten thousand take some seconds. It reads the store
 * itself, so that no text passes between threads.
 */
answerWorker(({ matter }: { readonly matter: string }, { onProgress }) =>
  copiesOfMatter(matter, onProgress),
);
