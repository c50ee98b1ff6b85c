import { describe, expect, it } from 'vitest';
import { nameItems } from '../../../components/workspace/entries/items/name-items.ts';
import { itemName } from '../../../components/workspace/kit/lists/shown-label.ts';

const t = ((
  key: string,
  facts: { count?: number; number?: number; title?: string; label?: string },
) =>
  key === 'items.named'
    ? `${facts.title} (${facts.label})`
    : `${facts.count ?? facts.number} ${key}`) as never;
const CHAIN = '01JCAAAAAAAAAAAAAAAAAAAAA7';

describe('the name of an item', () => {
  it('is its exhibit label; of several how many they are', () => {
    const items = ['XM-0003', 'XM-0004'].map((exhibit) => ({ exhibit, number: 3, title: '微文' }));
    expect(nameItems(items.slice(0, 1), t)).toBe('XM-0003');
    expect(nameItems(items, t)).toBe('2 items.several');
  });

  it('is its title, its custodian and number where nobody numbered it, and never blank', () => {
    const blank = { exhibit: '', number: 4, title: '第二条微文' };
    expect(itemName({ ...blank, chain: CHAIN, custodian: '林悦' }, t)).toBe(
      '第二条微文 (林悦 AAA7-0004)',
    );
    expect(nameItems([blank], t)).toBe('第二条微文 (4 items.unnumbered)');
    expect(itemName({ ...blank, title: '字'.repeat(200) }, t)).toMatch(/^字{59}… \(/u);
  });
});
