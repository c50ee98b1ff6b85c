import { browser } from 'wxt/browser';
import { type Problem, ProblemError, toProblem } from '../evidence/problem.ts';
import { withinTime } from './time-limit.ts';

/** A stored file whose contents are to be read: an artifact, and the name that the file has. */
export type ReadRequest = { readonly item: string; readonly path: string; readonly name: string };

type Answer<T> = { readonly value: T } | { readonly problem: Problem };
type Message = { readonly kind: 'read-file'; readonly request: ReadRequest };

type Offscreen = {
  createDocument(options: {
    readonly url: string;
    readonly reasons: readonly string[];
    readonly justification: string;
  }): Promise<void>;
  closeDocument(): Promise<void>;
};

const offscreen = (): Offscreen | undefined =>
  (browser as unknown as { readonly offscreen?: Offscreen }).offscreen;

/**
 * Whether a page of its own must read files: Chromium's background can start no worker, Firefox's
 * can.
 */
export const needsReaderPage = (): boolean => offscreen() !== undefined;

/** Limit of reading one file; the largest take about a second for two hundred pages. */
const LIMIT_MS = 90_000;

/** Requests under way: the page is closed after the last. */
let waiting = 0;

/** Opens the page that reads files; it may be open already. */
const openPage = async (): Promise<void> => {
  await offscreen()
    ?.createDocument({
      url: '/reader.html',
      reasons: ['WORKERS'],
      justification: 'Reads the text of a PDF in a worker, which a service worker cannot start',
    })
    .catch((error: Error) => {
      if (!/single offscreen/iu.test(error.message)) throw error;
    });
};

/**
 * Background: has a stored file read by a page that nobody sees. Errors: those of the reading,
 * `TIME_LIMIT`.
 */
export const askReader = async <T>(request: ReadRequest): Promise<T> => {
  waiting += 1;
  try {
    await openPage();
    const work: Promise<Answer<T> | undefined> = browser.runtime.sendMessage({
      kind: 'read-file',
      request,
    } satisfies Message);
    const answer = await withinTime(work, LIMIT_MS, 'Reading the file');
    if (!answer) throw new Error('The page that reads files did not answer');
    if ('value' in answer) return answer.value;
    throw new ProblemError(answer.problem.code, answer.problem.message, answer.problem.part);
  } finally {
    waiting -= 1;
    if (waiting === 0)
      await offscreen()
        ?.closeDocument()
        .catch(() => {});
  }
};

/** Reader page: answers the background's requests. Messages from anywhere else are not answered. */
export const onReadRequest = (read: (request: ReadRequest) => Promise<unknown>): void => {
  browser.runtime.onMessage.addListener((message: Message, { id, url }, respond) => {
    const isOurs = id === browser.runtime.id && url?.startsWith(`${location.origin}/`);
    if (message?.kind !== 'read-file' || !isOurs) return false;
    read(message.request).then(
      (value) => respond({ value }),
      (error: unknown) => respond({ problem: toProblem(error, 'file') }),
    );
    return true;
  });
};
