import type { ListedItem } from './listed-item.ts';

/** The columns that a list can be ordered by. */
export type SortKey = 'exhibit' | 'title' | 'author' | 'published' | 'captured';
export type Sort = { readonly by: SortKey; readonly down: boolean };

const readers: Record<SortKey, (item: ListedItem) => string | number | undefined> = {
  exhibit: ({ number }) => number,
  title: ({ title }) => title,
  author: ({ author }) => author,
  published: ({ record }) => record.post?.published?.at,
  captured: ({ capturedAt }) => capturedAt,
};

/** The items in order. One without a value comes last both ways: that it is not known says nothing of its place. */
export const sortItems = (
  items: readonly ListedItem[],
  { by, down }: Sort,
  language: string,
): ListedItem[] => {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const read = readers[by];
  return items.toSorted((one, other) => {
    const [a, b] = [read(one), read(other)];
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    const order = typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b));
    return down ? -order : order;
  });
};
