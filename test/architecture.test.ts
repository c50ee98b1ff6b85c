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
  'verify-page': ['format', 'jobs', 'verify', 'words'],
  'store-check': ['evidence', 'format', 'store'],
  backup: ['evidence', 'format', 'zip', 'store', 'store-check'],
  signing: ['evidence', 'package', 'trust', 'store', 'browser'],
  export: ['evidence', 'package', 'store'],
  jobs: [
    'evidence',
    'casework',
    'search',
    'package',
    'zip',
    'store',
    'store-check',
    'backup',
    'browser',
  ],
  stories: [
    'evidence',
    'jobs',
    'signing',
    'export',
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
    'jobs',
    'signing',
    'casework',
    'report',
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

/**
 * The rooms of `components/workspace`, from the lowest to the highest: a room may import the rooms
 * above it in this list, types included. Rooms of one line do not know each other.
 */
const WORKSPACE_LEVELS: readonly (readonly string[])[] = [
  ['kit'],
  ['entries', 'pictures'],
  [
    'accounts',
    'case-file',
    'compare',
    'consequences',
    'copies',
    'entities',
    'items',
    'remedies',
    'statements',
    'timeline',
  ],
  ['settings', 'handover'],
  ['item'],
  ['shell'],
];
/** Sheets of `kit` may be imported by every component. */
const SHARED_SHEETS = 'components/workspace/kit/';

const workspaceRoomOf = (path: string): string | undefined =>
  /^components\/workspace\/([\w-]+)\//.exec(path)?.[1];
const levelOf = (room: string): number =>
  WORKSPACE_LEVELS.findIndex((rooms) => rooms.includes(room));
const targetsOf = (path: string): string[] =>
  relative(path).map(({ name }) => normalize(join(dirname(path), name)));

/** Each circle of imports once, as the path from a file back to itself; types count. */
const importCircles = (paths: readonly string[]): string[] => {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) {
      circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      return;
    }
    if (done.has(path) || !/\.tsx?$/.test(path)) return;
    for (const target of targetsOf(path)) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of paths) visit(path, []);
  return circles;
};

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

  it('lets no room but the store know Dexie or a table', () => {
    const QUERY =
      /\b(?:store|db|staging)\.(?:matters|items|artifacts|derived|custody|journal|casework|stamps|signers|thumbnails|lines|listings|texts|tables?|transaction)\b/;
    const wrong = files
      .filter((path) => !path.startsWith('lib/store/') && path !== 'components/use-live.ts')
      .filter(
        (path) =>
          importsOf(path).some(
            ({ name, typeOnly }) =>
              name.startsWith('dexie') || (name.endsWith('store/db.ts') && !typeOnly),
          ) || QUERY.test(readFileSync(path, 'utf8')),
      )
      .map((path) => `${path}: call a named function of lib/store, or add one there`);
    expect(wrong).toEqual([]);
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

  it('lets the rooms of the workspace import only lower rooms, and no view another view', () => {
    const wrong = files.flatMap((path) => {
      const from = workspaceRoomOf(path);
      if (!from) return [];
      return targetsOf(path).flatMap((target) => {
        const to = workspaceRoomOf(target);
        if (!to || to === from || levelOf(to) < levelOf(from)) return [];
        return [
          `${path} imports ${target}: move what both need down to entries/ or kit/, or pass it ` +
            'in as a prop',
        ];
      });
    });
    expect(wrong).toEqual([]);
    const rooms = new Set(files.flatMap((path) => workspaceRoomOf(path) ?? []));
    expect(
      [...rooms].filter((room) => levelOf(room) < 0),
      'a new room of the workspace needs its level in WORKSPACE_LEVELS',
    ).toEqual([]);
  });

  it('lets a style sheet be imported by the component of its name alone, unless it is in kit', () => {
    const wrong = files.flatMap((path) =>
      targetsOf(path)
        .filter((target) => target.endsWith('.module.css'))
        .filter((target) => target.replace(/\.module\.css$/, '') !== path.replace(/\.tsx?$/, ''))
        .filter((target) => !target.startsWith(SHARED_SHEETS))
        .map(
          (target) =>
            `${path} imports ${target}: give the component a sheet of its own name, render the ` +
            'component that owns the sheet, or move the rules to kit/sheets',
        ),
    );
    expect(wrong).toEqual([]);
  });

  it('imports no style sheet that is not there, and keeps none that nobody imports', () => {
    const imported = new Set(
      files.flatMap(targetsOf).filter((target) => target.endsWith('.module.css')),
    );
    const there = readdirSync('components', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.module.css'))
      .map((name) => join('components', name));
    expect([...imported].sort()).toEqual(there.sort());
  });

  it('has no circle of imports', () => {
    expect(
      importCircles(files),
      'break each circle: move what both files need to a third file, or pass it in',
    ).toEqual([]);
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
