import { expect, it } from 'vitest';
import { nameItems } from '../../../components/workspace/entries/items/name-items.ts';

const t = (key: string, { count }: { count: number }) => `${count} ${key}`;

it('one item is named by its exhibit label, several by how many they are', () => {
  const items = [{ exhibit: 'XM-0003' }, { exhibit: 'XM-0004' }];
  expect(nameItems(items.slice(0, 1), t as never)).toBe('XM-0003');
  expect(nameItems(items, t as never)).toBe('2 items.several');
});
