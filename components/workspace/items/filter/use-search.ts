import { useEffect, useState } from 'react';
import type { Statement } from '../../../../lib/evidence/casework.ts';
import { groupBy } from '../../../../lib/evidence/group-by.ts';
import { foldText } from '../../../../lib/evidence/names/fold-text.ts';
import { isTranscript } from '../../../../lib/evidence/statement/anchor.ts';
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

/** What people typed of an item's pictures, videos and sounds, by the item's id. */
type Typed = ReadonlyMap<string, string>;

/** The words of statements that no text holds, which the worker cannot read from a file. */
export const typedWords = (statements: readonly Statement[]): Typed => {
  const typed = statements.filter(({ anchor }) => isTranscript(anchor));
  return new Map(
    [...groupBy(typed, ({ item }) => item)].map(([item, of]) => [
      item,
      foldText(of.map(({ anchor }) => anchor.exact).join('\n')).replace(/\s+/gu, ' '),
    ]),
  );
};

let lastSent: readonly [readonly ListingRow[], Typed] | undefined;

/** Sends the worker the items that changed since the last call. */
const sendItems = (items: readonly ListingRow[], typed: Typed): void => {
  if (items === lastSent?.[0] && typed === lastSent[1]) return;
  lastSent = [items, typed];
  const withTyped = (item: ListingRow): string =>
    [fieldsOf(item), typed.get(item.id)].filter(Boolean).join('\n');
  const now = new Map(items.map((item) => [item.id, withTyped(item)]));
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

const NOTHING: Typed = new Map();

/**
 * Searches items for every word of the query while it is typed. The worker begins to read texts
 * once the page is idle.
 */
export const useSearch = (
  items: readonly ListingRow[],
  query: string,
  typed: Typed = NOTHING,
): Search => {
  const [search, setSearch] = useState<Search>({ found: undefined, answered: '', left: 0 });
  const asked = query.trim();
  useEffect(() => {
    if (items.length === 0) return;
    const idle = requestIdleCallback(() => sendItems(items, typed), { timeout: 1_000 });
    return () => cancelIdleCallback(idle);
  }, [items, typed]);
  useEffect(() => {
    if (!asked) {
      setSearch(({ left }) => ({ found: undefined, answered: '', left }));
      return;
    }
    sendItems(items, typed);
    ask(asked);
    const onAnswer = (data: SearchAnswer) => {
      if (data.kind === 'reading') {
        setSearch((before) => ({ ...before, left: data.left }));
        ask(asked);
      } else if (data.kind === 'found' && data.ticket === ticket)
        setSearch(({ left }) => ({ found: new Set(data.ids), answered: asked, left }));
    };
    return listenToSearch(onAnswer);
  }, [asked, items, typed]);
  return search;
};
