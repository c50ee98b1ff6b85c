import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortExhibits } from '../../../lib/casework/timeline/short-exhibits.ts';

const shortOf = (...exhibits: string[]) => Object.fromEntries(shortExhibits(exhibits));

describe('short labels of exhibits', () => {
  it('are the numbers of the series that most exhibits belong to, others whole', () => {
    expect(shortOf('QL-2026-0003', 'QL-2026-0112', 'ZY-0001', 'A', '')).toEqual({
      'QL-2026-0003': '3',
      'QL-2026-0112': '112',
      'ZY-0001': 'ZY-0001',
      A: 'A',
    });
  });

  it('are whole where two exhibits would have the same number', () => {
    expect(shortOf('A-3', 'A-03', 'A-4')).toEqual({ 'A-3': 'A-3', 'A-03': 'A-03', 'A-4': '4' });
    expect(shortOf('A-0012', 'A-0013', '12')).toEqual({
      'A-0012': 'A-0012',
      'A-0013': '13',
      12: '12',
    });
  });

  it('keep zero, and numbers without letters before them', () => {
    expect(shortOf('A-000', 'A-001')).toEqual({ 'A-000': '0', 'A-001': '1' });
    expect(shortOf('证据1', '证据12')).toEqual({ 证据1: '1', 证据12: '12' });
  });

  it('are different for different exhibits, whatever these are', () => {
    const label = fc.stringMatching(/^[AB]?-?\d{0,3}$/);
    fc.assert(
      fc.property(fc.uniqueArray(label, { maxLength: 12 }), (exhibits) => {
        const named = exhibits.filter((exhibit) => exhibit !== '');
        expect(new Set(shortExhibits(exhibits).values()).size).toBe(named.length);
      }),
    );
  });
});
