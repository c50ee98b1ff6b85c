import { describe, expect, it } from 'vitest';
import { checkPaths } from '../../../lib/verify/checks/check-paths.ts';

const codes = (...paths: readonly string[]) =>
  checkPaths(paths).map(({ code, path }) => [code, path]);

describe('checkPaths', () => {
  it('finds nothing wrong with safe and different names, folders included', () => {
    expect(codes('bag/', 'bag/data/', 'bag/data/a.txt', 'bag/data/b.txt')).toEqual([]);
  });

  it('reports a name that leaves the folder', () => {
    expect(codes('bag/../a.txt')).toEqual([['UNSAFE_PATH', 'bag/../a.txt']]);
  });

  it.each([
    ['is the same', 'bag/a.txt'],
    ['differs in case only', 'bag/A.TXT'],
    ['is a folder of the same name', 'bag/a.txt/'],
  ])('reports the second of two names that %s', (_, second) => {
    expect(codes('bag/a.txt', second)).toEqual([['DUPLICATE_ENTRY', second]]);
  });
});
