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

/** The items that an answer is for. */
type Answered = Search & { readonly items?: readonly ListingRow[] };

const fieldsOf = (item: ListingRow): string => {
  const { title, author, url, tags, note, exhibit, platform, publishedRaw, filing } = item;
  const labels = [...tags, note, exhibit, ...Object.values(filing ?? {})];
  const words = [title, author, url, ...labels, platform, publishedRaw];
  return foldText(words.filter(Boolean).join('\n'));
};

/** What the worker has: each item as it was sent, with what people typed of its pictures. */
const sent = new Map<string, { readonly item: ListingRow; readonly words: string | undefined }>();
let ticket = 0;

/**
 * How many items are folded and sent at once, before the screen has its turn: to have their texts
 * read while nobody waits, and to search them.
 */
const PIECE = { idle: 500, asked: 2_000 } as const;

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

/** Tells the worker of items that are gone. */
const dropGone = (items: readonly ListingRow[]): void => {
  if (sent.size <= items.length) return;
  const here = new Set(items.map(({ id }) => id));
  const drop = [...sent.keys()].filter((id) => !here.has(id));
  for (const id of drop) sent.delete(id);
  if (drop.length > 0) sendSearch({ kind: 'items', put: [], drop });
};

/**
 * Sends the worker what it does not have of these items, piece by piece. Returns what sends the
 * next so many: false once there is none.
 */
const sendingItems = (items: readonly ListingRow[], typed: Typed): ((count: number) => boolean) => {
  let next = 0;
  return (count) => {
    const put: (readonly [string, string])[] = [];
    for (; next < items.length && put.length < count; next += 1) {
      const item = items[next] as ListingRow;
      const words = typed.get(item.id);
      const before = sent.get(item.id);
      if (before?.item === item && before.words === words) continue;
      sent.set(item.id, { item, words });
      put.push([item.id, [fieldsOf(item), words].filter(Boolean).join('\n')]);
    }
    if (put.length > 0) sendSearch({ kind: 'items', put, drop: [] });
    if (next < items.length) return true;
    dropGone(items);
    return false;
  };
};

/** Gives the memory of the search back; the next query has the texts read again. */
export const closeSearch = (): void => {
  endSession();
  sent.clear();
};

const ask = (query: string): void => {
  ticket += 1;
  sendSearch({ kind: 'find', query, ticket });
};

const NOTHING: Typed = new Map();

/**
 * Has the worker read the texts of items while the page is idle: one piece after another, so that
 * it is not reading for long where a person begins to scroll.
 */
const useReadAhead = (items: readonly ListingRow[], typed: Typed): void =>
  useEffect(() => {
    if (items.length === 0) return;
    let send: ReturnType<typeof sendingItems> | undefined;
    let hasNext = true;
    const sendNext = (): void => {
      send ??= sendingItems(items, typed);
      hasNext = send(PIECE.idle);
    };
    let idle = requestIdleCallback(sendNext);
    const end = listenToSearch((data) => {
      if (data.kind !== 'reading' || data.left > 0 || !hasNext) return;
      cancelIdleCallback(idle);
      idle = requestIdleCallback(sendNext);
    });
    return () => {
      cancelIdleCallback(idle);
      end();
    };
  }, [items, typed]);

/** Searches items for every word of the query while it is typed. */
export const useSearch = (
  items: readonly ListingRow[],
  query: string,
  typed: Typed = NOTHING,
): Search => {
  const [search, setSearch] = useState<Answered>({ found: undefined, answered: '', left: 0 });
  const asked = query.trim();
  useReadAhead(items, typed);
  useEffect(() => {
    if (!asked) {
      setSearch(({ left }) => ({ found: undefined, answered: '', left }));
      return;
    }
    const send = sendingItems(items, typed);
    let next: ReturnType<typeof setTimeout> | undefined;
    let [isAnswered, hasMore] = [false, false];
    const askNow = (): void => {
      [isAnswered, hasMore] = [false, false];
      ask(asked);
    };
    // Nothing is asked before the worker has all items: some would silently not be found.
    const sendNext = (): void => {
      if (send(PIECE.asked)) next = setTimeout(sendNext);
      else askNow();
    };
    sendNext();
    const onAnswer = (data: SearchAnswer) => {
      if (data.kind === 'reading') hasMore = true;
      if (data.kind === 'found' && data.ticket === ticket) {
        isAnswered = true;
        setSearch({ found: new Set(data.ids), answered: asked, left: data.left, items });
      }
      // A worker that has not answered yet is not asked for what it read since as well.
      if (hasMore && isAnswered) askNow();
    };
    const end = listenToSearch(onAnswer);
    return () => {
      clearTimeout(next);
      end();
    };
  }, [asked, items, typed]);
  // An answer for fewer items, such as the newest alone, is shown until there is one for all of
  // them, and is none until then.
  const isOfThese = search.items === items;
  return isOfThese ? search : { ...search, left: Math.max(search.left, items.length) };
};
