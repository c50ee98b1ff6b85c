import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchable, searchItems } from '../../components/workspace/search-items.ts';
import type { ItemRow } from '../../lib/store/db.ts';

const item = (fields: Partial<ItemRow>): ItemRow => ({
  id: '01A',
  matterId: 'm',
  number: 1,
  digest: 'sha256:0',
  recordBytes: new Uint8Array(),
  status: 'complete',
  capturedAt: '2026-11-21T12:00:00.000Z',
  url: 'https://zhiyan.example/p/1',
  pageKey: 'https://zhiyan.example/p/1',
  title: '微文',
  kind: 'post',
  problems: 0,
  tags: [],
  note: '',
  role: '',
  exhibit: 'XM-0001',
  ...fields,
});

const finds = (fields: Partial<ItemRow>, query: string, text?: string): boolean =>
  searchItems([item(fields)], query, new Map(text === undefined ? [] : [['01A', searchable(text)]]))
    .length === 1;

describe('searching items', () => {
  it.each([
    ['title', { title: '刚拆完一台移动电源' }, '移动电源'],
    ['author', { author: '桥洞拆机社' }, '拆机社'],
    ['address', { url: 'https://weibo.test/123' }, 'weibo.test'],
    ['tag', { tags: ['original post'] }, 'original'],
    ['note', { note: 'Ask counsel' }, 'counsel'],
    ['exhibit', { exhibit: 'XM-2021-0007' }, '0007'],
    ['platform', { platform: 'weibo' }, 'weibo'],
  ] as const)('finds by %s', (_name, fields, query) => {
    expect(finds(fields, query)).toBe(true);
    expect(finds({ url: 'https://other.test/', pageKey: '' }, query)).toBe(false);
  });

  it('finds by the text of the page, once that was read', () => {
    expect(finds({}, '报废车', '四颗电芯全是报废车上拆下来的')).toBe(true);
    expect(finds({}, '报废车')).toBe(false);
  });

  it('asks for every word, wherever each is found', () => {
    expect(finds({ title: 'Alpha', note: 'beta' }, 'beta alpha')).toBe(true);
    expect(finds({ title: 'Alpha' }, 'alpha beta')).toBe(false);
    expect(finds({ title: 'Alpha' }, 'alpha beta', 'Beta')).toBe(true);
  });

  it('does not join the end of one field to the beginning of the next', () => {
    expect(finds({ title: 'ab', author: 'cd' }, 'bc')).toBe(false);
  });

  it.each([
    ['ALERT', 'alert'],
    ['ＸＭ－２０２１', 'xm-2021'],
    ['ÉTUDE', 'étude'],
  ])('takes %s for %s', (title, query) => {
    expect(finds({ title }, query)).toBe(true);
    expect(finds({ title: query }, title)).toBe(true);
  });

  it('gives all items for no words, in their order', () => {
    const items = [item({ id: '01B' }), item({ id: '01A' })];
    expect(searchItems(items, ' \t　')).toBe(items);
  });

  it('finds any part of a title, and never throws for what a page can hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.nat(), fc.nat(), (title, from, length) => {
        fc.pre(!title.includes('Σ')); // its small form depends on its place in the word
        const part = [...title.normalize('NFKC')].slice(from % 10, (from % 10) + 1 + (length % 5)).join('');
        const found = finds({ title: title.normalize('NFKC') }, part);
        expect(found || /\s/.test(part)).toBe(true);
      }),
    );
  });
});
