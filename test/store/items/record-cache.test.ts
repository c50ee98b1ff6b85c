import { describe, expect, it } from 'vitest';
import type { ItemRecord } from '../../../lib/evidence/item.ts';
import { recordCache } from '../../../lib/store/items/record-cache.ts';

const record = (id: string) => ({ id }) as ItemRecord;

describe('the cache of opened records', () => {
  it('returns the record that was added', () => {
    const cache = recordCache(10);
    const added = cache.add('a', record('a'), 4);
    expect(cache.get('a')).toBe(added);
    expect(cache.get('b')).toBeUndefined();
  });

  it('drops the least recently used record once the bytes exceed the limit', () => {
    const cache = recordCache(10);
    cache.add('a', record('a'), 5);
    cache.add('b', record('b'), 5);
    cache.get('a');
    cache.add('c', record('c'), 5);
    expect(['a', 'b', 'c'].map((id) => cache.get(id)?.id)).toEqual(['a', undefined, 'c']);
  });

  it('counts a record that is added again once', () => {
    const cache = recordCache(10);
    for (let times = 0; times < 3; times += 1) cache.add('a', record('a'), 5);
    cache.add('b', record('b'), 5);
    expect(cache.get('a')?.id).toBe('a');
  });
});
