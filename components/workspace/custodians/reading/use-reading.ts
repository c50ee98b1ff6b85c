import { useSyncExternalStore } from 'react';
import { type ReadingState, readingState, watchReading } from './reading-queue.ts';

/** How reading the other custodians of a matter stands, after every change. */
export const useReading = (matterId: string): ReadingState =>
  useSyncExternalStore(watchReading, () => readingState(matterId));
