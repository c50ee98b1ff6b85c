import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../lib/evidence/chain/canonical.ts';
import { digestNow } from '../../../lib/evidence/digest.ts';
import type { ParsedIndex, ParsedItem } from '../../../lib/format/parse-index.ts';
import { buildIndex } from '../../../lib/package/build-index.ts';
import { checkItem } from '../../../lib/verify/checks/check-item.ts';
import { checkItems } from '../../../lib/verify/checks/check-items.ts';
import { checkRedactions } from '../../../lib/verify/checks/check-redactions.ts';
import { sampleMatter } from '../../support/cases/sample-matter.ts';
import { bagOf, briefly } from '../../support/packages/bag-of.ts';

const { input } = sampleMatter({ steps: [{ does: 'capture' }, { does: 'capture' }] });
const index = buildIndex(
  input,
  input.items,
  { index: 1, count: 1 },
  [],
  [],
) as unknown as ParsedIndex;
const [made, second] = index.items;
const [source] = input.items;
if (!made || !second || !source) throw new Error('The sample has items');

/** The texts of the item's folder: its record, and files that have the sealed digests. */
const textsOf = async () => {
  const texts: Record<string, string | Uint8Array<ArrayBuffer>> = {
    [`data/${made.folder}/record.json`]: source.recordBytes,
  };
  for (const { path } of source.record.artifacts) {
    const { blob } = await input.readArtifact(source.record.id, path);
    texts[`data/${made.folder}/${path}`] = new Uint8Array(await blob.arrayBuffer());
  }
  return texts;
};

const texts = await textsOf();
const [artifact] = source.record.artifacts;
if (!artifact) throw new Error('The sample has files');
const FILE = `data/${made.folder}/${artifact.path}`;

const check = (
  change: Partial<ParsedItem> = {},
  files: Record<string, string | Uint8Array<ArrayBuffer> | undefined> = {},
) => {
  const all = Object.fromEntries(
    Object.entries({ ...texts, ...files }).filter(([, text]) => text !== undefined),
  );
  const { findings, record } = checkItem(bagOf(all), { ...made, ...change }, Object.keys(all));
  return { found: briefly(findings), record };
};

describe('an item of a package', () => {
  it('as it was exported has no finding, and gives its record', () => {
    const { found, record } = check();
    expect(found).toEqual([]);
    expect(record?.id).toBe(source.record.id);
  });

  it('with a changed file has one of the record’s digests and sizes wrong', () => {
    expect(check({}, { [FILE]: 'forged' }).found).toEqual([
      `ALTERED ${FILE}`,
      `WRONG_SIZE ${FILE}`,
    ]);
  });

  it('lacks a file that its record lists', () => {
    expect(check({}, { [FILE]: undefined }).found).toEqual([`MISSING ${FILE}`]);
  });

  it('lacks no file that stays back, and any other still', () => {
    const missing = (path: string) => {
      const withheld = [{ ...artifact, path, reason: 'chosen' }] as const;
      return check({ withheld }, { [FILE]: undefined }).found.filter((line) =>
        line.startsWith('MISSING'),
      );
    };
    expect(missing(FILE.slice('data/'.length))).toEqual([]);
    expect(missing(artifact.path)).toEqual([`MISSING ${FILE}`]);
  });

  it('has a file that nothing lists', () => {
    const path = `data/${made.folder}/extra.png`;
    expect(check({}, { [path]: 'x' }).found).toEqual([`UNLISTED ${path}`]);
  });

  it('with a record that was changed is altered, though the record is canonical', () => {
    const path = `data/${made.folder}/record.json`;
    const forged = canonicalText({ ...source.record, capturedAt: '2020-01-01T00:00:00.000Z' });
    expect(check({}, { [path]: forged }).found).toContain(`ALTERED ${path}`);
  });

  it('without its record is missing', () => {
    const path = `data/${made.folder}/record.json`;
    const { found, record } = check({}, { [path]: undefined });
    expect(found).toContain(`MISSING ${path}`);
    expect(record).toBeUndefined();
  });
});

