import { useLiveQuery } from 'dexie-react-hooks';

type UseLive = {
  <T>(query: () => Promise<T>, needs: readonly unknown[], first: T): T;
  <T>(query: () => Promise<T>, needs?: readonly unknown[]): T | undefined;
};

/**
 * The result of a store query, updated after every change to the rows it read; `first`, or else
 * `undefined`, until the first result.
 */
export const useLive: UseLive = <T>(
  query: () => Promise<T>,
  needs: readonly unknown[] = [],
  first?: T,
) => useLiveQuery(query, [...needs], first) as T;
