import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * Who may import whom, as data. A room is a folder of `lib`; `stories` are the files in `lib`
 * itself and the steps in `lib/collect`. To import something else, move the code to the room that
 * may, or pass it in as a parameter.
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
  evidence: [],
  words: [],
  casework: ['evidence'],
  recognise: ['evidence'],
  capture: ['evidence', 'recognise'],
  screen: ['evidence'],
  search: ['evidence'],
  format: ['evidence'],
  zip: ['evidence'],
  report: ['evidence', 'format', 'casework', 'words'],
  package: ['evidence', 'format', 'zip', 'report', 'trust'],
  trust: ['evidence'],
  store: ['evidence', 'trust'],
  browser: ['evidence', 'words'],
  verify: ['evidence', 'format', 'zip', 'trust'],
  'verify-page': ['format', 'verify', 'words'],
  'store-check': ['evidence', 'format', 'store'],
  backup: ['evidence', 'format', 'zip', 'store', 'store-check'],
  stories: [
    'evidence',
    'backup',
    'casework',
    'capture',
    'screen',
    'search',
    'package',
    'trust',
    'store',
    'store-check',
    'browser',
    'verify',
    'stories',
  ],
  components: [
    'evidence',
    'casework',
    'words',
    'store',
    'browser',
    'verify',
    'trust',
    'package',
    'stories',
    'components',
    'screen',
    'search',
  ],
  entrypoints: [
    'evidence',
    'capture',
    'store',
    'browser',
    'stories',
    'components',
    'verify',
    'words',
    'entrypoints',
  ],
};

/**
 * Each library is wrapped in one file; React, its bindings and the interface library are the
 * interface itself.
 */
const EVERYWHERE = [
  'react',
  'react-dom/client',
  'react-i18next',
  '@mantine/core',
  '@mantine/hooks',
  'wxt/browser',
];

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

const roomOf = (path: string): string => {
  const [top = '', room = '', ...rest] = path.split('/');
  if (top !== 'lib') return top;
  return rest.length === 0 || room === 'collect' ? 'stories' : room;
};

const importsOf = (path: string): { name: string; typeOnly: boolean }[] =>
  [
    ...readFileSync(path, 'utf8').matchAll(
      /(?:^|\n)(?:import|export)\s+(type\s)?[^;'"]*?from\s*'([^']+)'|import\('([^']+)'\)|(?:^|\n)import '([^']+)'/g,
    ),
  ].map(([, type, from, dynamic, bare]) => ({
    name: from ?? dynamic ?? bare ?? '',
    typeOnly: Boolean(type),
  }));

const files = ['lib', 'components', 'entrypoints'].flatMap(filesIn);
const relative = (path: string) => importsOf(path).filter(({ name }) => name.startsWith('.'));

describe('the architecture', () => {
  it('lets each room import only what is below it', () => {
    const wrong = files.flatMap((path) =>
      relative(path).flatMap(({ name, typeOnly }) => {
        const target = normalize(join(dirname(path), name));
        const [from, to] = [roomOf(path), roomOf(target)];
        // A type of another room costs nothing at run time; the content scripts' store rule below
        // has no such exception.
        if (from === to || MAY_IMPORT[from]?.includes(to) || typeOnly || target.endsWith('.css'))
          return [];
        return [
          `${path} imports ${target}: ${from} may import ${MAY_IMPORT[from]?.join(', ') || 'nothing'}`,
        ];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps the store out of content scripts, where it would open the page’s own database', () => {
    const reach = (path: string, seen = new Set<string>()): Set<string> => {
      if (seen.has(path) || !/\.tsx?$/.test(path)) return seen;
      seen.add(path);
      for (const { name, typeOnly } of relative(path))
        if (!typeOnly) reach(normalize(join(dirname(path), name)), seen);
      return seen;
    };
    for (const script of files.filter((path) => path.endsWith('.content.ts')))
      expect([...reach(script)].filter((path) => path.startsWith('lib/store/'))).toEqual([]);
  });

  it('wraps each library in one file', () => {
    const users = new Map<string, Set<string>>();
    for (const path of files)
      for (const { name, typeOnly } of importsOf(path)) {
        if (name.startsWith('.') || name.endsWith('.css') || typeOnly || EVERYWHERE.includes(name))
          continue;
        const library = name
          .split('/')
          .slice(0, name.startsWith('@') ? 2 : 1)
          .join('/');
        if (library !== 'wxt') users.set(library, (users.get(library) ?? new Set()).add(path));
      }
    expect(
      [...users].filter(([, paths]) => paths.size > 1).map(([name, paths]) => [name, ...paths]),
    ).toEqual([]);
  });

  it('has no drawers, no barrels, and no file that has outgrown one thought', () => {
    expect(
      files.filter((path) =>
        /(^|\/)(utils?|helpers?|common|misc|types|manager|service|index)(\/|\.tsx?$)/.test(path),
      ),
    ).toEqual([]);
    const lines = (path: string) => readFileSync(path, 'utf8').split('\n').length;
    expect(files.filter((path) => !path.startsWith('lib/words/') && lines(path) > 220)).toEqual([]);
  });

  it('asks for no permission beyond those it needs, and no host at install', () => {
    const manifest = JSON.parse(readFileSync('.output/chrome-mv3/manifest.json', 'utf8'));
    expect(manifest.host_permissions).toBeUndefined();
    expect(manifest.content_scripts).toBeUndefined();
    expect([...manifest.permissions].sort()).toEqual(
      ['activeTab', 'downloads', 'scripting', 'storage', 'unlimitedStorage'].sort(),
    );
  });
});
