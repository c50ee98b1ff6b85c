import type { ItemRecord } from '../evidence/item.ts';
import { foldText } from '../evidence/names/fold-text.ts';
import { pageKeyOf } from '../evidence/names/page-key.ts';

/** What is needed of an item to compare captures. */
export type Capture = {
  readonly id: string;
  readonly record: Pick<ItemRecord, 'capturedAt' | 'page' | 'post'>;
};

/**
 * What two captures of one page or post have in common: an address, or a post's id on its platform.
 */
const keysOf = ({ record: { page, post } }: Capture): readonly string[] => [
  pageKeyOf(page.url),
  ...(post?.url ? [pageKeyOf(post.url)] : []),
  ...(post?.platform && post.id ? [`${post.platform} ${post.id}`] : []),
];

/**
 * For each of a matter's items, the other captures of the same page or post. Built once for a list.
 */
export const capturesOf = <T extends Capture>(
  items: readonly T[],
): ((item: Capture) => readonly T[]) => {
  const byKey = new Map<string, Set<T>>();
  for (const item of items)
    for (const key of keysOf(item)) byKey.set(key, (byKey.get(key) ?? new Set()).add(item));
  return (item) => {
    const found = new Set(keysOf(item).flatMap((key) => [...(byKey.get(key) ?? [])]));
    return [...found].filter(({ id }) => id !== item.id);
  };
};

const textOf = ({ record }: Capture): string =>
  foldText(record.post?.text ?? '').replace(/\s+/gu, '');

/**
 * Whether a capture of the same page or post still shows an item's text: all of it, whatever stands
 * round it.
 */
export const hasItsText = (item: Capture, capture: Capture): boolean => {
  const text = textOf(item);
  return text !== '' && textOf(capture).includes(text);
};
