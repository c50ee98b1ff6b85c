import type { ItemRecord } from '../../evidence/item.ts';
import { compareText } from '../../evidence/names/compare-text.ts';
import { capturesOf } from '../captures.ts';

/** The part of an item that is needed to compare posts. */
export type CapturedPost = {
  readonly id: string;
  readonly record: Pick<ItemRecord, 'capturedAt' | 'page' | 'post'>;
};

/** The earliest capture of each post, in the order of capture. */
export const onePerPost = <T extends CapturedPost>(items: readonly T[]): readonly T[] => {
  const others = capturesOf(items);
  const seen = new Set<string>();
  return items
    .toSorted((one, other) => compareText(one.record.capturedAt, other.record.capturedAt))
    .filter((item) => {
      if (seen.has(item.id)) return false;
      for (const { id } of others(item)) seen.add(id);
      return true;
    });
};
