import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sequence, small, tagged, utf8 } from '../../../lib/trust/der/build-der.ts';
import { DerError, parseDer } from '../../../lib/trust/der/parse-der.ts';

const bytes = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));

describe('parseDer', () => {
  it('parses a value and the values inside it', () => {
    const value = parseDer(bytes('30 06 02 01 05 04 01 ff'));
    expect(value.tag).toBe(0x30);
    expect(value.inside.map(({ tag, content }) => [tag, [...content]])).toEqual([
      [0x02, [5]],
      [0x04, [0xff]],
    ]);
    expect([...(value.inside[1]?.raw ?? [])]).toEqual([0x04, 0x01, 0xff]);
  });

  it.each([
    ['nothing', ''],
    ['a tag alone', '30'],
    ['a value cut off', '04 03 01 02'],
    ['a byte after the value', '05 00 00'],
    ['two values', '05 00 05 00'],
    ['an indefinite length', '30 80 05 00 00 00'],
    ['a long form for a short length', '04 81 01 00'],
    ['a length with a leading zero', '04 82 00 01 00'],
    ['a length of four bytes', '04 84 01 00 00 00'],
    ['a length without its bytes', '04 82 01'],
    ['a tag of several bytes', '1f 81 01 00'],
    ['the end-of-contents tag', '00 00'],
    ['a sequence that is not constructed', '10 00'],
    ['an octet string in pieces', '24 03 04 01 00'],
    ['a boolean that is neither 00 nor ff', '01 01 01'],
    ['a boolean of two bytes', '01 02 00 00'],
    ['an empty integer', '02 00'],
    ['an integer with a needless zero', '02 02 00 7f'],
    ['a negative integer with a needless ff', '02 02 ff 80'],
    ['a null with content', '05 01 00'],
    ['an empty object identifier', '06 00'],
    ['an object identifier cut off', '06 02 2a 86'],
    ['an object identifier with a padded arc', '06 03 2a 80 01'],
    ['a bit string without its count', '03 00'],
    ['a bit string with eight unused bits', '03 02 08 00'],
    ['a bit string with an unused bit set', '03 02 01 01'],
    ['an empty bit string with unused bits', '03 01 01'],
    ['a fault deep inside', '30 05 30 03 01 01 02'],
  ])('refuses %s', (_, hex) => {
    expect(() => parseDer(bytes(hex))).toThrow(DerError);
  });

  it.each([
    ['zero', '02 01 00'],
    ['a zero that keeps a number positive', '02 02 00 80'],
    ['a negative number', '02 01 80'],
    ['an empty sequence', '30 00'],
    ['an empty bit string', '03 01 00'],
    ['a bit string of one bit', '03 02 07 80'],
    ['a context tag around a value', 'a0 02 05 00'],
  ])('takes %s', (_, hex) => {
    expect([...parseDer(bytes(hex)).raw]).toEqual([...bytes(hex)]);
  });

  it('throws for deep nesting before the stack overflows', () => {
    let deep = utf8('');
    for (let depth = 0; depth < 20_000; depth += 1)
      deep = deep.length < 60_000 ? sequence(deep) : deep;
    expect(() => parseDer(deep)).toThrow('nested');
  });

  it('throws for more than 256 KiB', () => {
    expect(() => parseDer(tagged(0x04, new Uint8Array(1 << 18)))).toThrow('256 KiB');
  });

  it('throws nothing but DerError for random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (random) => {
        try {
          const value = parseDer(Uint8Array.from(random));
          expect([...value.raw]).toEqual([...random]);
        } catch (error) {
          expect(error).toBeInstanceOf(DerError);
        }
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  it('reads another value if any byte changes', () => {
    const whole = sequence(small(5), utf8('陈伟'), tagged(0xa0, small(200)));
    const flat = (value: ReturnType<typeof parseDer>): unknown => [
      value.tag,
      value.inside.length > 0 ? value.inside.map(flat) : [...value.content],
    ];
    const original = JSON.stringify(flat(parseDer(whole)));
    for (const at of whole.keys()) {
      const other = whole.with(at, (whole[at] ?? 0) ^ 0x21);
      const read = (() => {
        try {
          return JSON.stringify(flat(parseDer(other)));
        } catch {
          return 'refused';
        }
      })();
      expect(read).not.toBe(original);
    }
  });
});
