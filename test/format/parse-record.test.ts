import { describe, expect, it } from 'vitest';
import { parseRecord } from '../../lib/format/parse-record.ts';
import { sampleMatter } from '../support/cases/sample-matter.ts';

const [item] = sampleMatter({ steps: [{ does: 'capture' }] }).input.items;
if (!item) throw new Error('The sample has an item');
const source = new TextDecoder().decode(item.recordBytes);

const without = (...path: readonly string[]): string => {
  const value = JSON.parse(source);
  const parent = path.slice(0, -1).reduce((object, key) => object[key], value);
  delete parent[path.at(-1) ?? ''];
  return JSON.stringify(value);
};

describe('parseRecord', () => {
  it('reads the record that was sealed', () => {
    expect(parseRecord(source)).toEqual({ record: item.record, canonical: true });
  });

  it('reads a record that is not canonical, and says so', () => {
    expect(parseRecord(` ${source}`)).toEqual({ record: item.record, canonical: false });
  });

  it.each([['post'], ['matter', 'previous'], ['page', 'title']])(
    'reads a record without %s %s',
    (...path) => {
      expect(parseRecord(without(...path)).record?.id).toBe(item.record.id);
    },
  );

  it.each([['id'], ['status'], ['capturedAt'], ['page', 'url'], ['artifacts'], ['matter', 'id']])(
    'gives no record for one without %s %s',
    (...path) => {
      expect(parseRecord(without(...path)).record).toBeUndefined();
    },
  );

  it('gives no record of another format', () => {
    const later = source.replace('matterproof-record/1', 'matterproof-record/2');
    expect(parseRecord(later).record).toBeUndefined();
  });
});
