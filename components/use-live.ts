import { useLiveQuery } from 'dexie-react-hooks';

/** What a store query gives, again after every change to what it read; `undefined` until it first answers. */
export const useLive = <T>(query: () => Promise<T>, needs: readonly unknown[] = []): T | undefined =>
  useLiveQuery(query, [...needs]);
