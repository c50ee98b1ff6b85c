import { describe, expect, it } from 'vitest';
import { bagName, itemFolder } from '../../lib/format/layout.ts';

const AT = '2026-11-21T12:00:00.123Z';

describe('bagName', () => {
  it('has the time to the second, and the volume only if there are several', () => {
    expect(bagName('XM-2021', AT, { index: 1, count: 1 })).toBe('XM-2021-20261121T120000Z');
    expect(bagName('XM-2021', AT, { index: 2, count: 3 })).toBe('XM-2021-20261121T120000Z-vol02');
    expect(bagName('XM', AT, { index: 100, count: 100 })).toBe('XM-20261121T120000Z-vol100');
  });

  it('makes a reference safe as a file name', () => {
    expect(bagName('../CON', AT, { index: 1, count: 1 })).toBe('matter-CON-20261121T120000Z');
  });
});

describe('itemFolder', () => {
  it('has at least four digits of the number, then the id', () => {
    expect(itemFolder(7, '01JD')).toBe('items/0007-01JD');
    expect(itemFolder(12345, '01JD')).toBe('items/12345-01JD');
  });
});
