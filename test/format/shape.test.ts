import { describe, expect, it } from 'vitest';
import {
  anyObject,
  anything,
  list,
  literal,
  object,
  optional,
  parseJson,
  type Shape,
  text,
  whole,
} from '../../lib/format/shape.ts';

const VALUES: readonly unknown[] = [
  undefined,
  null,
  'a',
  '',
  0,
  1,
  -1,
  1.5,
  2 ** 53,
  [],
  {},
  ['a'],
];

describe('a shape', () => {
  it.each<[string, Shape<unknown>, readonly unknown[]]>([
    ['text', text, ['a', '']],
    ['whole', whole, [0, 1]],
    ['literal', literal('a'), ['a']],
    ['optional', optional(text), [undefined, 'a', '']],
    ['list', list(text), [[], ['a']]],
    ['anyObject', anyObject, [{}]],
    ['anything', anything, VALUES],
  ])('accepts only values of its type: %s', (_, shape, accepted) => {
    expect(VALUES.filter((value) => shape(value))).toEqual(accepted);
  });

  it('accepts an object with more members than it names', () => {
    expect(object({ a: text })({ a: 'x', b: 1 })).toBe(true);
  });

  it('refuses an object in which a named member is missing or has another type', () => {
    const shape = object({ a: text, b: optional(whole) });
    expect(shape({ a: 'x' })).toBe(true);
    expect(shape({ b: 1 })).toBe(false);
    expect(shape({ a: 'x', b: 'y' })).toBe(false);
    expect(shape([])).toBe(false);
  });

  it('refuses a list with one wrong member', () => {
    expect(list(whole)([1, 2, '3'])).toBe(false);
  });
});

describe('parseJson', () => {
  it('gives undefined for text that is not JSON, and the value otherwise', () => {
    expect(parseJson('{"a":[1]}')).toEqual({ a: [1] });
    expect(parseJson('{')).toBeUndefined();
    expect(parseJson('')).toBeUndefined();
  });
});
