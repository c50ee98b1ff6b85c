import { describe, expect, it } from 'vitest';
import type { ItemRecord } from '../../../../lib/evidence/item.ts';
import { captureTable, operatorsOf } from '../../../../lib/filing/declarations/facts/captures.ts';
import {
  environmentTable,
  softwareTable,
} from '../../../../lib/filing/declarations/facts/environment.ts';
import { gatherFacts } from '../../../../lib/filing/declarations/facts/filed-items.ts';
import type { FilingPlaces } from '../../../../lib/filing/filing-input.ts';
import type { Block } from '../../../../lib/filing/model/filing-document.ts';
import { textOfCell } from '../../../support/filing/document-text.ts';
import { filingInput } from '../../../support/filing/filing-matter.ts';
import { NO_PLACES } from '../../../support/filing/made-items.ts';

const input = filingInput();

/** Facts of the first items, each record changed by the change at its place. */
const factsOf = (
  changes: readonly Partial<ItemRecord>[],
  places: FilingPlaces = NO_PLACES,
  language: 'en' | 'zh-CN' = 'en',
) => {
  const items = input.items
    .slice(0, changes.length)
    .map((item, at) => ({ ...item, record: { ...item.record, ...changes[at] } }));
  return gatherFacts({ ...input, items }, places, language);
};

const rowsOf = (block: Block) =>
  block.block === 'table' ? block.rows.map((row) => row.map(textOfCell)) : [];

describe('the table of captures', () => {
  const addressOf = (record: Partial<ItemRecord>) =>
    rowsOf(captureTable(factsOf([record])))[0]?.[1];

  it('has the whole address of a page, but for one that would fill pages', () => {
    const url = (length: number) => `https://a.example/${'x'.repeat(length - 18)}`;
    expect(addressOf({ page: { url: url(300), title: '' } })).toBe(url(300));
    const cut = addressOf({ page: { url: url(5000), title: '' } });
    expect(cut?.startsWith(url(300))).toBe(true);
    expect(cut).toContain('5000');
    expect(cut?.length).toBeLessThan(420);
  });

  it('cuts an address between characters and counts characters', () => {
    const cut = addressOf({ page: { url: '𠮷'.repeat(400), title: '' } });
    expect(cut?.isWellFormed()).toBe(true);
    expect(cut).toContain('400');
  });

  it('has a blank where the page has no address', () => {
    expect(addressOf({ page: { url: '', title: '' } })).toBe('＿＿＿＿');
  });

  it('has the name of a file, with its origin only where somebody stated it', () => {
    const file = { name: 'a.pdf', mediaType: 'application/pdf', claims: [] };
    expect(addressOf({ file })).toBe('File: a.pdf');
    expect(addressOf({ file, source: { from: 'the notary', obtained: 'by post' } })).toBe(
      'File: a.pdf | From: the notary | Obtained: by post',
    );
  });

  it('says how many problems a partial capture has', () => {
    const problem = { code: 'PART_CLOSED', message: 'm' } as const;
    const result = (record: Partial<ItemRecord>) =>
      rowsOf(captureTable(factsOf([record])))[0]?.at(-1);
    expect(result({ status: 'complete', problems: [] })).not.toMatch(/\d/u);
    expect(result({ status: 'partial', problems: [problem, problem] })).toMatch(/\b2\b/u);
  });

  it('has a column of places only where there are any, with one page named once', () => {
    const id = input.items[0]?.record.id ?? '';
    const pages = (first: number, last: number): FilingPlaces => ({
      pages: new Map([[id, { first, last, file: 'exhibits.pdf' }]]),
      bates: new Map(),
    });
    const cells = (places: FilingPlaces) => rowsOf(captureTable(factsOf([{}], places)))[0];
    expect(cells(NO_PLACES)).toHaveLength(5);
    expect(cells(pages(7, 7))?.[3]).toBe('7');
    expect(cells(pages(7, 9))?.[3]).toBe('7–9');
    const bates = new Map([[id, { first: 'XM-1', last: 'XM-3' }]]);
    expect(cells({ pages: new Map(), bates })?.[3]).toBe('XM-1 | – XM-3');
    const one = new Map([[id, { first: 'XM-1', last: 'XM-1' }]]);
    expect(cells({ pages: new Map(), bates: one })?.[3]).toBe('XM-1');
  });

  it('has a blank for an exhibit that is on no sheet while others are', () => {
    const id = input.items[0]?.record.id ?? '';
    const pages = new Map([[id, { first: 3, last: 3, file: 'exhibits.pdf' }]]);
    const rows = rowsOf(captureTable(factsOf([{}, {}], { pages, bates: new Map() })));
    expect(rows.map((row) => row[3])).toEqual(['3', '＿＿＿＿']);
  });
});

