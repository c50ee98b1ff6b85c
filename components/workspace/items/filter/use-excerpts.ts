import { useEffect, useState } from 'react';
import type { Excerpt } from '../../../../lib/search/build-excerpt.ts';
import { listenToSearch, sendSearch } from './search-session.ts';

/** Debounce in milliseconds, as for thumbnails: the texts of rows that scroll by are not read. */
const REST = 80;
const NONE: ReadonlyMap<string, Excerpt> = new Map();

type Known = { readonly query: string; readonly excerpts: ReadonlyMap<string, Excerpt> };

/**
 * The line that a query hit, for each of the drawn rows whose text holds it; read when typing and
 * scrolling pause.
 */
export const useExcerpts = (
  ids: readonly string[],
  query: string,
): ReadonlyMap<string, Excerpt> => {
  const [known, setKnown] = useState<Known>({ query: '', excerpts: NONE });
  const [asked] = useState(() => new Set<string>());
  const names = ids.join();
  useEffect(() => {
    if (query === '') return;
    asked.clear();
    setKnown({ query, excerpts: NONE });
    return listenToSearch((answer) => {
      if (answer.kind !== 'excerpts' || answer.query !== query) return;
      setKnown((before) => ({
        query,
        excerpts: new Map([...before.excerpts, ...answer.excerpts]),
      }));
    });
  }, [query, asked]);
  useEffect(() => {
    if (query === '') return;
    const rest = setTimeout(() => {
      const missing = names.split(',').filter((id) => id && !asked.has(id));
      for (const id of missing) asked.add(id);
      if (missing.length > 0) sendSearch({ kind: 'excerpts', query, ids: missing });
    }, REST);
    return () => clearTimeout(rest);
  }, [names, query, asked]);
  return known.query === query ? known.excerpts : NONE;
};
