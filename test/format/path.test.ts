import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { collisionKey, pathFault } from '../../lib/format/path.ts';

const NAMES = '../shared/corpus/naughty/file_names.json';

describe('pathFault', () => {
  it.each([
    'bagit.txt',
    'data/items/0007-01JD/viewport.png',
    'data/附件/证据 1.pdf',
    'a.b/c-d_e',
    '.hidden',
    '𠮷.png',
  ])('lets %j pass', (path) => expect(pathFault(path)).toBeUndefined());

  it.each([
    ['/etc/passwd', 'absolute'],
    ['//server/share', 'absolute'],
    ['a//b', 'empty'],
    ['', 'empty'],
    ['../x', 'climbs'],
    ['a/../../x', 'climbs'],
    ['a/./x', 'climbs'],
    ['a\\b', 'backslash'],
    ['C:/x', 'drive'],
    ['c:x', 'drive'],
    ['a\u0000b', 'control'],
    ['a\nb', 'control'],
    ['a\u0085b', 'control'],
    ['a\u202Egpj.exe', 'hides'],
    ['a\u200Bb', 'hides'],
    ['a\uFFFDb', 'hides'],
    ['ab:stream', 'cannot hold'],
    ['a%0Ab', 'cannot hold'],
    ['what?', 'cannot hold'],
    ['a/nul', 'reserves'],
    ['COM1.txt', 'reserves'],
    ['a./b', 'Windows drops'],
    ['a /b', 'Windows drops'],
    ['CONOUT$', 'reserves'],
    ['--help', 'option'],
    ['a/~/b', 'home'],
    ['．．/a', 'passes for'],
    ['案'.repeat(86), 'too long'],
  ])('refuses %j: %s', (path, reason) => {
    expect(pathFault(path)).toContain(reason);
  });
});

describe('pathFault on the corpus', () => {
  it.skipIf(!existsSync(NAMES))(
    `refuses the hostile names of ${NAMES} (skipped where it is absent)`,
    () => {
      const names = JSON.parse(readFileSync(NAMES, 'utf8')) as Record<string, string[]>;
      const hostile = [...(names.traversal_hand_written ?? []), ...(names.windows_reserved ?? [])];
      expect(hostile.length).toBeGreaterThan(30);
      const harmless = ['desktop.ini', '.htaccess', 'name&calc'];
      expect(hostile.filter((name) => pathFault(name) === undefined)).toEqual(harmless);
    },
  );
});

describe('collisionKey', () => {
  it.each([
    ['A/b.TXT', 'a/B.txt'],
    ['Caf\u00e9', 'Cafe\u0301'],
    ['ſ', 'S'],
    ['ß', 'ẞ'],
  ])('is one for %j and %j', (one, other) => {
    expect(collisionKey(one)).toBe(collisionKey(other));
  });

  it('gives other names other keys', () => {
    expect(collisionKey('a')).not.toBe(collisionKey('b'));
  });
});
