import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { measureFunctions } from './measure-functions.ts';
import { listFiles, PRODUCT, textOf } from './source-tree.ts';

const COLUMNS = 100;
/** The formatter keeps an import of one name on one line, however long its path is. */
const IMPORT = /^import \{ \w+ \} from '/;
const MOST_FILES = 16;
/** A file a site or a section; pages, pictures and packages that tests read. */
const LONG_LISTS = [
  ...['lib/recognise/sites', 'test/recognise/sites', 'lib/words', 'test/recognise/pages'],
  ...['test/fixtures', 'cli/sample'],
];
const isLongList = (folder: string): boolean =>
  LONG_LISTS.some((start) => folder === start || folder.startsWith(`${start}/`));
const WORDS = 'lib/words/';
const DRAWERS = /(^|\/)(utils?|helpers?|common|misc|types|manager|service|index)(\/|\.tsx?$)/;

const codeLines = (path: string): number =>
  textOf(path)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.trim().startsWith('//')).length;

const median = (sizes: readonly number[]): number =>
  sizes.toSorted((one, other) => one - other)[Math.floor(sizes.length / 2)] ?? 0;

const modules = PRODUCT.filter((path) => !path.startsWith(WORDS));

describe('sizes', () => {
  it(`keep every line within ${COLUMNS} columns`, () => {
    const wrong = listFiles('lib', 'components', 'entrypoints', 'cli', 'test')
      .filter((path) => /\.(tsx?|mjs|css)$/.test(path))
      .flatMap((path) =>
        textOf(path)
          .split('\n')
          .flatMap((line, at) =>
            line.length > COLUMNS && !IMPORT.test(line) ? [`${path}:${at + 1}`] : [],
          ),
      );
    expect(wrong, 'wrap the comment, or split the string where it breaks well').toEqual([]);
  });

  it(`keep every folder at ${MOST_FILES} files or less`, () => {
    const files = listFiles('lib', 'components', 'entrypoints', 'cli', 'test');
    const wrong = [...Map.groupBy(files, (path) => dirname(path))]
      .filter(([folder, inside]) => inside.length > MOST_FILES && !isLongList(folder))
      .map(([folder, inside]) => `${folder} has ${inside.length} files: give it shelves`);
    expect(wrong).toEqual([]);
  });

  it('keep every file at 200 lines of code or less, half of them at 45', () => {
    const sizes = modules.map((path) => [path, codeLines(path)] as const);
    expect(
      sizes.filter(([, size]) => size > 200).map(([path, size]) => `${path}: ${size}`),
      'split the file by what it exports',
    ).toEqual([]);
    expect(median(sizes.map(([, size]) => size))).toBeLessThanOrEqual(45);
  });

  it('keep every function at 60 lines or less, half of them at 10', () => {
    const sizes = modules.flatMap((path) => measureFunctions(path, textOf(path)));
    expect(
      sizes.filter(({ lines }) => lines > 60).map(({ place, lines }) => `${place}: ${lines}`),
      'name a part of the function and move it out',
    ).toEqual([]);
    expect(median(sizes.map(({ lines }) => lines))).toBeLessThanOrEqual(10);
  });

  it('leave no drawer and no barrel', () => {
    expect(
      PRODUCT.filter((path) => DRAWERS.test(path)),
      'name the file for the noun or verb that it exports',
    ).toEqual([]);
  });
});
