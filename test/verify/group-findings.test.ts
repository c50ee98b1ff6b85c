import { describe, expect, it } from 'vitest';
import { finding, placeOf } from '../../lib/verify/finding.ts';
import { groupFindings } from '../../lib/verify/group-findings.ts';

const many = (code: 'MISSING' | 'ZIP_DAMAGED', count: number, detail = 'x') =>
  Array.from({ length: count }, (_, at) => finding(code, detail, `f${at}`));

describe('groupFindings', () => {
  it('lists up to three equal findings about files one by one, more as one', () => {
    expect(groupFindings(many('MISSING', 3))).toEqual(many('MISSING', 3));
    const paths = ['f0', 'f1', 'f2', 'f3'];
    expect(groupFindings(many('MISSING', 4))).toEqual([
      { code: 'MISSING', detail: 'x', count: 4, paths },
    ]);
  });

  it('makes one of two equal findings about the container, whatever their items', () => {
    const [one, other] = many('ZIP_DAMAGED', 2);
    const ofItems = [{ ...finding('ZIP_DAMAGED', 'x', 'f0'), item: '01A' }, other ?? one];
    expect(groupFindings(ofItems.filter((found) => found !== undefined))).toEqual([
      { code: 'ZIP_DAMAGED', detail: 'x', count: 2, paths: ['f0', 'f1'] },
    ]);
  });

  it('keeps findings of other details or items apart, in the order of their first', () => {
    const mixed = [...many('MISSING', 4, 'x'), finding('ALTERED', 'y', 'z'), ...many('MISSING', 1)];
    expect(groupFindings(mixed).map(({ code, count }) => [code, count])).toEqual([
      ['MISSING', 5],
      ['ALTERED', undefined],
    ]);
    const items = many('MISSING', 4).map((found, at) => ({ ...found, item: `${at % 2}` }));
    expect(groupFindings(items)).toHaveLength(4);
  });

  it('lists a thousand paths at most and counts all', () => {
    const [group] = groupFindings(many('ZIP_DAMAGED', 1500));
    expect([group?.count, group?.paths?.length]).toEqual([1500, 1000]);
  });
});

describe('placeOf', () => {
  it.each([
    [{}, { more: 0 }],
    [{ path: 'a' }, { path: 'a', more: 0 }],
    [{ paths: ['a'] }, { path: 'a', more: 0 }],
    [
      { paths: ['a', 'b'], count: 41 },
      { path: 'a', more: 40 },
    ],
  ])('gives for %j the first path and the number of the others', (found, place) => {
    expect(placeOf(found)).toEqual(place);
  });
});
