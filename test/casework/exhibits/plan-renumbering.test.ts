import { describe, expect, it } from 'vitest';
import { planRenumbering } from '../../../lib/casework/exhibits/plan-renumbering.ts';

const OLD = '(2021)沪01民初1号';
const items = [
  { id: '01A', exhibit: `${OLD}-0001` },
  { id: '01B', exhibit: `${OLD}-0012` },
  { id: '01C', exhibit: '附件一' },
  { id: '01D', exhibit: `${OLD}-0002-a` },
];
const plan = (givenOut: readonly string[] = [], changesGivenOut = false, to = 'CL') =>
  planRenumbering(items, { from: OLD, to }, new Set(givenOut), changesGivenOut);

describe('new labels for a new prefix', () => {
  it('keep their numbers; labels that are not of the old prefix stay', () => {
    expect(plan()).toEqual({
      changes: [
        { id: '01A', from: `${OLD}-0001`, to: 'CL-0001' },
        { id: '01B', from: `${OLD}-0012`, to: 'CL-0012' },
      ],
      kept: [],
      taken: [],
    });
  });

  it('are not given to an exhibit that an export gave out, unless the person says so', () => {
    expect(plan(['01A']).changes.map(({ id }) => id)).toEqual(['01B']);
    expect(plan(['01A']).kept).toEqual([`${OLD}-0001`]);
    expect(plan(['01A'], true).changes).toHaveLength(2);
    expect(plan(['01A'], true).kept).toEqual([]);
  });

  it('name a label that another item bears already', () => {
    const others = [...items, { id: '01E', exhibit: 'CL-0012' }];
    const { taken } = planRenumbering(others, { from: OLD, to: 'CL' }, new Set(), false);
    expect(taken).toEqual(['CL-0012']);
  });

  it('are none for the same prefix, and none for no prefix', () => {
    expect(plan([], false, OLD).changes).toEqual([]);
    expect(plan([], false, '').changes).toEqual([]);
  });
});
