import { describe, expect, it } from 'vitest';
import { rebuildFiles } from '../../../lib/package/rebuild-files.ts';
import type { RepackedWay } from '../../../lib/verify/container/repacked.ts';
import { verifyZip } from '../../../lib/verify/verify-zip.ts';
import { SAMPLE_BUILD } from '../../support/cases/sample-matter.ts';
import { packSample } from '../../support/packages/pack.ts';
import {
  readZipFiles,
  writeZipFiles,
  type ZipFileToWrite,
} from '../../support/packages/zip-files.ts';

/** With the maker of the report at hand, nothing is said of the report. */
const rebuild = rebuildFiles({ build: SAMPLE_BUILD });

const { zip, folder } = await packSample({ steps: [{ does: 'capture' }] });
const isPicture = (path: string) => path.endsWith('.png');
const files: readonly ZipFileToWrite[] = [...readZipFiles(zip)].map(([path, content]) => ({
  path,
  content,
  deflate: !isPicture(path),
}));
const inside = (path: string): string => path.slice(folder.length + 1);

const verify = async (again: readonly ZipFileToWrite[]) =>
  verifyZip(new Blob([writeZipFiles(again)]), { rebuild });

const renamed = (change: (path: string) => string) =>
  files.map((file) => ({ ...file, path: change(file.path) }));

const folderEntry = (path: string): ZipFileToWrite => ({
  path,
  content: new Uint8Array(0),
  mode: 0o040755,
});

describe('a package that was packed again', () => {
  it.each<[string, readonly ZipFileToWrite[], readonly RepackedWay[]]>([
    ['as it was', files, []],
    [
      'under another folder name',
      renamed((path) => `Exhibit A/${inside(path)}`),
      ['renamedFolder'],
    ],
    ['one folder down', renamed((path) => `Documents/${path}`), ['innerFolder']],
    ['without its folder', renamed(inside), ['noFolder']],
    ['in another order', files.toReversed(), ['order']],
    ['with its pictures deflated', files.map((f) => ({ ...f, deflate: true })), ['compression']],
    ['with its texts stored', files.map((f) => ({ ...f, deflate: false })), ['compression']],
    ['with data descriptors', files.map((f) => ({ ...f, descriptor: true })), ['descriptors']],
    ['with folder entries', [folderEntry(`${folder}/data/`), ...files], ['folderEntries']],
  ])('%s is intact, with one note that says how', async (_, again, ways) => {
    const { findings, notes, facts } = await verify(again);
    expect(findings).toEqual([]);
    expect(facts.repacked).toEqual(['otherProgram', ...ways]);
    expect(notes.map(({ code }) => code)).toEqual(['REPACKED']);
    expect(notes[0]?.ways).toEqual(facts.repacked);
  });

  it('is not known from the package that was exported, of which nothing is said', async () => {
    const { notes, facts } = await verifyZip(new Blob([zip]), { rebuild });
    expect(notes).toEqual([]);
    expect(facts.repacked).toEqual([]);
  });

  it('two folders down is no bag any more', async () => {
    const { findings } = await verify(renamed((path) => `a/b/${path}`));
    expect(findings.map(({ code }) => code)).toEqual(['NOT_A_BAG']);
  });
});

const bytes = (...values: readonly number[]) => Uint8Array.of(...values, 1, 2, 3);
const DS_STORE = bytes(0, 0, 0, 1, 0x42, 0x75, 0x64, 0x31);
const APPLE_DOUBLE = bytes(0, 5, 0x16, 7);
const COMPOUND = bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

describe('a package with files of Finder and Explorer', () => {
  it.each<[string, Uint8Array]>([
    [`${folder}/.DS_Store`, DS_STORE],
    [`${folder}/data/.DS_Store`, DS_STORE],
    [`__MACOSX/${folder}/._data`, APPLE_DOUBLE],
    [`${folder}/data/items/Thumbs.db`, COMPOUND],
    [`${folder}/desktop.ini`, Buffer.from('\r\n[.ShellClassInfo]\r\nIconResource=x')],
    ['.DS_Store', DS_STORE],
  ])('is intact, and %s is named as litter', async (path, content) => {
    const { findings, notes } = await verify([...files, { path, content }]);
    expect(findings).toEqual([]);
    expect(notes.find(({ code }) => code === 'LITTER')?.paths).toEqual([path]);
  });

  it.each<[string, Uint8Array]>([
    ['.DS_Store', Buffer.from('THIS EXHIBIT IS FORGED')],
    ['data/Thumbs.db', Buffer.from('<html>')],
    ['desktop.ini', Buffer.from('plain words')],
    ['._data', DS_STORE],
    ['DS_Store', DS_STORE],
    ['data/.DS_Store.html', DS_STORE],
  ])('reports %s as unlisted where it is not what its name says', async (name, content) => {
    const { findings, notes } = await verify([...files, { path: `${folder}/${name}`, content }]);
    expect(findings.some(({ code, path }) => code === 'UNLISTED' && path === name)).toBe(true);
    expect(notes.map(({ code }) => code)).not.toContain('LITTER');
  });
});
