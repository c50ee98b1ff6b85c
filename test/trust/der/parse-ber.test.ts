import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../../lib/evidence/digest.ts';
import { join, octets, sequence, tagged } from '../../../lib/trust/der/build-der.ts';
import { derFromBer, parseBer } from '../../../lib/trust/der/parse-ber.ts';
import { DerError, parseDer } from '../../../lib/trust/der/parse-der.ts';

const bytes = (hex: string): Bytes => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));
const hex = (value: Bytes): string => Buffer.from(value).toString('hex');

/** A value and one of the many ways in which BER may write it. */
type Forms = { readonly der: Bytes; readonly ber: Bytes };

const padded = (tag: number, content: Bytes, zeros: number): Bytes =>
  join(
    Uint8Array.from([tag, 0x80 | (zeros + 3), ...Array<number>(zeros).fill(0)]),
    Uint8Array.of(content.length >> 16, (content.length >> 8) & 0xff, content.length & 0xff),
    content,
  );
const indefinite = (tag: number, content: Bytes): Bytes =>
  join(Uint8Array.of(tag, 0x80), content, Uint8Array.of(0, 0));

const octetForms = fc
  .tuple(fc.uint8Array({ maxLength: 40 }), fc.nat(40), fc.constantFrom('parts', 'padded', 'der'))
  .map(([random, cut, form]): Forms => {
    const content = Uint8Array.from(random);
    const parts = [octets(content.slice(0, cut)), octets(content.slice(cut))];
    return {
      der: octets(content),
      ber:
        form === 'parts'
          ? indefinite(0x24, join(...parts))
          : form === 'padded'
            ? padded(0x04, content, 2)
            : octets(content),
    };
  });

const { value: forms } = fc.letrec<{ value: Forms }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    octetForms,
    fc
      .tuple(fc.array(tie('value'), { maxLength: 4 }), fc.constantFrom(0x30, 0xa0), fc.nat(2))
      .map(([inside, tag, form]): Forms => {
        const ber = join(...inside.map((one) => one.ber));
        return {
          der: tagged(tag, ...inside.map((one) => one.der)),
          ber: [tagged(tag, ber), indefinite(tag, ber), padded(tag, ber, 1)][form] ?? ber,
        };
      }),
  ),
}));

describe('derFromBer', () => {
  it('writes every BER form of a value as its one DER form', () => {
    fc.assert(
      fc.property(forms, ({ der, ber }) => {
        expect(hex(derFromBer(ber))).toBe(hex(der));
        expect(hex(derFromBer(der))).toBe(hex(der));
      }),
      { numRuns: 500, seed: 10 },
    );
  });

  it.each([
    ['nothing', ''],
    ['an indefinite length without its end', '30 80 05 00'],
    ['an indefinite length of a primitive value', '04 80 01 00 00'],
    ['a primitive value without a definite length', '30 02 05 80'],
    ['half of an end-of-contents mark', '30 80 05 00 00'],
    ['a member that passes the end of its sequence', '30 03 04 04 01'],
    ['a byte after the value', '30 80 00 00 00'],
    ['two values', '05 00 05 00'],
    ['an octet string in parts of another type', '24 80 02 01 05 00 00'],
    ['a length of nine bytes', '04 89 00 00 00 00 00 00 00 00 01 07'],
  ])('refuses %s', (_, text) => {
    expect(() => parseBer(bytes(text))).toThrow(DerError);
  });

  it('throws for deep nesting before the stack overflows', () => {
    const deep = join(...Array<Bytes>(60_000).fill(Uint8Array.of(0x30, 0x80)));
    expect(() => derFromBer(deep)).toThrow('nested');
  });

  it('throws nothing but DerError for random bytes, and accepts all that is DER', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 120 }), (random) => {
        const some = Uint8Array.from(random);
        try {
          parseBer(some);
        } catch (error) {
          expect(error).toBeInstanceOf(DerError);
          expect(() => parseDer(some)).toThrow(DerError);
        }
      }),
      { numRuns: 2000, seed: 2 },
    );
  });

  it('still refuses inside BER what neither form allows', () => {
    expect(() => parseBer(indefinite(0x30, bytes('01 02 00 00')))).toThrow(DerError);
    expect(parseBer(indefinite(0x30, sequence())).inside).toHaveLength(1);
  });
});
