import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalBytes, canonicalText } from '../../../lib/evidence/chain/canonical.ts';
import { ANY_UNIT } from '../../support/any-unit.ts';

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, shuffled(member)]),
  );
};

describe('canonicalText', () => {
  it.each<[string, unknown, string]>([
    ['sorts members by key', { b: 1, a: 2 }, '{"a":2,"b":1}'],
    [
      'sorts keys by UTF-16 units (RFC 8785, 3.2.3)',
      { '\uFB33': 1, '😀': 2 },
      '{"😀":2,"\uFB33":1}',
    ],
    ['keeps the order of arrays', [2, 1], '[2,1]'],
    ['writes numbers as ECMAScript does', [1e21, 0.1, -0, 10.0], '[1e+21,0.1,0,10]'],
    ['escapes only what must be escaped', '€"\\\n\u0001/', '"€\\"\\\\\\n\\u0001/"'],
    ['leaves out undefined members', { a: undefined, b: null }, '{"b":null}'],
    ['writes nested values', { z: [{ b: true, a: [] }] }, '{"z":[{"a":[],"b":true}]}'],
  ])('%s', (_title, value, text) => {
    expect(canonicalText(value)).toBe(text);
  });

  it.each([
    ['undefined', undefined],
    ['a function', () => 1],
  ])('throws TypeError for %s', (_title, value) => {
    expect(() => canonicalText(value)).toThrow(TypeError);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('throws for the number %s', (value) => {
    expect(() => canonicalText({ value })).toThrow();
  });

  it('replaces lone surrogates in strings and keys by U+FFFD', () => {
    expect(canonicalText({ 'k\uD800': ['\uDC00a', '😀'] })).toBe('{"k\uFFFD":["\uFFFDa","😀"]}');
  });

  it('is the same for any order of members', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalText(shuffled(value))).toBe(canonicalText(value));
      }),
    );
  });

  it('is stable: parsed and written again it is the same text', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: ANY_UNIT }), (value) => {
        const text = canonicalText(value);
        expect(canonicalText(JSON.parse(text))).toBe(text);
      }),
    );
  });
});

describe('canonicalBytes', () => {
  it('are the UTF-8 of the text without a newline, and decode without loss', () => {
    fc.assert(
      fc.property(fc.string({ unit: ANY_UNIT }), (words) => {
        const decoded = new TextDecoder('utf-8', { fatal: true }).decode(canonicalBytes({ words }));
        expect(decoded).toBe(canonicalText({ words }));
        expect(JSON.parse(decoded)).toEqual({ words: words.toWellFormed() });
      }),
    );
  });

  it('stay well-formed for lone surrogates', () => {
    expect([...canonicalBytes('\uD83D')]).toEqual([0x22, 0xef, 0xbf, 0xbd, 0x22]);
  });
});
