import { useLiveQuery } from 'dexie-react-hooks';

type UseLive = {
  <T>(query: () => Promise<T>, needs: readonly unknown[], first: T): T;
  <T>(query: () => Promise<T>, needs?: readonly unknown[]): T | undefined;
};

/**
 * What a store query gives, again after every change to what it read; `first`, or else `undefined`,
 * until it first answers.
 */
export const useLive: UseLive = <T>(
  query: () => Promise<T>,
  needs: readonly unknown[] = [],
  first?: T,
) => useLiveQuery(query, [...needs], first) as T;
