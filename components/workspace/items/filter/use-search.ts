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

/** What the worker has: each item as it was sent, with what people typed of its pictures. */
const sent = new Map<string, { readonly item: ListingRow; readonly words: string | undefined }>();
let ticket = 0;

/** How many items are folded and sent at once, before the screen has its turn. */
const PIECE = 500;

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
 * next piece: false once there is none.
 */
const sendingItems = (items: readonly ListingRow[], typed: Typed): (() => boolean) => {
  const unsent = items.filter((item) => {
    const before = sent.get(item.id);
    return before?.item !== item || before.words !== typed.get(item.id);
  });
  let next = 0;
  return () => {
    const piece = unsent.slice(next, next + PIECE);
    next += PIECE;
    const put = piece.map((item) => {
      const words = typed.get(item.id);
      sent.set(item.id, { item, words });
      return [item.id, [fieldsOf(item), words].filter(Boolean).join('\n')] as const;
    });
    if (put.length > 0) sendSearch({ kind: 'items', put, drop: [] });
    if (next < unsent.length) return true;
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
    let send: (() => boolean) | undefined;
    const sendNext = (): void => {
      send ??= sendingItems(items, typed);
      if (send()) idle = requestIdleCallback(sendNext, { timeout: 1_000 });
    };
    let idle = requestIdleCallback(sendNext, { timeout: 1_000 });
    return () => cancelIdleCallback(idle);
  }, [items, typed]);
  useEffect(() => {
    if (!asked) {
      setSearch(({ left }) => ({ found: undefined, answered: '', left }));
      return;
    }
    const send = sendingItems(items, typed);
    let next: ReturnType<typeof setTimeout> | undefined;
    let isSent = false;
    // Nothing is asked before the worker has all items: some would silently not be found.
    const sendNext = (): void => {
      isSent = !send();
      if (isSent) ask(asked);
      else next = setTimeout(sendNext);
    };
    sendNext();
    const onAnswer = (data: SearchAnswer) => {
      if (data.kind === 'reading') {
        setSearch((before) => ({ ...before, left: data.left }));
        if (isSent) ask(asked);
      } else if (data.kind === 'found' && data.ticket === ticket)
        setSearch(({ left }) => ({ found: new Set(data.ids), answered: asked, left }));
    };
    const end = listenToSearch(onAnswer);
    return () => {
      clearTimeout(next);
      end();
    };
  }, [asked, items, typed]);
  return search;
};
