import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupBy } from '../../lib/evidence/group-by.ts';

it('values are grouped under their keys without losing, repeating or reordering one', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50)), (values) => {
      const groups = groupBy(values, (value) => value % 3);
      for (const [key, group] of groups)
        expect(group).toEqual(values.filter((value) => value % 3 === key));
      expect([...groups.values()].flat()).toHaveLength(values.length);
    }),
  );
});

it('keys that differ in kind alone make two groups', () => {
  const groups = groupBy(['1', 1], (value) => value);
  expect([...groups.keys()]).toEqual(['1', 1]);
});