describe('a derived file of an item', () => {
  const path = `${made.folder}/derived/copy.png`;
  const derived = (change: object = {}) =>
    ({
      derived: [
        {
          ...{ path, mediaType: 'image/png', bytes: 4, digest: digestNow('copy') },
          ...{ from: [artifact.digest], by: 'x', ...change },
        },
      ],
    }) as Partial<ParsedItem>;

  it('as it was listed has no finding', () => {
    expect(check(derived(), { [`data/${path}`]: 'copy' }).found).toEqual([]);
  });

  it.each([
    ['was changed', { digest: digestNow('other') }, ['ALTERED']],
    ['has another size', { bytes: 5 }, ['WRONG_SIZE']],
    ['is made from a file of nobody', { from: [digestNow('stranger')] }, ['INDEX_DISAGREES']],
    ['is made from nothing', { from: [] }, ['INDEX_DISAGREES']],
  ])('that %s is found', (_, change, codes) => {
    const { found } = check(derived(change), { [`data/${path}`]: 'copy' });
    expect(found.map((one) => one.split(' ')[0])).toEqual(codes);
  });

  it('that is not there, or lies in another folder, is found', () => {
    expect(check(derived()).found).toEqual([`MISSING data/${path}`]);
    const elsewhere = `${made.folder}/copy.png`;
    const { found } = check(derived({ path: elsewhere }), { [`data/${elsewhere}`]: 'copy' });
    expect(found).toEqual(['INDEX_DISAGREES data/manifest.json']);
  });
});

describe('the items of a package', () => {
  const all = (items: readonly ParsedItem[], more: Record<string, string> = {}) =>
    briefly(checkItems(bagOf({ ...texts, ...more }), { ...index, items }).findings);

  it('with the number of another are found, and not read again', () => {
    expect(all([made, { ...made }])).toEqual(['INDEX_DISAGREES data/manifest.json']);
    expect(all([made, { ...second, folder: made.folder }])).toEqual([
      'INDEX_DISAGREES data/manifest.json',
    ]);
  });

  it('have no folder that the index does not name', () => {
    const folder = 'data/items/0009-forged';
    expect(all([made], { [`${folder}/record.json`]: '{}', [`${folder}/a.png`]: '' })).toEqual([
      `UNLISTED ${folder}`,
    ]);
  });
});

describe('the log of redactions', () => {
  const [from, digest] = [digestNow('original'), digestNow('copy')];
  const item = (change: object = {}) =>
    ({
      ...made,
      redactions: [{ file: 'f', of: 'o', reason: 'r', from, digest }],
      derived: [{ path: 'f', digest, from: [from] }],
      withheld: [{ path: 'o', digest: from, reason: 'redacted' }],
      ...change,
    }) as unknown as ParsedItem;
  const found = (items: readonly ParsedItem[]) => checkRedactions({ ...index, items });

  it('that fits the files has no finding', () => {
    expect(found([item()])).toEqual({ findings: [], notes: [] });
  });

  it.each([
    ['whose copy is not in the package', { derived: [] }],
    ['whose copy is another', { derived: [{ path: 'f', digest: from, from: [from] }] }],
    ['whose copy was made from another file', { derived: [{ path: 'f', digest, from: [digest] }] }],
    ['whose original goes out', { withheld: [] }],
    [
      'whose original stays back for another reason',
      { withheld: [{ path: 'o', digest: from, reason: 'secret' }] },
    ],
    ['whose original is another', { withheld: [{ path: 'o', digest, reason: 'redacted' }] }],
  ])('%s is found', (_, change) => {
    expect(briefly(found([item(change)]).findings)).toEqual(['INDEX_DISAGREES data/manifest.json']);
  });

  it('counts the items that were checked by their digest alone', () => {
    const redactedRecord = { path: 'r.json', bytes: 2, digest };
    const { notes } = found([{ ...made, redactedRecord }, second]);
    expect(notes).toMatchObject([{ code: 'RECORD_REDACTED', paths: ['data/r.json'] }]);
    expect(notes[0]?.detail).toMatch(/^1 of 2 /u);
  });
});
