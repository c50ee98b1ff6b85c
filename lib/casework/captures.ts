import type { ItemRecord } from '../evidence/item.ts';
import { allKeysOf, type KeyedPage, keyPage } from '../evidence/names/page-keys.ts';
import { differInParameter } from '../evidence/names/same-page.ts';
import { foldWords, type WayToDiffer } from '../texts/fold-words.ts';

/** The part of an item that is needed to compare captures. */
export type Capture = {
  readonly id: string;
  readonly record: Pick<ItemRecord, 'capturedAt' | 'page' | 'post'>;
};

type Keyed<T> = { readonly item: T; readonly page: KeyedPage };

const indexBy = <T>(
  items: readonly Keyed<T>[],
  keysOf: (page: KeyedPage) => readonly string[],
): ((keys: readonly string[]) => ReadonlySet<Keyed<T>>) => {
  const byKey = new Map<string, Keyed<T>[]>();
  for (const item of items)
    for (const key of new Set(keysOf(item.page))) {
      const listed = byKey.get(key);
      if (listed) listed.push(item);
      else byKey.set(key, [item]);
    }
  return (keys) => new Set(keys.flatMap((key) => byKey.get(key) ?? []));
};

/**
 * Indexes items and returns a function that finds the other captures of the same page or post as an
 * item: those for which `samePageBy` gives a reason.
 */
export const capturesOf = <T extends Capture>(
  items: readonly T[],
): ((item: Capture) => readonly T[]) => {
  const keyed = items.map((item) => ({ item, page: keyPage(item.record) }));
  const findSame = indexBy(keyed, ({ pageKeys }) => pageKeys);
  const findAny = indexBy(keyed, allKeysOf);
  return (item) => {
    const page = keyPage(item.record);
    const same = findSame(page.pageKeys);
    const canonical = [...findAny(allKeysOf(page))].filter(
      (other) => !same.has(other) && !differInParameter(page.url, other.page.url),
    );
    return [...same, ...canonical].map((one) => one.item).filter(({ id }) => id !== item.id);
  };
};

const SPELLING = new Set<WayToDiffer>(['space', 'invisible', 'quotes', 'dashes', 'form']);

/** Words without what differs between captures of the same text: case, spaces, kinds of quotes. */
export const looseWords = (words: string): string =>
  foldWords(words, SPELLING).text.toLowerCase().replaceAll(' ', '');

const textOf = ({ record }: Capture): string => looseWords(record.post?.text ?? '');

/** Whether a later capture of the same page or post still contains the item's whole text. */
export const hasItsText = (item: Capture, capture: Capture): boolean => {
  const text = textOf(item);
  return text !== '' && textOf(capture).includes(text);
};

/**
 * The latest of these captures whose page states an edit: it tells of edits made since the first.
 */
export const lastStatingEdit = (captures: readonly Capture[]): Capture | undefined =>
  captures
    .filter(({ record }) => record.post?.edited)
    .reduce<Capture | undefined>(
      (last, next) => (last && last.record.capturedAt > next.record.capturedAt ? last : next),
      undefined,
    );
