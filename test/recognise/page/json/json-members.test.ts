import { describe, expect, it } from 'vitest';
import {
  findObjects,
  listOf,
  memberOf,
  numberAt,
  textAt,
} from '../../../../lib/recognise/page/json/json-members.ts';

const VALUE = { a: [{ b: 'x' }], n: 7, s: ' 12 ', d: '12', empty: ' ', bad: 'undefined' };

describe('members of parsed JSON', () => {
  it('a path of keys and indexes gives the member', () => {
    expect(memberOf(VALUE, 'a', 0, 'b')).toBe('x');
    expect(memberOf(VALUE)).toBe(VALUE);
  });

  it('a path that ends too early gives undefined', () => {
    expect(memberOf(VALUE, 'a', 1, 'b')).toBeUndefined();
    expect(memberOf(VALUE, 'n', 'x')).toBeUndefined();
    expect(memberOf(null, 'x')).toBeUndefined();
  });

  it.each(['constructor', '__proto__', 'toString'])(
    'the inherited member %s is not followed',
    (k) => expect(memberOf({}, k)).toBeUndefined(),
  );

  it('a text is trimmed and a number becomes its digits', () => {
    expect(textAt(VALUE, 's')).toBe('12');
    expect(textAt(VALUE, 'n')).toBe('7');
  });

  it.each(['undefined', 'null', 'NaN', '', ' '])('the text "%s" is no text', (text) =>
    expect(textAt({ text }, 'text')).toBeUndefined(),
  );

  it('a number is read from digits, and from nothing else', () => {
    expect(numberAt(VALUE, 'd')).toBe(12);
    expect(numberAt(VALUE, 'n')).toBe(7);
    expect(numberAt(VALUE, 's')).toBeUndefined();
    expect(numberAt({ x: Number.NaN }, 'x')).toBeUndefined();
    expect(numberAt({ x: '1e3' }, 'x')).toBeUndefined();
  });

  it('one value becomes a list, a list stays one up to 200 members', () => {
    expect(listOf('x')).toEqual(['x']);
    expect(listOf([1, 2])).toEqual([1, 2]);
    expect(listOf(null)).toEqual([]);
    expect(listOf(Array.from({ length: 300 }))).toHaveLength(200);
  });

  it('objects are found outermost first', () => {
    const tree = { id: 1, list: [{ id: 2, in: { id: 3 } }] };
    const ids = findObjects(tree, (value) => 'id' in value).map((value) => memberOf(value, 'id'));
    expect(ids).toEqual([1, 2, 3]);
  });

  it('the search stops after its budget', () => {
    const many = Array.from({ length: 100 }, (_, id) => ({ id }));
    expect(findObjects(many, () => true, 11)).toHaveLength(10);
  });
});
