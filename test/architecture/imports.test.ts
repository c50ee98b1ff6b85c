import { describe, expect, it } from 'vitest';
import { levelOf, MAY_IMPORT, roomOf, workspaceRoomOf } from './rooms.ts';
import { COMMANDS, importsOf, loadedBy, PRODUCT, targetsOf } from './source-tree.ts';

/** React, its bindings and the interface library are the interface itself. */
const EVERYWHERE = [
  ...['react', 'react-dom/client', 'react-i18next', '@mantine/core', '@mantine/hooks'],
  'wxt/browser',
];

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

const libraryOf = (name: string): string =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');

describe('imports', () => {
  it('go from each room only to rooms below it', () => {
    const wrong = [...PRODUCT, ...COMMANDS].flatMap((path) =>
      targetsOf(path)
        .filter((target) => !target.endsWith('.css'))
        .filter((target) => {
          const [from, to] = [roomOf(path), roomOf(target)];
          return from !== to && !MAY_IMPORT[from]?.includes(to);
        })
        .map(
          (target) =>
            `${path} imports ${target}: move the code to a room that may, pass it in as a ` +
            `parameter, or, if the rooms really depend so, change MAY_IMPORT.${roomOf(path)}`,
        ),
    );
    expect(wrong).toEqual([]);
  });

  it('keep the store out of content scripts, where it would open the page’s own database', () => {
    for (const script of PRODUCT.filter((path) => path.endsWith('.content.ts')))
      expect([...loadedBy(script)].filter((path) => path.startsWith('lib/store/'))).toEqual([]);
  });

  it('name each library in one file only', () => {
    const users = new Map<string, Set<string>>();
    for (const path of PRODUCT)
      for (const { name, typeOnly } of importsOf(path)) {
        const library = libraryOf(name);
        const isFree = EVERYWHERE.includes(name) || library === 'wxt' || name.endsWith('.css');
        if (!name.startsWith('.') && !typeOnly && !isFree)
          users.set(library, (users.get(library) ?? new Set()).add(path));
      }
    const shared = [...users].filter(([, paths]) => paths.size > 1);
    expect(
      shared.map(([library, paths]) => `${library}: ${[...paths].join(', ')}`),
      'wrap the library in one file, and import that file',
    ).toEqual([]);
  });

  it('make no circle', () => {
    expect(
      importCircles(PRODUCT),
      'break each circle: move what both files need to a third file, or pass it in',
    ).toEqual([]);
  });

  it('go in the workspace only to lower rooms, and from no view to another', () => {
    const wrong = PRODUCT.flatMap((path) => {
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
  });

  it('can be judged in every room of the workspace', () => {
    const rooms = new Set(PRODUCT.flatMap((path) => workspaceRoomOf(path) ?? []));
    expect(
      [...rooms].filter((room) => levelOf(room) < 0),
      'a new room of the workspace needs its level in WORKSPACE_LEVELS',
    ).toEqual([]);
  });
});
