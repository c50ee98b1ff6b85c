import { describe, expect, it } from 'vitest';
import { digestNow, hexOf } from '../../../lib/evidence/digest.ts';
import { MANIFEST, TAG_MANIFEST } from '../../../lib/format/layout.ts';
import { textOf } from '../../../lib/verify/bag.ts';
import { restoreLineEnds } from '../../../lib/verify/container/line-ends.ts';
import { hasLitterName, isLitter } from '../../../lib/verify/container/litter.ts';
import { zipFindings } from '../../../lib/verify/container/zip-findings.ts';
import { bagOf, briefly } from '../../support/packages/bag-of.ts';

const lineOf = (path: string, text: string) => `${hexOf(digestNow(text))}  ${path}\n`;
const crlf = (text: string) => text.replaceAll('\n', '\r\n');

const LOG = 'one\ntwo\n';
const manifest = lineOf('data/log.jsonl', LOG);
const tagManifest = lineOf(MANIFEST, manifest);

describe('line ends that a transfer changed', () => {
  it('are put back in each file that then has the listed digest', () => {
    const bag = bagOf({
      'data/log.jsonl': crlf(LOG),
      [MANIFEST]: crlf(manifest),
      [TAG_MANIFEST]: crlf(tagManifest),
    });
    const restored = restoreLineEnds(bag);
    expect(briefly(restored.findings).toSorted()).toEqual([
      'LINE_ENDS data/log.jsonl',
      `LINE_ENDS ${MANIFEST}`,
      `LINE_ENDS ${TAG_MANIFEST}`,
    ]);
    expect(textOf(restored.bag, 'data/log.jsonl')).toBe(LOG);
    expect(restored.bag.files.get('data/log.jsonl')).toMatchObject({
      size: LOG.length,
      digest: digestNow(LOG),
    });
    // The bag that was read is not changed.
    expect(textOf(bag, 'data/log.jsonl')).toBe(crlf(LOG));
  });

  it('are put back without a lone carriage return being lost', () => {
    const text = 'one\rtwo\nthree\r';
    const own = lineOf('data/log.jsonl', text);
    const bag = bagOf({
      'data/log.jsonl': crlf(text),
      [MANIFEST]: own,
      [TAG_MANIFEST]: lineOf(MANIFEST, own),
    });
    expect(textOf(restoreLineEnds(bag).bag, 'data/log.jsonl')).toBe(text);
  });

  it('are not put back in a file whose words were changed as well', () => {
    const bag = bagOf({
      'data/log.jsonl': crlf('one\nforged\n'),
      [MANIFEST]: manifest,
      [TAG_MANIFEST]: tagManifest,
    });
    const restored = restoreLineEnds(bag);
    expect(restored.findings).toEqual([]);
    expect(restored.bag).toBe(bag);
  });

  it('of a file that was exported with them stay', () => {
    const text = crlf(LOG);
    const own = lineOf('data/page.mhtml', text);
    const bag = bagOf({
      'data/page.mhtml': text,
      [MANIFEST]: own,
      [TAG_MANIFEST]: lineOf(MANIFEST, own),
    });
    expect(restoreLineEnds(bag).findings).toEqual([]);
  });
});

const bytes = (...all: readonly number[]) => Uint8Array.from(all);
const fileOf = (path: string, content?: Uint8Array<ArrayBuffer>) => ({
  path,
  size: content?.length ?? 0,
  ...(content && { content }),
});

describe('what Finder and Explorer leave in a folder', () => {
  const compound = bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 1);
  it.each([
    ['bag/.DS_Store', bytes(0, 0, 0, 1, 0x42, 0x75, 0x64, 0x31, 9)],
    ['__MACOSX/bag/._a.png', bytes(0, 5, 0x16, 7, 0)],
    ['bag/Thumbs.db', compound],
    ['bag/ehthumbs.db', compound],
    ['bag/desktop.ini', bytes(0xff, 0xfe, 0x5b, 0)],
    ['desktop.ini', bytes(0x0d, 0x0a, 0x5b)],
  ])('%s is litter', (path, content) => {
    expect(isLitter(fileOf(path, content))).toBe(true);
  });

  it.each([
    ['a file of such a name with other bytes', 'bag/.DS_Store', bytes(1, 2, 3)],
    ['a file of such a name whose bytes were not kept', 'bag/.DS_Store', undefined],
    ['an empty file of such a name', 'bag/desktop.ini', bytes()],
    [
      'a file with such bytes and another name',
      'bag/a.DS_Store',
      bytes(0, 0, 0, 1, 0x42, 0x75, 0x64, 0x31),
    ],
    ['a name that only ends so', 'bag/mythumbs.db', compound],
    ['a script that is called an INI file', 'bag/desktop.ini', bytes(0x23, 0x21)],
  ])('%s is none', (_, path, content) => {
    expect(isLitter(fileOf(path, content))).toBe(false);
  });

  it.each([
    ['a/._', false],
    ['a/._x', true],
    ['DESKTOP.INI', true],
    ['.ds_store', false],
  ])('%s has such a name: %s', (path, expected) => {
    expect(hasLitterName(path)).toBe(expected);
  });
});

describe('the faults of a zip', () => {
  it('are findings, but for a checksum of a file that is known to be altered', () => {
    const faults = [
      { code: 'CHECKSUM', detail: 'd', path: 'bag/a' },
      { code: 'CHECKSUM', detail: 'd', path: 'bag/b' },
      { code: 'DAMAGED', detail: 'd', path: 'bag/a' },
      { code: 'NOT_A_FILE', detail: 'd', path: 'bag/c' },
      { code: 'BOMB', detail: 'd' },
    ] as const;
    expect(briefly(zipFindings(faults, new Set(['bag/a'])))).toEqual([
      ...['ZIP_DAMAGED bag/b', 'ZIP_DAMAGED bag/a', 'SYMBOLIC_LINK bag/c', 'ZIP_BOMB'],
    ]);
    expect(zipFindings(faults)).toHaveLength(5);
  });
});