it('operators are counted by the records that name them, each once', () => {
  const by = (name: string) => ({ custodian: { name } });
  const facts = factsOf([by('Chen'), by('Li'), by('Chen')]);
  expect(operatorsOf(facts, '{{name}} ({{count}})')).toBe('Chen (2), Li (1)');
  const chinese = factsOf([by('陈'), by('李')], NO_PLACES, 'zh-CN');
  expect(operatorsOf(chinese, '{{name}}{{count}}件')).toBe('陈1件、李1件');
});

describe('the environments of the captures', () => {
  const environment: ItemRecord['environment'] = {
    ...{ extension: '1.4.0', browser: 'Chrome 156', platform: 'Linux', userAgent: 'UA' },
    ...{ viewport: { width: 1280, height: 800 }, devicePixelRatio: 1.25, zoom: 1.1 },
    languages: ['zh-CN', 'en'],
  };
  const rowOf = (changes: Partial<ItemRecord['environment']>) =>
    rowsOf(environmentTable(factsOf([{ environment: { ...environment, ...changes } }])))[0];

  it('are one row where they are the same, and one each where a part differs', () => {
    const rows = (...all: readonly Partial<ItemRecord['environment']>[]) =>
      rowsOf(
        environmentTable(factsOf(all.map((one) => ({ environment: { ...environment, ...one } })))),
      );
    expect(rows({}, {}, {})).toHaveLength(1);
    for (const change of [{ zoom: 2 }, { languages: ['en'] }, { platform: 'Windows' }])
      expect(rows({}, change, {}).map((row) => row.at(-1))).toEqual([
        'XM-2021-0001, XM-2021-0003 (2)',
        'XM-2021-0002',
      ]);
  });

  it('state browser and system, window, density and zoom', () => {
    expect(rowOf({})?.slice(0, 3)).toEqual([
      ...['Chrome 156 · Linux', '1280 × 800; 1.25; 110 %', 'zh-CN, en'],
    ]);
  });

  it('have the user agent where no browser is named, a dash or a blank for what is unknown', () => {
    const { browser: _, viewport: __, ...bare } = environment;
    const row = rowsOf(environmentTable(factsOf([{ environment: bare }])))[0];
    expect(row?.[0]).toMatch(/UA.* · Linux$/u);
    expect(row?.[1]).toBe('＿＿＿＿');
    const { devicePixelRatio: ___, zoom: ____, ...seen } = environment;
    expect(rowsOf(environmentTable(factsOf([{ environment: seen }])))[0]?.[1]).toBe(
      '1280 × 800; –; –',
    );
  });

  it('tell builds of one version apart by their digests', () => {
    const conditions = (digest: string) => {
      const { selfCheck } = input.items[0]?.record.conditions ?? {};
      if (!selfCheck) throw new Error('no self-check');
      return { conditions: { selfCheck: { ...selfCheck, extensionDigest: `sha256:${digest}` } } };
    };
    const same = factsOf([conditions('a'), conditions('a')] as Partial<ItemRecord>[]);
    const other = factsOf([conditions('a'), conditions('b')] as Partial<ItemRecord>[]);
    expect(rowsOf(softwareTable(same))).toHaveLength(1);
    expect(rowsOf(softwareTable(other))).toHaveLength(2);
    const [row] = rowsOf(softwareTable(factsOf([{ conditions: {} }])));
    expect(row?.[0]).toMatch(/^Matterproof 1\.4\.0; /u);
  });
});
