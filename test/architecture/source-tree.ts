import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** Every file that git tracks, or would track, in these folders; paths from the repository. */
export const listFiles = (...folders: readonly string[]): string[] =>
  execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate', '--', ...folders],
    { encoding: 'utf8' },
  )
    .split('\n')
    .filter((path) => path !== '');

export const textOf = (path: string): string => readFileSync(path, 'utf8');

/** The TypeScript files of the product. */
export const PRODUCT = listFiles('lib', 'components', 'entrypoints').filter((path) =>
  /\.tsx?$/.test(path),
);

/** The TypeScript files of the commands. */
export const COMMANDS = listFiles('cli').filter((path) => /\.ts$/.test(path));

/** An import: its specifier, and whether it imports types alone. */
export type Import = { readonly name: string; readonly typeOnly: boolean };

const IMPORT = new RegExp(
  `(?:^|\\n)(?:import|export)\\s+(type\\s)?[^;'"]*?from\\s*'([^']+)'` +
    `|import\\('([^']+)'\\)|(?:^|\\n)import '([^']+)'`,
  'g',
);

export const importsOf = (path: string): Import[] =>
  [...textOf(path).matchAll(IMPORT)].map(([, type, from, dynamic, bare]) => ({
    name: from ?? dynamic ?? bare ?? '',
    typeOnly: Boolean(type),
  }));

/** The files of the repository that a file imports; with `values`, without those of types alone. */
export const targetsOf = (path: string, { values = false } = {}): string[] =>
  importsOf(path)
    .filter(({ name, typeOnly }) => name.startsWith('.') && !(values && typeOnly))
    .map(({ name }) => normalize(join(dirname(path), name)));

/** All files that a file loads when it runs, itself included. */
export const loadedBy = (path: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(path) || !/\.tsx?$/.test(path)) return seen;
  seen.add(path);
  for (const target of targetsOf(path, { values: true })) loadedBy(target, seen);
  return seen;
};
