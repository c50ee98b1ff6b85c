import type { ItemRecord } from '../evidence/item.ts';
import { foldText } from '../evidence/names/fold-text.ts';
import { pageKeyOf } from '../evidence/names/page-key.ts';

/** The part of an item that is needed to compare captures. */
export type Capture = {
  readonly id: string;
  readonly record: Pick<ItemRecord, 'capturedAt' | 'page' | 'post'>;
};

/** Keys of the page and post captured: URLs, and the post's id on its platform. */
const keysOf = ({ record: { page, post } }: Capture): readonly string[] => [
  pageKeyOf(page.url),
  ...(post?.url ? [pageKeyOf(post.url)] : []),
  ...(post?.platform && post.id ? [`${post.platform} ${post.id}`] : []),
];

/**
 * Indexes items and returns a function that finds the other captures of the same page or post as an
 * item: those that share a key with it.
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

/** Whether a later capture of the same page or post still contains the item's whole text. */
export const hasItsText = (item: Capture, capture: Capture): boolean => {
  const text = textOf(item);
  return text !== '' && textOf(capture).includes(text);
};
