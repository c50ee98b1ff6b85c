import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseEntry } from '../../lib/backup/case-shapes.ts';
import { parseRowLine, rowLine } from '../../lib/backup/row-line.ts';
import { caseKinds } from '../../lib/evidence/case-kinds.ts';
import { instant } from '../../lib/format/shapes/instant-shape.ts';

describe('an instant of a row', () => {
  it('is whatever the store itself writes', () => {
    const date = fc.date({ min: new Date(0), max: new Date(8e14 / 100), noInvalidDate: true });
    fc.assert(fc.property(date, (at) => instant(at.toISOString())));
  });

  it.each([
    '2021-08-22',
    '2021-08-22T09:15:00',
    '2021-08-22T09:15:00+08:00',
    '2021-02-30T00:00:00Z',
    '2021-08-22T24:00:00Z',
    '2021-13-01T00:00:00Z',
    'Sun, 22 Aug 2021 09:15:00 GMT',
    'about noon, I swear',
    ' 2021-08-22T09:15:00Z',
    '',
    1629594900000,
    null,
    undefined,
    ['2021-08-22T09:15:00Z'],
  ])('is not %j', (value) => {
    expect(instant(value)).toBe(false);
  });
});

describe('a row as a line', () => {
  it('comes back with its bytes, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (bytes, title) => {
        const line = rowLine({ id: 'x', bytes, title, list: [bytes] });
        expect(line.split('\n')).toHaveLength(2);
        expect(parseRowLine(line)).toEqual({ id: 'x', bytes, title, list: [bytes] });
      }),
    );
  });

  it.each(['[]', 'null', '1', '"x"', '{', ''])('is no row where it is %j', (line) => {
    expect(() => parseRowLine(line)).toThrow();
  });
});

describe('an entry of a case file', () => {
  it.each(caseKinds)('of the kind %s is not whole with its names alone', (kind) => {
    expect(caseEntry({ id: 'x', matterId: 'm', kind })).toBe(false);
  });

  it.each([null, undefined, 1, 'party', [], {}, { kind: 'toString' }, { kind: '__proto__' }])(
    'is not %j',
    (value) => {
      expect(caseEntry(value)).toBe(false);
    },
  );
});
