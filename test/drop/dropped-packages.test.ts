import { describe, expect, it } from 'vitest';
import {
  chosenPackages,
  droppedPackages,
  type GivenPackage,
} from '../../lib/drop/dropped-packages.ts';
import type { Folder } from '../../lib/verify/verify-folder.ts';

const folderIn = (given: GivenPackage | undefined): Folder => {
  if (!given || given.file instanceof Blob) throw new Error('It is not a folder');
  return given.file;
};

type Tree = { readonly [name: string]: File | Tree };

const fileEntry = (file: File, fullPath: string) => ({
  isFile: true,
  isDirectory: false,
  name: file.name,
  fullPath,
  file: (found: (file: File) => void) => found(file),
});

/** A folder as browsers give it: at most one entry a batch, then an empty batch. */
const folderEntry = (name: string, tree: Tree, parent = ''): object => {
  const fullPath = `${parent}/${name}`;
  const left = Object.entries(tree).map(([child, found]) =>
    found instanceof File
      ? fileEntry(found, `${fullPath}/${child}`)
      : folderEntry(child, found, fullPath),
  );
  const readEntries = (found: (entries: object[]) => void) => found(left.splice(0, 1));
  return {
    isFile: false,
    isDirectory: true,
    name,
    fullPath,
    createReader: () => ({ readEntries }),
  };
};

const drop = (entries: readonly object[], files: readonly File[]): DataTransfer =>
  ({
    items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })),
    files,
  }) as unknown as DataTransfer;

const [a, b, c] = ['a.txt', 'b.txt', 'c.zip'].map((name) => new File([name], name)) as [
  ...[File, File, File],
];

describe('droppedPackages', () => {
  it('reads a folder to its depth, over all batches, with paths from its own name on', async () => {
    const entry = folderEntry('bag', { 'a.txt': a, data: { items: { 'b.txt': b } } });
    const [given, ...others] = await droppedPackages(drop([entry], [new File([], 'bag')]));
    expect(others).toEqual([]);
    expect(given?.name).toBe('bag');
    const { files, size } = folderIn(given);
    expect(files.map(({ path }) => path).sort()).toEqual(['bag/a.txt', 'bag/data/items/b.txt']);
    expect(size).toBe(10);
  });

  it('gives zips beside folders, and nothing for a drop of words', async () => {
    const entries = [fileEntry(c, '/c.zip'), folderEntry('bag', { 'a.txt': a })];
    const given = await droppedPackages(drop(entries, [c, new File([], 'bag')]));
    expect(given.map(({ name }) => name)).toEqual(['c.zip', 'bag']);
    expect(given[0]?.file).toBe(c);
    expect(await droppedPackages(null)).toEqual([]);
  });
});

describe('chosenPackages', () => {
  it('makes one package of all files of a folder, and one of each zip', () => {
    const inBag = (file: File, path: string) =>
      Object.defineProperty(file, 'webkitRelativePath', { value: path });
    inBag(a, 'bag/a.txt');
    inBag(b, 'bag/data/b.txt');
    const given = chosenPackages([a, c, b]);
    expect(given.map(({ name }) => name)).toEqual(['c.zip', 'bag']);
    expect(folderIn(given[1]).files.map(({ path }) => path)).toEqual([
      'bag/a.txt',
      'bag/data/b.txt',
    ]);
  });
});
