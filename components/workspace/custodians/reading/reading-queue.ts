import { type NoVault, openReadingVault } from '../../../../lib/join/open-reading-vault.ts';
import { readColleagues } from '../../../../lib/join-matter.ts';
import { findVaultMatter } from '../../../../lib/store/deposits/vault-matters.ts';

/**
 * How reading the other custodians of a matter stands in this page: `why` is what kept it from
 * asking anything, `error` what failed; `at` is when it ended.
 */
export type ReadingState =
  | { readonly step: 'idle' }
  | { readonly step: 'running'; readonly done: number; readonly total: number }
  | { readonly step: 'done'; readonly at: string; readonly refused: number }
  | { readonly step: 'kept'; readonly at: string; readonly why: NoVault }
  | { readonly step: 'failed'; readonly at: string; readonly error: unknown };

const IDLE: ReadingState = { step: 'idle' };

const states = new Map<string, ReadingState>();
const running = new Map<string, Promise<void>>();
const listeners = new Set<() => void>();

const tell = (matterId: string, state: ReadingState): void => {
  states.set(matterId, state);
  for (const listener of listeners) listener();
};

/** How reading a matter stands. */
export const readingState = (matterId: string): ReadingState => states.get(matterId) ?? IDLE;

/** Hears of every change. The function that it returns ends this. */
export const watchReading = (changed: () => void): (() => void) => {
  listeners.add(changed);
  return () => void listeners.delete(changed);
};

const read = async (matterId: string): Promise<ReadingState> => {
  const vault = await openReadingVault(matterId);
  const at = new Date().toISOString();
  if (typeof vault === 'string') return { step: 'kept', at, why: vault };
  const own = (await findVaultMatter(matterId))?.chain;
  const onProgress = (done: number, total: number) =>
    tell(matterId, { step: 'running', done, total });
  const { refused } = await readColleagues(vault, matterId, { ...(own && { own }), onProgress });
  return { step: 'done', at: new Date().toISOString(), refused: refused.length };
};

/**
 * One reading of a matter at a time over all pages of the browser: two would both add the same
 * lines.
 */
export const oneReading = <T>(matterId: string, work: () => Promise<T>): Promise<T> =>
  navigator.locks.request(`read-matter ${matterId}`, work) as Promise<T>;

/**
 * Reads what is new of the other custodians of a matter; a call while this page reads it already
 * joins that reading. Never rejects: the state says what came of it.
 */
export const readNow = (matterId: string): Promise<void> => {
  const before = running.get(matterId);
  if (before) return before;
  tell(matterId, { step: 'running', done: 0, total: 0 });
  const reading = oneReading(matterId, () => read(matterId))
    .catch(
      (error: unknown): ReadingState => ({
        ...{ step: 'failed', at: new Date().toISOString() },
        error,
      }),
    )
    .then((state) => tell(matterId, state))
    .finally(() => running.delete(matterId));
  running.set(matterId, reading);
  return reading;
};
