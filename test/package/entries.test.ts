import { describe, expect, it } from 'vitest';
import { digestNow } from '../../lib/evidence/digest.ts';
import { buildManifest } from '../../lib/package/build-manifest.ts';
import { checkPaths } from '../../lib/package/check-paths.ts';
import { cutVolumes } from '../../lib/package/cut-volumes.ts';
import { describeCase } from '../../lib/package/describe/describe-case.ts';
import { artifactEntry, filingEntry, heldEntry, recordEntry } from '../../lib/package/entry.ts';
import { buildElement, describePage, readBuild } from '../../lib/package/page-build.ts';
import { sampleCase } from '../support/cases/sample-case.ts';
import { sampleMatter } from '../support/cases/sample-matter.ts';

const { input } = sampleMatter({ steps: [{ does: 'capture' }, { does: 'capture' }] });
const [item] = input.items;
if (!item) throw new Error('The sample has an item');
const FOLDER = `data/items/0001-${item.record.id}`;
const [file] = item.record.artifacts;
if (!file) throw new Error('The item has a file');
const encode = (text: string) => new TextEncoder().encode(text);

describe('a file of a package', () => {
  const LARGE = 64 * 2 ** 20;

  it.each([
    ['image/png', 10, true],
    ['image/svg+xml', 10, false],
    ['video/mp4', 10, true],
    ['audio/mpeg', 10, true],
    ['application/pdf', 10, true],
    ['application/zip', 10, true],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 10, true],
    ['application/json', 10, false],
    ['text/html', LARGE, false],
    ['text/html', LARGE + 1, true],
  ])('of the type %s and %i bytes is stored without deflate: %s', (mediaType, bytes, store) => {
    expect(artifactEntry(input, item, { ...file, mediaType, bytes }).store).toBe(store);
    const filed = { path: 'filing/a', stored: 's', from: [], digest: file.digest };
    expect(filingEntry({ ...filed, mediaType, bytes }).store).toBe(store);
  });

  it('of an item is read by its id and path, and named by exhibit in an error', () => {
    expect(artifactEntry(input, item, file)).toMatchObject({
      ...{ path: `${FOLDER}/${file.path}`, bytes: file.bytes, digest: file.digest },
      content: { item: item.record.id, path: file.path },
    });
    expect(artifactEntry(input, item, file).content).toMatchObject({
      called: `Item 1 (XM-2021-0001): ${file.path}`,
    });
  });

  it('that is held has the size and digest of its bytes in UTF-8', () => {
    expect(heldEntry('a.txt', '长é')).toMatchObject({
      ...{ bytes: 5, digest: digestNow('长é'), store: false, content: encode('长é') },
    });
  });
});

describe('the record of an item', () => {
  it('goes out byte for byte, and is refused where its bytes are not what was sealed', () => {
    expect(recordEntry(input, item)).toMatchObject({
      ...{ path: `${FOLDER}/record.json`, digest: item.digest, content: item.recordBytes },
    });
    const altered = { ...item, recordBytes: encode('{}') };
    expect(() => recordEntry(input, altered)).toThrow(
      'Item 1 (XM-2021-0001): record.json is not what was sealed',
    );
  });

  it('stays back where a redacted one stands in its place', () => {
    const redactedRecord = encode('{"redacted":true}');
    expect(recordEntry(input, { ...item, redactedRecord })).toMatchObject({
      ...{ path: `${FOLDER}/record.redacted.json`, digest: digestNow(redactedRecord) },
      content: redactedRecord,
    });
  });
});

