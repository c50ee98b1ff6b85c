import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  artifactsSent,
  type ExportItem,
  exhibitOf,
  exhibitsOf,
  inExhibitOrder,
} from '../../lib/evidence/export-item.ts';
import type { Matter } from '../../lib/evidence/matter.ts';

const matter = { id: 'M', reference: 'XM-2021', exhibitPrefix: 'XM' } as Matter;

const item = (number: number, exhibit = ''): ExportItem =>
  ({ number, labels: { exhibit }, record: { id: `id-${number}` } }) as unknown as ExportItem;

describe('the files of an item that go out', () => {
  const paths = ['dom.html', 'page.mhtml', 'text.txt'];
  const sent = (...withheld: string[]) =>
    artifactsSent({
      record: { artifacts: paths.map((path) => ({ path })) } as unknown as ExportItem['record'],
      withheld: withheld.map((path) => ({ path, reason: 'secret' as const })),
    }).map(({ path }) => path);

  it('are all but those that stay back, in the order of the record', () => {
    expect(sent('page.mhtml')).toEqual(['dom.html', 'text.txt']);
    expect(sent(...paths)).toEqual([]);
  });

  it('do not lack one because a path that stays back only begins or ends like it', () => {
    expect(sent('text.txt.old', 'text', 'items/dom.html')).toEqual(paths);
  });

  it('are all of them where nothing stays back', () => {
    const record = { artifacts: [{ path: 'a' }] } as unknown as ExportItem['record'];
    expect(artifactsSent({ record })).toEqual(record.artifacts);
  });
});

describe('the exhibit label of an item in an export', () => {
  it('is the one that a person gave it, else the one of its number', () => {
    expect(exhibitOf({ matter }, item(7, '证据A'))).toBe('证据A');
    expect(exhibitOf({ matter }, item(7))).toBe('XM-0007');
  });

  it('is found by the id of the item', () => {
    const items = [item(1), item(2, 'B')];
    expect([...exhibitsOf({ matter, items })]).toEqual([
      ['id-1', 'XM-0001'],
      ['id-2', 'B'],
    ]);
  });
});

describe('items in the order of their exhibit labels', () => {
  const inOrder = (...items: ExportItem[]) =>
    inExhibitOrder({ matter }, items).map((one) => exhibitOf({ matter }, one));

  it('are counted and not spelt: 2 before 10', () => {
    expect(inOrder(item(1, 'XM-10'), item(2, 'XM-2'), item(3, 'XM-1'))).toEqual([
      'XM-1',
      'XM-2',
      'XM-10',
    ]);
  });

  it('put an item without a label of its own where its number belongs', () => {
    expect(inOrder(item(12), item(1, 'XM-0013'), item(3))).toEqual([
      'XM-0003',
      'XM-0012',
      'XM-0013',
    ]);
  });

  it('are neither lost nor added, and leave the given list as it was', () => {
    const labels = fc.array(fc.constantFrom('', 'A', 'a', 'B-2', 'B-10', '甲', '乙'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(labels, (given) => {
        const items = given.map((label, at) => item(at + 1, label));
        const before = [...items];
        const sorted = inExhibitOrder({ matter }, items);
        expect(items).toEqual(before);
        expect(sorted.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
          items.map(({ number }) => number),
        );
        expect(inExhibitOrder({ matter }, sorted)).toEqual(sorted);
      }),
    );
  });
});
