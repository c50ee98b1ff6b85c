import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../lib/package/build-index.ts';
import { csvField } from '../../../lib/report/csv/csv.ts';
import { buildItemsCsv } from '../../../lib/report/csv/items-csv.ts';
import { SHAPES, sampleMatter } from '../../support/cases/sample-matter.ts';

const CORPUS = '../shared/corpus/naughty/csv_injection.json';

/** What a spreadsheet reads in a field, and whether it would take it for a formula. */
const cellOf = (field: string): string => field.slice(1, -1).replaceAll('""', '"');
const isFormula = (cell: string): boolean => /^[\s]*[=+\-@＝＋－＠–−]/.test(cell);

describe('csvField', () => {
  it.each([
    ['plain', '"plain"'],
    ['say "hi"', '"say ""hi"""'],
    ['=1+1', '"\'=1+1"'],
    ['\t=1+1', '"\' =1+1"'],
    ['\r\n@SUM(1)', '"\' @SUM(1)"'],
    ['  -1', '"\'  -1"'],
    ['＝1', '"\'＝1"'],
    ['＋1', '"\'＋1"'],
    ['－1', '"\'－1"'],
    ['＠A', '"\'＠A"'],
    ['two\nlines', '"two lines"'],
    ['\ud800', '"\ufffd"'],
    ['a=b', '"a=b"'],
  ])('writes %j as %j', (value, field) => {
    expect(csvField(value)).toBe(field);
  });

  it.skipIf(!existsSync(CORPUS))(
    `leaves no formula of ${CORPUS} (skipped where it is absent)`,
    () => {
      const corpus = JSON.parse(readFileSync(CORPUS, 'utf8')) as Record<string, unknown>;
      const payloads = [corpus.from_repo, corpus.hand_written_variants].flat() as string[];
      expect(payloads.length).toBeGreaterThan(10);
      for (const payload of payloads) {
        const field = csvField(payload);
        expect(field.split('\n')).toHaveLength(1);
        expect(isFormula(cellOf(field))).toBe(false);
      }
    },
  );
});

describe('buildItemsCsv', () => {
  const table = (shape: string): string => {
    const { input } = sampleMatter(SHAPES[shape] ?? { steps: [] });
    const index = buildIndex(input, input.items, { index: 1, count: 1 }, [], []);
    return buildItemsCsv(index, 'counsel', new Map());
  };

  it('begins with a byte order mark and ends each row with CRLF', () => {
    const text = table('one item');
    expect(text.startsWith('\uFEFF"number","exhibit"')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(3);
    expect(text).toContain('"XM-2021-0001"');
    expect(text).toContain('"林间清风"');
  });

  it('writes one row per item, also for hostile words', () => {
    const rows = table('hostile words').split('\r\n');
    expect(rows).toHaveLength(4);
    expect(rows.join('')).not.toMatch(/[\r\n]/);
    for (const row of rows.slice(0, -1))
      expect(row.match(/^\uFEFF?("(?:[^"]|"")*",?){22}$/)).not.toBeNull();
  });
});
