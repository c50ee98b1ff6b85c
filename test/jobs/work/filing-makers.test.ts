import { beforeAll, describe, expect, it } from 'vitest';
import type { SentDerived } from '../../../lib/evidence/export-item.ts';
import { makersFor } from '../../../lib/jobs/work/filing-makers.ts';
import { store } from '../../../lib/store/db.ts';
import { filingInput } from '../../support/filing/filing-matter.ts';

const court = filingInput('court');
const redacted = court.items.find(({ redactions }) => redactions !== undefined);
const plain = court.items.find(({ redactions }) => redactions === undefined);
if (!redacted || !plain) throw new Error('The sample has a redacted item and others');
const { sources } = makersFor(court);

describe('what documents of an export are made from', () => {
  it('is the text that was redacted for it, which the store does not have', async () => {
    const masked = redacted.derived?.find(({ kind }) => kind === 'text') as SentDerived;
    const blob = await sources.read(redacted.record.id, masked.path);
    expect(await blob.text()).toBe(new TextDecoder().decode(masked.content));
    expect(await blob.text()).not.toContain('English line');
  });

  it.each([
    ['a file that is in no store', plain.record.id, 'gone.png'],
    ['a masked text under the id of another item', plain.record.id, 'derived/text.redacted.txt'],
    ['a file of an item that stays back', '01GONE', 'text.txt'],
  ])('is an error for %s, never other bytes', async (_, id, path) => {
    await expect(sources.read(id, path)).rejects.toMatchObject({ code: 'ALTERED' });
  });

  describe('the measured lines of an item', () => {
    const lines = [{ text: '行 line', x: 8, y: 20, width: 90, height: 18 }];
    const measured = (item: string) => ({ item, blob: new Blob([JSON.stringify(lines)]) });
    beforeAll(async () => {
      await store.lines.bulkPut([redacted.record.id, plain.record.id, '01GONE'].map(measured));
    });

    it('are had where all of its files go out, and where one stays back by choice', async () => {
      const { withheld: _, ...whole } = plain;
      const part = { ...plain, withheld: [{ path: 'dom.html', reason: 'chosen' }] as const };
      for (const item of [whole, part]) {
        const asked = makersFor({ ...court, items: [item] });
        expect(await asked.sources.lines(item.record.id)).toEqual(lines);
      }
    });

    it('are not had of a redacted item, nor of one that does not go out', async () => {
      expect(await sources.lines(redacted.record.id)).toEqual([]);
      expect(await sources.lines('01GONE')).toEqual([]);
    });
  });
});