describe('the names of the files of an item', () => {
  const derived = (...paths: readonly string[]) =>
    paths.map((path) => ({
      ...{ path, mediaType: 'image/png', bytes: 1, digest: file.digest, from: [], by: 'A' },
      ...{ at: '2026-11-21T12:00:00.000Z', marks: [] },
    }));
  const check =
    (artifact: string, ...made: readonly string[]) =>
    () => {
      const artifacts = [{ ...file, path: artifact }];
      checkPaths({ ...item, record: { ...item.record, artifacts }, derived: derived(...made) });
    };

  it.each([
    ['a.png', []],
    ['a.png', ['derived/a.png']],
    ['截图.png', ['derived/截图.png', 'derived/b.png']],
  ])('may be %s with %j', (artifact, made) => {
    expect(check(artifact, ...made)).not.toThrow();
  });

  it.each([
    ['a.png', ['a-copy.png']],
    ['a.png', ['derived/deep/a.png']],
    ['a.png', ['derived/']],
    ['a.png', ['derived/../record.json']],
    ['a.png', ['other/derived/a.png']],
    ['a.png', ['derived/b.png', 'derived/B.PNG']],
    ['record.redacted.json', []],
    ['Record.json', []],
    ['a/b.png', []],
    ['..', []],
    ['', []],
    ['a\u0000.png', []],
    ['con.txt ', []],
  ])('may not be %j with %j', (artifact, made) => {
    expect(check(artifact, ...made)).toThrow('Item 1 has a file name that a package cannot hold');
  });

  it('may not be two that one file system takes for one', () => {
    const artifacts = ['é.png', 'e\u0301.png'].map((path) => ({ ...file, path }));
    expect(() => checkPaths({ ...item, record: { ...item.record, artifacts } })).toThrow();
  });
});

it('a manifest has a line a file, the digest in hex and two spaces before the path', () => {
  const files = [
    { path: 'data/a b.txt', digest: `sha256:${'a'.repeat(64)}` as const },
    { path: 'data/截图.png', digest: `sha256:${'0'.repeat(64)}` as const },
  ];
  expect(buildManifest(files)).toBe(
    `${'a'.repeat(64)}  data/a b.txt\n${'0'.repeat(64)}  data/截图.png\n`,
  );
  expect(buildManifest([])).toBe('');
});

describe('the case file in an index', () => {
  it('has the lists that have entries alone, without kind and matter in each', () => {
    const lists = describeCase({ ...input, caseFile: sampleCase(input) });
    expect(Object.keys(lists).sort()).toEqual([
      ...['entities', 'keyDates', 'observations', 'orderedActs', 'parties', 'statements'],
    ]);
    expect(JSON.stringify(lists)).not.toMatch(/"kind"|"matterId"/u);
    expect(lists.parties).toEqual([
      { id: '01A', name: '星屿电子', role: 'plaintiff', counsel: '周律师' },
    ]);
  });

  it('has no words about an item that does not go out, and none without a case file', () => {
    const lists = describeCase({ items: [], caseFile: sampleCase(input) });
    expect(Object.keys(lists).sort()).toEqual([
      ...['entities', 'keyDates', 'orderedActs', 'parties'],
    ]);
    expect(describeCase({ items: input.items })).toEqual({});
  });
});

describe('what was made for filing', () => {
  const filing = (bytes: number, count = 1) =>
    Array(count).fill({
      ...{ path: 'filing/a.pdf', mediaType: 'application/pdf', stored: 's', from: [] },
      ...{ bytes, digest: file.digest },
    });
  const numbers = (more: object) =>
    cutVolumes({ ...input, ...more }).map((items) => items.map(({ number }) => number));

  it('has a volume of its own where no item fits beside it', () => {
    expect(numbers({ filing: filing(10 * 2 ** 20), volumeBytes: 5 * 2 ** 20 })).toEqual([
      [],
      [1, 2],
    ]);
    expect(numbers({ filing: filing(2 ** 20), volumeBytes: 5 * 2 ** 20 })).toEqual([[1, 2]]);
  });

  it('counts by its files too', () => {
    expect(numbers({ filing: filing(1, 59_990) })).toEqual([[], [1, 2]]);
    expect(numbers({ filing: filing(1, 59_000) })).toEqual([[1, 2]]);
  });
});

describe('the build that a verify.html names', () => {
  const build = `sha256:${'c'.repeat(64)}` as const;
  const page = (inside: string) => encode(`<!doctype html><head>${inside}</head>`);

  it('is read back as it was written', () => {
    expect(readBuild(page(buildElement(build)))).toBe(build);
    const bytes = page(buildElement(build));
    expect(describePage(bytes)).toEqual({ verifyPage: bytes, build });
  });

  it.each([
    ['none', ''],
    ['what is no digest', '<meta name="matterproof-build" content="1.4.0">'],
    ['one of another name', `<meta name="build" content="${build}">`],
  ])('is not known of a page that names %s', (_, inside) => {
    expect(readBuild(page(inside))).toBeUndefined();
    expect(describePage(page(inside))).not.toHaveProperty('build');
  });
});
