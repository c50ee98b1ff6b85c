import { describe, expect, it } from 'vitest';
import { isCanonical, isSameJson } from '../../lib/format/canonical-form.ts';

const deep = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`);

describe('isCanonical', () => {
  it.each([
    ['members in another order', '{"b":1,"a":2}'],
    ['white space', '{"a":1 }'],
    ['a number in another notation', '{"a":1.0}'],
    ['an escaped letter', '{"a":"\\u0041"}'],
  ])('refuses JSON with %s', (_, source) => {
    expect(isCanonical(source, JSON.parse(source))).toBe(false);
  });

  it('accepts the canonical text of a value', () => {
    expect(isCanonical('{"a":1,"b":"文"}', { b: '文', a: 1 })).toBe(true);
  });
});

describe('isSameJson', () => {
  it('ignores the order of members but not that of a list', () => {
    expect(isSameJson({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true);
    expect(isSameJson([1, 2], [2, 1])).toBe(false);
  });

  it('finds no value equal that has no canonical form', () => {
    expect(isSameJson(undefined, undefined)).toBe(false);
    expect(isSameJson({ a: 1 }, undefined)).toBe(false);
    expect(() => isSameJson(deep, deep)).not.toThrow();
  });
});
