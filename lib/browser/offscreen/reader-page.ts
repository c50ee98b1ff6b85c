import { withinTime } from '../time-limit.ts';
import { callHidden, type ReadRequest } from './hidden-calls.ts';
import { withHiddenPage } from './hidden-page.ts';

/** Limit of reading one file; the largest take about a second for two hundred pages. */
const LIMIT_MS = 90_000;

/**
 * Background: has a stored file read by a page that nobody sees. Errors: those of the reading,
 * `TIME_LIMIT`.
 */
export const askReader = <T>(request: ReadRequest): Promise<T> =>
  withHiddenPage(() =>
    withinTime(callHidden('read-file', request) as Promise<T>, LIMIT_MS, 'Reading the file'),
  );
