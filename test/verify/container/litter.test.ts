import { describe, expect, it } from 'vitest';
import { hasLitterName, isLitter } from '../../../lib/verify/container/litter.ts';
import { zipFindings } from '../../../lib/verify/container/zip-findings.ts';
import { isActive, kindFault } from '../../../lib/verify/contents/file-kinds.ts';

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const DS = '\0\0\0\x01Bud1';
const DOUBLE = '\0\x05\x16\x07\0\x02';
const COMPOUND = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

describe('a file that Finder or Explorer leave in a folder', () => {
  it.each([
    ['.DS_Store', DS],
    ['bag/data/.DS_Store', DS],
    ['__MACOSX/bag/._a.png', DOUBLE],
    ['bag/Thumbs.db', COMPOUND],
    ['bag/ehthumbs.db', COMPOUND],
    ['bag/Desktop.ini', '[.ShellClassInfo]'],
    ['bag/desktop.ini', '\xff\xfe[\0.\0'],
    ['bag/desktop.ini', '\xef\xbb\xbf\r\n[x]'],
  ])('is told by its name and its first bytes: %s, %j', (path, content) => {
    expect(isLitter({ path, size: 1, content: bytes(content) })).toBe(true);
  });

  it.each([
    ['.DS_Store', 'evidence'],
    ['x.DS_Store', DS],
    ['.DS_Store/a', DS],
    ['._', DOUBLE],
    ['._a/b.png', DOUBLE],
    ['a._b', DOUBLE],
    ['thumbs.db.exe', COMPOUND],
    ['desktop.ini', 'run=[x]'],
    ['desktop.ini', ''],
    ['desktop.ini', '\r\n'],
  ])('is not %s that begins with %j', (path, content) => {
    expect(isLitter({ path, size: 1, content: bytes(content) })).toBe(false);
  });

  it('is not told by its name alone', () => {
    expect(hasLitterName('bag/.DS_Store')).toBe(true);
    expect(isLitter({ path: 'bag/.DS_Store', size: 8 })).toBe(false);
  });
});

describe('the faults of a zip as findings', () => {
  const fault = { code: 'CHECKSUM', detail: 'd', path: 'a' } as const;

  it('leave out a wrong checksum of a file that is known to be altered, and nothing else', () => {
    const codes = (altered: readonly string[]) =>
      zipFindings(
        [fault, { ...fault, path: 'b' }, { code: 'BOMB', detail: 'd', path: 'a' }],
        new Set(altered),
      ).map(({ code, path }) => [code, path]);
    expect(codes([])).toHaveLength(3);
    expect(codes(['a'])).toEqual([
      ['ZIP_DAMAGED', 'b'],
      ['ZIP_BOMB', 'a'],
    ]);
  });

  it('of the whole zip name no file', () => {
    expect(zipFindings([{ code: 'DAMAGED', detail: 'cut off' }])).toEqual([
      expect.not.objectContaining({ path: expect.anything() }),
    ]);
  });
});

describe('a file that was derived from artifacts', () => {
  it.each([
    ['derived/a.png', 'image/png', '\x89PNG\r\n\x1a\n'],
    ['derived/a.jpeg', 'image/jpeg', '\xff\xd8\xff'],
    ['derived/a.webp', 'image/webp', 'RIFF\x01\x02\x03\x04WEBPVP8 '],
    ['derived/a.pdf', 'application/pdf', '%PDF-1.7'],
    ['derived/a.txt', 'text/plain', 'plain words'],
    ['derived/a.json', 'application/json', ''],
  ])('of the name %s and the kind %s begins with %j', (path, mediaType, content) => {
    expect(kindFault(path, mediaType, bytes(content))).toBeUndefined();
    expect(kindFault(path, mediaType, undefined)).toBeUndefined();
  });

  it.each([
    ['a.png', 'image/svg+xml', '<svg>', 'which is not derived'],
    ['a.png', 'constructor', '', 'which is not derived'],
    ['a.png.html', 'image/png', '\x89PNG\r\n\x1a\n', 'does not end as a file of the kind'],
    ['a.png', 'image/png', '\x89PNG', 'does not begin as a file of the kind'],
    ['a.webp', 'image/webp', 'RIFF\x01\x02\x03\x04WAVEfmt ', 'does not begin as'],
    ['a.webp', 'image/webp', 'RIFF', 'does not begin as'],
    ['a.txt', 'text/plain', 'a\0b', 'does not begin as'],
    ['a.txt', 'text/plain', '\xff\xfe', 'does not begin as'],
  ])('is at fault as %s of the kind %s with %j', (path, mediaType, content, words) => {
    expect(kindFault(path, mediaType, bytes(content))).toContain(words);
  });

  it.each([
    ['a.EXE', true],
    ['a.b/c', false],
    ['a.docm', true],
    ['a.docx', false],
    ['run', false],
    ['.sh', true],
    ['a.svg', true],
    ['a.png', false],
  ])('is one that a system runs by its ending: %s (%s)', (path, expected) => {
    expect(isActive(path)).toBe(expected);
  });
});
