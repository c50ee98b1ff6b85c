import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  integer,
  join,
  octets,
  oid,
  sequence,
  setOf,
  small,
  time,
} from '../../../lib/trust/der/build-der.ts';
import {
  bitsOf,
  fieldsOf,
  oidOf,
  onlyMemberOf,
  smallOf,
  timeOf,
} from '../../../lib/trust/der/der-fields.ts';
import { DerError, parseDer } from '../../../lib/trust/der/parse-der.ts';
import { TAG } from '../../../lib/trust/der/tags.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

describe('building DER', () => {
  it.each([
    [[], '020100'],
    [[0, 0], '020100'],
    [[0, 5], '020105'],
    [[0x80], '02020080'],
    [[1, 0], '02020100'],
  ])('writes the integer %j as short as it goes', (digits, expected) => {
    expect(hex(integer(Uint8Array.from(digits)))).toBe(expected);
  });

  it.each([127, 128, 255, 256, 65_535, 65_536])(
    'writes a length of %i that can be read',
    (length) => {
      expect(parseDer(octets(new Uint8Array(length))).content.length).toBe(length);
    },
  );

  it.each([
    '1.2.840.113549.1.7.2',
    '2.5.4.3',
    '2.16.840.1.101.3.4.2.1',
    '0.9.2342',
    '2.999.1',
    '1.3.6.1.4.1.57264.2',
  ])('writes and reads %s', (dotted) => {
    expect(oidOf(parseDer(oid(dotted)))).toBe(dotted);
  });

  it('encodes the object identifier of rsaEncryption', () => {
    expect(hex(oid('1.2.840.113549.1.1.1'))).toBe('06092a864886f70d010101');
  });

  it('sorts a set by its bytes, the shorter of two alike first', () => {
    const members = [
      octets(Uint8Array.of(2)),
      small(1),
      octets(Uint8Array.of(1)),
      octets(Uint8Array.of(1, 0)),
    ];
    expect(parseDer(setOf(members)).inside.map(({ raw }) => hex(raw))).toEqual([
      '020101',
      '040101',
      '040102',
      '04020100',
    ]);
  });

  it.each([
    ['2026-11-21T12:00:00.999Z', TAG.utcTime, '2026-11-21T12:00:00.000Z'],
    ['1970-01-01T00:00:00Z', TAG.utcTime, '1970-01-01T00:00:00.000Z'],
    ['2049-12-31T23:59:59Z', TAG.utcTime, '2049-12-31T23:59:59.000Z'],
    ['2050-01-01T00:00:00Z', TAG.generalizedTime, '2050-01-01T00:00:00.000Z'],
  ])('writes %s to the second, in the right form for its year', (at, tag, read) => {
    const value = parseDer(time(new Date(at)));
    expect(value.tag).toBe(tag);
    expect(timeOf(value).toISOString()).toBe(read);
  });

  it('writes any bytes so that parseDer returns them', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 5 }), (all) => {
        const value = parseDer(sequence(...all.map((one) => octets(Uint8Array.from(one)))));
        expect(value.inside.map(({ content }) => [...content])).toEqual(all.map((one) => [...one]));
      }),
      { numRuns: 200, seed: 2 },
    );
  });
});

const generalized = (text: string) => {
  const content = new TextEncoder().encode(text);
  return parseDer(join(Uint8Array.of(TAG.generalizedTime, content.length), content));
};

describe('reading members', () => {
  it('reads members in order and throws if one is left over', () => {
    const fields = fieldsOf(parseDer(sequence(small(1), oid('2.5.4.3'))));
    expect(fields.optional(TAG.octetString)).toBeUndefined();
    expect(smallOf(fields.next(TAG.integer))).toBe(1);
    expect(() => fields.end()).toThrow(DerError);
    expect(oidOf(fields.next())).toBe('2.5.4.3');
    expect(() => fields.next()).toThrow(DerError);
    expect(() => fields.end()).not.toThrow();
  });

  it('throws for another tag than the expected one', () => {
    expect(() => fieldsOf(parseDer(small(1)))).toThrow(DerError);
    expect(() => fieldsOf(parseDer(sequence(small(1)))).next(TAG.oid)).toThrow(DerError);
    expect(() => onlyMemberOf(parseDer(sequence(small(1), small(2))))).toThrow(DerError);
    expect(() => oidOf(parseDer(small(1)))).toThrow(DerError);
    expect(() => bitsOf(parseDer(small(1)))).toThrow(DerError);
    expect(() => timeOf(parseDer(small(1)))).toThrow(DerError);
  });

  it('throws for negative and long integers', () => {
    expect(() => smallOf(parseDer(Uint8Array.of(2, 1, 0x80)))).toThrow(DerError);
    expect(() => smallOf(parseDer(integer(Uint8Array.of(1, 2, 3, 4, 5))))).toThrow(DerError);
  });

  it.each([
    '20261121120000.5Z',
    '20261121120000.500Z',
    '20261121120000.123456Z',
    '20261121120000.000Z',
    '20261121120000Z',
  ])('reads the time %s', (text) => {
    expect(timeOf(generalized(text)).toISOString()).toMatch(
      /^2026-11-21T12:00:00\.(500|123|000)Z$/,
    );
  });

  it.each([
    '20260231120000Z',
    '20261121240000Z',
    '20261121120000',
    '20261121120000.Z',
    '20261121120000+0800',
    '2026112112Z',
    'x',
  ])('refuses the time %s', (text) => {
    expect(() => timeOf(generalized(text))).toThrow(DerError);
  });
});
