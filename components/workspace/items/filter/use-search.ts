import { useEffect, useState } from 'react';
import { foldText } from '../../../../lib/evidence/names/fold-text.ts';
import { openSession, type Session } from '../../../../lib/jobs/open-session.ts';
import type { SearchAnswer, SearchRequest } from '../../../../lib/search/search-messages.ts';
import type { ListingRow } from '../../../../lib/store/items/listing.ts';

/** What was found, `undefined` while nothing is asked; how many texts are still to be read. */
export type Search = {
  readonly found: ReadonlySet<string> | undefined;
  /** The query that was answered. */
  readonly answered: string;
  readonly left: number;
};

const folded = new WeakMap<ListingRow, string>();

const fieldsOf = (item: ListingRow): string => {
  const known = folded.get(item);
  if (known !== undefined) return known;
  const { title, author, url, tags, note, exhibit, platform, publishedRaw } = item;
  const fields = foldText(
    [title, author, url, ...tags, note, exhibit, platform, publishedRaw].filter(Boolean).join('\n'),
  );
  folded.set(item, fields);
  return fields;
};

// One session for the page: the texts it has read serve each return to the list.
let session: Session<'search'> | undefined;
const told = new Map<string, string>();
let ticket = 0;

const startSession = (): Session<'search'> => {
  const started = openSession('search');
  // A mark for the bench: everything can be found from now on.
  started.listen((data) => {
    if (data.kind === 'reading' && data.left === 0) performance.mark('items-read');
  });
  return started;
};

const tell = (request: SearchRequest): void => {
  session ??= startSession();
  session.send(request);
};

let toldLast: readonly ListingRow[] | undefined;

/** Tells the worker what changed since it was last told. */
const tellItems = (items: readonly ListingRow[]): void => {
  if (items === toldLast) return;
  toldLast = items;
  const now = new Map(items.map((item) => [item.id, fieldsOf(item)]));
  const put = [...now].filter(([id, fields]) => told.get(id) !== fields);
  const drop = [...told.keys()].filter((id) => !now.has(id));
  for (const [id, fields] of put) told.set(id, fields);
  for (const id of drop) told.delete(id);
  if (put.length + drop.length > 0) tell({ kind: 'items', put, drop });
};

const ask = (query: string): void => {
  ticket += 1;
  tell({ kind: 'find', query, ticket });
};

/**
 * The items that hold every word of the query, as it is typed. Texts are read from the moment the
 * list stands still.
 */
export const useSearch = (items: readonly ListingRow[], query: string): Search => {
  const [search, setSearch] = useState<Search>({ found: undefined, answered: '', left: 0 });
  const asked = query.trim();
  useEffect(() => {
    if (items.length === 0) return;
    const idle = requestIdleCallback(() => tellItems(items), { timeout: 1_000 });
    return () => cancelIdleCallback(idle);
  }, [items]);
  useEffect(() => {
    if (!asked) {
      setSearch(({ left }) => ({ found: undefined, answered: '', left }));
      return;
    }
    tellItems(items);
    ask(asked);
    const hear = (data: SearchAnswer) => {
      if (data.kind === 'reading') {
        setSearch((before) => ({ ...before, left: data.left }));
        ask(asked);
      } else if (data.ticket === ticket)
        setSearch(({ left }) => ({ found: new Set(data.ids), answered: asked, left }));
    };
    return session?.listen(hear);
  }, [asked, items]);
  return search;
};
