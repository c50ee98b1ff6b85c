import { describe, expect, it } from 'vitest';
import { digestNow } from '../../../lib/evidence/digest.ts';
import type { ParsedIndex } from '../../../lib/format/parse-index.ts';
import type { Bag } from '../../../lib/verify/bag.ts';
import { checkFiling } from '../../../lib/verify/contents/check-filing.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const RECORD = digestNow(encode('record'));
const LIST = 'filing/exhibit-list.en.docx';

type Listed = {
  readonly path: string;
  readonly digest?: string;
  readonly from?: readonly string[];
};

/**
 * A package with these filed documents, each listed by the index unless `changes` says otherwise.
 */
const check = (
  documents: { readonly [path: string]: string },
  changes: {
    readonly listed?: readonly Listed[];
    readonly volumes?: number;
  } = {},
) => {
  const files = new Map(
    Object.entries(documents).map(([path, text]) => {
      const content = encode(text);
      return [`data/${path}`, { content, digest: digestNow(content) }];
    }),
  );
  const listed: readonly Listed[] =
    changes.listed ?? Object.keys(documents).map((path) => ({ path }));
  const index = {
    export: { volume: { index: 1, count: changes.volumes ?? 1 } },
    items: [{ digest: RECORD, artifacts: [] }],
    elsewhere: [],
    custody: {},
    filing: listed.map(({ path, digest, from = [RECORD] }) => ({
      path,
      digest: digest ?? digestNow(encode(documents[path] ?? '')),
      from,
    })),
  } as unknown as ParsedIndex;
  const { findings, notes } = checkFiling({ files } as unknown as Bag, index);
  return { found: findings.map(({ code, path }) => `${code} ${path}`), notes };
};

describe('what was made for filing', () => {
  it('is no finding if the index lists it with its sources, and a note says what is left', () => {
    const { found, notes } = check({ [LIST]: 'words', 'loadfile/VOL001/VOL001.dat': 'rows' });
    expect(found).toEqual([]);
    expect(notes).toMatchObject([
      { code: 'FILING_NOT_COMPARED', paths: [`data/${LIST}`, 'data/loadfile/VOL001/VOL001.dat'] },
    ]);
  });

  it('needs no note in a package without any', () => {
    expect(check({})).toEqual({ found: [], notes: [] });
  });

  it('is found where the index does not list it', () => {
    expect(check({ [LIST]: 'words' }, { listed: [] }).found).toEqual([
      `INDEX_DISAGREES data/${LIST}`,
    ]);
  });

  it('is found where the index lists another digest, and where it is gone', () => {
    const listed = [{ path: LIST, digest: digestNow(encode('other')) }];
    expect(check({ [LIST]: 'words' }, { listed }).found).toEqual([`ALTERED data/${LIST}`]);
    expect(check({}, { listed: [{ path: LIST }] }).found).toEqual([`MISSING data/${LIST}`]);
  });

  it('is found where it names a source that the package does not hold', () => {
    const listed = [{ path: LIST, from: [RECORD, digestNow(encode('stranger'))] }];
    expect(check({ [LIST]: 'words' }, { listed }).found).toEqual([
      `DERIVED_DISAGREES data/${LIST}`,
    ]);
    // The sources of a set of volumes may lie in the others.
    expect(check({ [LIST]: 'words' }, { listed, volumes: 2 }).found).toEqual([]);
  });

  it('is found where the index lists a file of another place as filed', () => {
    const listed = [{ path: 'items.csv' }];
    expect(check({}, { listed }).found).toEqual(['INDEX_DISAGREES data/items.csv']);
  });

  it.each([
    ['filing/exhibits.pdf', '%PDF-1.7\n1 0 obj<</OpenAction 2 0 R>>endobj'],
    ['filing/exhibits.pdf', '%PDF-1.7\n1 0 obj<</S/JavaScript/JS(app.alert(1))>>endobj'],
    ['filing/exhibits.pdf', '%PDF-1.7\n1 0 obj<</Names<</EmbeddedFiles 3 0 R>>>>endobj'],
    ['filing/exhibit-list.en.docx', 'PK word/vbaProject.bin'],
    ['filing/exhibit-list.en.xlsx', 'PK xl/embeddings/oleObject1.bin'],
  ])('is found where %s acts by itself: %s', (path, text) => {
    expect(check({ [path]: text }).found).toEqual([`ACTIVE_FILE data/${path}`]);
  });

  it('is not found to act by bytes inside the stream of a picture', () => {
    const picture = '%PDF-1.7\n1 0 obj<</Length 9>>stream\n/JS /AA \nendstream endobj';
    expect(check({ 'filing/exhibits.pdf': picture }).found).toEqual([]);
  });
});
