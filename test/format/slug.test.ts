import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathFault } from '../../lib/format/path.ts';
import { slugOf } from '../../lib/format/slug.ts';
import { ANY_UNIT } from '../support/any-unit.ts';

describe('slugOf', () => {
  it.each([
    ['XM-2021', 'XM-2021'],
    ['（2026）沪0105民初123号', '2026-沪0105民初123号'],
    ['  a / b \\ c  ', 'a-b-c'],
    ['../../etc/passwd', 'etc-passwd'],
    ['Cafe\u0301', 'Café'],
    ['', 'matter'],
    ['///', 'matter'],
    ['CON', 'matter-CON'],
    ['com¹', 'matter-com¹'],
    ['aux.txt', 'aux-txt'],
    ['a\u202Egpj', 'agpj'],
    ['\u3164', 'matter'],
    ['\ud800', 'matter'],
  ])('makes %j %j', (reference, slug) => {
    expect(slugOf(reference)).toBe(slug);
  });

  it('keeps at most sixty characters and does not cut one in two', () => {
    expect(slugOf('𠮷'.repeat(100))).toBe('𠮷'.repeat(60));
    expect(slugOf(`${'a'.repeat(59)}-b`)).toBe('a'.repeat(59));
  });

  it('gives a safe path segment for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: ANY_UNIT, maxLength: 100 }), (reference) => {
        const slug = slugOf(reference);
        expect(slug).not.toBe('');
        expect(pathFault(slug)).toBeUndefined();
        expect([...slug].length).toBeLessThanOrEqual(67);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
