import { describe, expect, it } from 'vitest';
import { planExport } from '../../../../components/workspace/handover/export/choice/plan-export.ts';
import { listing } from '../../items/listing.ts';

const rows = [
  { ...listing(1), id: 'a', bytes: 10, exhibit: 'X-1' },
  { ...listing(2), id: 'b', bytes: 20, exhibit: 'X-2', status: 'partial' as const },
  { ...listing(3), id: 'c', bytes: 40, exhibit: 'X-3', withheld: 'privileged' },
];

describe('planExport', () => {
  it('sends all items but the withheld ones, and counts their bytes', () => {
    const plan = planExport(rows, { withheldFiles: [] });
    expect(plan.sent.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(plan).toMatchObject({ bytes: 30, partial: 1, withheld: 1, notChosen: 0 });
  });

  it('sends the chosen items alone, and never a withheld one', () => {
    const plan = planExport(rows, { items: ['b', 'c', 'gone'], withheldFiles: [] });
    expect(plan.sent.map(({ id }) => id)).toEqual(['b']);
    expect(plan).toMatchObject({ bytes: 20, withheld: 1, notChosen: 1 });
  });

  it('counts the files that stay back of items that go out', () => {
    const withheldFiles = ['a', 'c'].map((item) => ({ item, path: 'dom.html' }));
    expect(planExport(rows, { withheldFiles }).withheldFiles).toBe(1);
  });

  it('counts no bytes of files that stay back, but those of an item that stays back once', () => {
    const files = [
      { item: 'a', number: 1, path: 'dom.html', bytes: 4, reason: 'secret' as const },
      { item: 'b', number: 2, path: 'dom.html', bytes: 5, reason: 'chosen' as const },
    ];
    expect(planExport(rows, { withheldFiles: [] }, { files }).bytes).toBe(21);
    expect(planExport(rows, { items: ['a'], withheldFiles: [] }, { files }).bytes).toBe(6);
  });

  it('names exhibit labels that two items bear', () => {
    const twice = [
      ...rows,
      { ...listing(4), id: 'd', exhibit: 'X-1' },
      { ...listing(5), id: 'e', exhibit: '' },
    ];
    expect(planExport(twice, { withheldFiles: [] }).sharedExhibits).toEqual(['X-1']);
  });
});
