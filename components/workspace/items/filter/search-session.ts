import { openSession, type Session } from '../../../../lib/jobs/open-session.ts';
import type { SearchAnswer, SearchRequest } from '../../../../lib/search/search-messages.ts';

// One worker session per page: returning to the list does not read the texts again.
let session: Session<'search'> | undefined;
const listeners = new Set<(answer: SearchAnswer) => void>();

const startSession = (): Session<'search'> => {
  const started = openSession('search');
  started.listen((data) => {
    for (const listener of listeners) listener(data);
  });
  return started;
};

/** Sends a request to the worker that searches, which starts with the first. */
export const sendSearch = (request: SearchRequest): void => {
  session ??= startSession();
  session.send(request);
};

/** Listens to the worker's answers. Returns a function that ends it. */
export const listenToSearch = (listener: (answer: SearchAnswer) => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Ends the worker, which forgets all items; the next request starts another. */
export const endSession = (): void => {
  session?.close();
  session = undefined;
};
