import { beforeAll, describe, expect, it } from 'vitest';
import { type Bytes, digestNow } from '../../lib/evidence/digest.ts';
import { openMatter } from '../../lib/store/matters.ts';
import { COURT } from '../support/cases/court-choice.ts';
import { HANDED, handMatter, sealNow } from '../support/cases/handed-matter.ts';
import { changeJson, type Forgery, forge } from '../support/packages/forge.ts';
import { findingCodes, importVolumes, packMatter } from '../support/packages/pack-matter.ts';
import { newStore } from '../support/stores/new-store.ts';

type Item = { number: number; id: string; digest: string; receivedLine?: number };
type Index = { items: Item[]; left?: { number: number; how: string }[] };

const MINE = `01JD${'V'.repeat(22)}`;
const LATER = `01JD${'W'.repeat(22)}`;

let court: Bytes;

beforeAll(async () => {
  const { db, matterId } = await handMatter();
  const other = await newStore();
  const fields = { reference: 'LN-7', name: '名誉权纠纷', custodian: { name: '李娜' } };
  await openMatter({ id: matterId, ...fields }, new Date(), other);
  await sealNow(other, matterId, MINE, 2000);
  await importVolumes(other, await packMatter(db, matterId), { matterId });
  await sealNow(other, matterId, LATER, 2000);
  const [zip] = await packMatter(other, matterId, { choice: COURT });
  if (!zip) throw new Error('An export has a volume');
  court = zip;
});

const findings = async (change: (index: Index, files: Forgery) => void) => {
  const forged = forge(court, (files) =>
    changeJson(files, 'data/manifest.json', (index) => change(index as Index, files)),
  );
  return (await findingCodes([forged])).filter((code) => !code.includes('index.html'));
};

const itemOf = ({ items }: Index, id: string): Item => {
  const item = items.find((one) => one.id === id);
  if (!item) throw new Error(`The package has no item ${id}`);
  return item;
};

describe('a court package of items that sealed lines received', () => {
  it('names each of these lines, and is sound', async () => {
    const lines: (number | undefined)[] = [];
    expect(
      await findings(({ items }) => {
        for (const { receivedLine } of items) lines.push(receivedLine);
      }),
    ).toEqual([]);
    expect(lines).toEqual([
      undefined,
      expect.any(Number),
      expect.any(Number),
      expect.any(Number),
      undefined,
    ]);
  });

  it.each<[string, (index: Index) => void, string]>([
    [
      'says of a captured item that a line received it',
      (index) => {
        itemOf(index, LATER).receivedLine = itemOf(index, HANDED[2] ?? '').receivedLine ?? 0;
      },
      'the log shows how it came',
    ],
    [
      'names a line that is not sealed',
      (index) => {
        itemOf(index, HANDED[0] ?? '').receivedLine = 1;
      },
      'that line is not sealed',
    ],
    [
      'names one line for two items',
      (index) => {
        itemOf(index, HANDED[0] ?? '').receivedLine =
          itemOf(index, HANDED[1] ?? '').receivedLine ?? 0;
      },
      'that line does not stand between those of its neighbours',
    ],
    [
      'names the lines of two items the other way round',
      (index) => {
        const [one, two] = [itemOf(index, HANDED[0] ?? ''), itemOf(index, HANDED[1] ?? '')];
        const { receivedLine = 0 } = one;
        one.receivedLine = two.receivedLine ?? 0;
        two.receivedLine = receivedLine;
      },
      'that line does not stand between those of its neighbours',
    ],
    [
      'names no line for an item, so that it stands as captured here',
      (index) => void Reflect.deleteProperty(itemOf(index, HANDED[1] ?? ''), 'receivedLine'),
      'It was sealed as number 2',
    ],
  ])('is found out where it %s', async (_, change, detail) => {
    expect((await findings(change)).join('\n')).toContain(detail);
  });

  it('is found out where it received what was sealed after the lines that follow', async () => {
    const found = await findings((index, files) => {
      const { id, number, digest } = itemOf(index, HANDED[2] ?? '');
      const path = `data/items/${String(number).padStart(4, '0')}-${id}/record.json`;
      changeJson(files, path, (record) => {
        record.sealedAt = new Date(Date.now() + 3 * 86_400_000).toISOString();
      });
      itemOf(index, id).digest = digestNow(files.get(path)?.toString() ?? '');
      expect(itemOf(index, id).digest).not.toBe(digest);
    });
    expect(found.join('\n')).toMatch(/TIMES_CONTRADICT .* is before the sealing/);
  });

  it('is found out where it drops an item and says that it left by a sealed line', async () => {
    const found = await findings((index, files) => {
      const { id, number } = itemOf(index, MINE);
      for (const path of files.keys()) if (path.includes(id)) files.delete(path);
      index.items = index.items.filter((one) => one.id !== id);
      index.left = [{ number, how: 'transferred' }];
    });
    expect(found.join('\n')).toContain('LOG_WITHOUT_ITEM');
  });
});
