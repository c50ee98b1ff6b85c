import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRepeatedKey } from '../../lib/format/repeated-key.ts';

describe('findRepeatedKey', () => {
  it.each<[string, string]>([
    ['{"items":[],"items":[1]}', 'items'],
    ['{"a":{"b":1,"c":[{"d":1,"d":1}]}}', 'd'],
    ['{"a":1,"\\u0061":2}', 'a'],
    ['{"a":"\\"{,","b":1,"a":2}', 'a'],
    ['[{"x":"\\\\"},{"y":1,"z":"","y":2}]', 'y'],
    ['{"__proto__":1,"__proto__":2}', '__proto__'],
  ])('finds the key that stands twice in %s', (source, key) => {
    expect(findRepeatedKey(source)).toBe(key);
  });

  it('finds none in any text that JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
        expect(findRepeatedKey(JSON.stringify(value, null, indent))).toBeUndefined();
      }),
    );
  });

  it('does not take equal keys of two objects, or a key and a word, for a repetition', () => {
    expect(findRepeatedKey('[{"a":"a"},{"a":{"a":["a","a"]}}]')).toBeUndefined();
  });

  it('reads a string of several megabytes', () => {
    const long = JSON.stringify({ note: '\\"{'.repeat(1_000_000), end: 1 });
    expect(findRepeatedKey(long)).toBeUndefined();
  });
});
