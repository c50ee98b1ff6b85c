import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareText } from '../../../lib/evidence/names/compare-text.ts';
import { ANY_UNIT } from '../../support/any-unit.ts';

const text = fc.string({ unit: fc.oneof(ANY_UNIT, fc.constantFrom('a', 'b')), maxLength: 4 });

describe('compareText', () => {
  it('is a total order: equal texts are equal, and no two others are', () => {
    fc.assert(
      fc.property(text, text, text, (one, other, third) => {
        expect(compareText(one, one)).toBe(0);
        expect(compareText(one, other)).toBe(0 - compareText(other, one));
        expect(compareText(one, other) === 0).toBe(one === other);
        if (compareText(one, other) <= 0 && compareText(other, third) <= 0)
          expect(compareText(one, third)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('orders instants in ISO 8601 by time', () => {
    const date = fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(date, date, (one, other) => {
        const order = compareText(one.toISOString(), other.toISOString());
        expect(order).toBe(Math.sign(one.getTime() - other.getTime()));
      }),
    );
  });
});
