import { useEffect, useState } from 'react';
import { foldText } from '../../../../lib/evidence/names/fold-text.ts';
import type { SearchAnswer } from '../../../../lib/search/search-messages.ts';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';
import { endSession, listenToSearch, sendSearch } from './search-session.ts';

/** The ids found, `undefined` without a query, and how many texts are still to be read. */
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
  const { title, author, url, tags, note, exhibit, platform, publishedRaw, filing } = item;
  const labels = [...tags, note, exhibit, ...Object.values(filing ?? {})];
  const words = [title, author, url, ...labels, platform, publishedRaw];
  const fields = foldText(words.filter(Boolean).join('\n'));
  folded.set(item, fields);
  return fields;
};

const sent = new Map<string, string>();
let ticket = 0;

let lastSent: readonly ListingRow[] | undefined;

/** Sends the worker the items that changed since the last call. */
const sendItems = (items: readonly ListingRow[]): void => {
  if (items === lastSent) return;
  lastSent = items;
  const now = new Map(items.map((item) => [item.id, fieldsOf(item)]));
  const put = [...now].filter(([id, fields]) => sent.get(id) !== fields);
  const drop = [...sent.keys()].filter((id) => !now.has(id));
  for (const [id, fields] of put) sent.set(id, fields);
  for (const id of drop) sent.delete(id);
  if (put.length + drop.length > 0) sendSearch({ kind: 'items', put, drop });
};

/** Gives the memory of the search back; the next query has the texts read again. */
export const closeSearch = (): void => {
  endSession();
  sent.clear();
  lastSent = undefined;
};

const ask = (query: string): void => {
  ticket += 1;
  sendSearch({ kind: 'find', query, ticket });
};

/**
 * Searches items for every word of the query while it is typed. The worker begins to read texts
 * once the page is idle.
 */
export const useSearch = (items: readonly ListingRow[], query: string): Search => {
  const [search, setSearch] = useState<Search>({ found: undefined, answered: '', left: 0 });
  const asked = query.trim();
  useEffect(() => {
    if (items.length === 0) return;
    const idle = requestIdleCallback(() => sendItems(items), { timeout: 1_000 });
    return () => cancelIdleCallback(idle);
  }, [items]);
  useEffect(() => {
    if (!asked) {
      setSearch(({ left }) => ({ found: undefined, answered: '', left }));
      return;
    }
    sendItems(items);
    ask(asked);
    const onAnswer = (data: SearchAnswer) => {
      if (data.kind === 'reading') {
        setSearch((before) => ({ ...before, left: data.left }));
        ask(asked);
      } else if (data.kind === 'found' && data.ticket === ticket)
        setSearch(({ left }) => ({ found: new Set(data.ids), answered: asked, left }));
    };
    return listenToSearch(onAnswer);
  }, [asked, items]);
  return search;
};
