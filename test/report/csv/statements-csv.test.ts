import { describe, expect, it } from 'vitest';
import { exhibitsOf } from '../../../lib/evidence/export-item.ts';
import type { PackageIndex } from '../../../lib/format/package-index.ts';
import { buildIndex } from '../../../lib/package/build-index.ts';
import { buildStatementsCsv } from '../../../lib/report/csv/statements-csv.ts';
import { sampleCase } from '../../support/cases/sample-case.ts';
import { sampleMatter } from '../../support/cases/sample-matter.ts';

const capture = { does: 'capture' } as const;
const { input } = sampleMatter({ steps: [capture, capture] });
const exhibits = exhibitsOf(input);
const index = buildIndex(
  { ...input, caseFile: sampleCase(input) },
  input.items,
  { index: 1, count: 1 },
  [],
  [],
);

type Statement = NonNullable<PackageIndex['matter']['statements']>[number];

/** The one row of the schedule, by the names of its columns, after a change to the statement. */
const rowOf = (change: (statement: Statement) => object = () => ({})) => {
  const statements = (index.matter.statements ?? []).map((statement) => ({
    ...statement,
    ...change(statement),
  }));
  const csv = buildStatementsCsv({ ...index, matter: { ...index.matter, statements } }, exhibits);
  const [names = [], values = []] = csv
    .split('\r\n')
    .map((line) => [...line.matchAll(/"([^"]*)"/g)].map(([, field]) => field));
  return Object.fromEntries(names.map((name, at) => [name, values[at]]));
};

describe('buildStatementsCsv', () => {
  it('writes each member of a statement into its own column', () => {
    const anchor = index.matter.statements?.[0]?.anchor;
    expect(rowOf()).toEqual({
      exhibit: 'XM-2021-0001',
      words: '这是示例正文',
      category: 'false-fact',
      why: '与检测报告不符',
      counter_evidence: 'XM-2021-0002',
      entities: '星屿电子',
      translation: 'This is sample text',
      translation_by: 'Chen Wei',
      file: 'text.txt',
      from: '0',
      to: '6',
      file_digest: anchor?.digest,
    });
  });

  it('says where typed words stand, and who typed them', () => {
    const typed = { artifact: 'page-001.png', exact: '=骗', by: 'Chen Wei' };
    const region = { x: 1, y: 2, width: 3, height: 4 };
    expect(
      rowOf(({ anchor: { digest } }) => ({ anchor: { ...typed, digest, region } })),
    ).toMatchObject({
      ...{ words: "'=骗", file: 'page-001.png', from: '', to: '' },
      ...{ fragment: 'xywh=1,2,3,4', transcript_by: 'Chen Wei' },
    });
    expect(rowOf()).not.toHaveProperty('fragment');
  });

  it('says who wrote the comment that is quoted, where one is', () => {
    const comment = { number: 3, author: { name: '=1+1', handle: '@mint' } };
    expect(rowOf(() => ({ comment }))).toMatchObject({ said_by: "'=1+1 · @mint", comment: '3' });
    expect(rowOf()).not.toHaveProperty('said_by');
  });

  it('leaves the columns of the translation empty if there is none', () => {
    expect(rowOf(() => ({ translation: undefined }))).toMatchObject({
      translation: '',
      translation_by: '',
    });
  });

  it('joins several exhibits and leaves out items and entities that it does not know', () => {
    const both = [...exhibits.keys()];
    expect(
      rowOf(({ entities }) => ({
        counterEvidence: [...both, 'unknown'],
        entities: ['unknown', ...entities],
      })),
    ).toMatchObject({
      counter_evidence: 'XM-2021-0001; XM-2021-0002',
      entities: '星屿电子',
    });
  });

  it('guards quoted words that a spreadsheet would run as a formula', () => {
    const row = rowOf(({ anchor }) => ({ anchor: { ...anchor, exact: '=1+1' }, why: '@SUM' }));
    expect(row).toMatchObject({ words: "'=1+1", why: "'@SUM" });
  });
});
