import { expect, it } from 'vitest';
import { endRecord } from '../../../lib/zip/write/zip-record.ts';

it.each([
  ['too many entries', 65_536, 0, 0],
  ['a directory that is too large', 1, 2 ** 32, 0],
  ['a directory that begins too late', 1, 0, 2 ** 32],
])('states no wrong figure for %s', (_, count, size, start) => {
  expect(endRecord(65_535, 2 ** 32 - 1, 2 ** 32 - 1)).toHaveLength(22);
  expect(() => endRecord(count, size, start)).toThrow(RangeError);
});
