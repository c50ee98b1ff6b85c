import { describe, expect, it } from 'vitest';
import { folderOf, verifyFolder } from '../../lib/verify/verify-folder.ts';
import { verifySet } from '../../lib/verify/verify-set.ts';
import { packSample } from '../support/packages/pack.ts';
import { readZipFiles } from '../support/packages/zip-files.ts';

const { zip, folder } = await packSample({ steps: [{ does: 'capture' }] });
const unpacked = [...readZipFiles(zip)].map(([path, content]) => ({
  path,
  file: new Blob([new Uint8Array(content)]),
}));

const fileOf = (path: string, text: string) => ({ path, file: new Blob([text]) });

describe('verifyFolder', () => {
  it('finds an unpacked package intact and says that it is unpacked', async () => {
    const { findings, notes, facts } = await verifyFolder(folderOf(unpacked));
    expect(findings).toEqual([]);
    expect(notes).toContainEqual(expect.objectContaining({ code: 'REPACKED', ways: ['unpacked'] }));
    expect(facts).toMatchObject({ folder, files: unpacked.length, repacked: ['unpacked'] });
  });

  it('finds the bag one folder down, whatever the folders are called', async () => {
    const below = unpacked.map(({ path, file }) => ({ path: `Downloads/x${path}`, file }));
    const { findings, facts } = await verifyFolder(folderOf(below));
    expect(findings).toEqual([]);
    expect(facts.repacked).toEqual(['unpacked', 'renamedFolder', 'innerFolder']);
  });

  it('reports what was changed, added, removed or is a link', async () => {
    const [path, other] = ['data/index.html', 'data/items.csv'];
    const changed = unpacked
      .filter((file) => file.path !== `${folder}/${other}`)
      .map((file) => (file.path === `${folder}/${path}` ? fileOf(file.path, 'x') : file));
    const added = fileOf(`${folder}/data/more.txt`, 'x');
    const links = [`${folder}/data/link`];
    const { findings } = await verifyFolder(folderOf([...changed, added], links));
    const found = findings.map(({ code, path: where }) => `${code} ${where}`);
    expect(found).toEqual(
      expect.arrayContaining([
        'ALTERED data/index.html',
        'MISSING data/items.csv',
        'UNLISTED data/more.txt',
        'SYMBOLIC_LINK data/link',
      ]),
    );
  });

  it('reads nothing of a folder without a package', async () => {
    const unreadable = { path: 'photos/cat.jpg', file: new Blob(['x']) };
    Object.assign(unreadable.file, { arrayBuffer: () => Promise.reject(new Error('It was read')) });
    const { findings } = await verifyFolder(folderOf([unreadable], ['photos/link']));
    expect(findings.map(({ code }) => code)).toEqual(['NOT_A_BAG']);
  });

  it('throws CANCELLED once its signal is aborted', async () => {
    const options = { signal: AbortSignal.abort() };
    await expect(verifyFolder(folderOf(unpacked), options)).rejects.toMatchObject({
      code: 'CANCELLED',
    });
  });

  it('is verified beside a zip, and progress counts the bytes of both', async () => {
    const told: number[] = [];
    const { volumes } = await verifySet([new Blob([zip]), folderOf(unpacked)], {
      onProgress: (done, total) => told.push(done / total),
    });
    expect(volumes.map(({ findings }) => findings)).toEqual([[], []]);
    expect(told.at(-1)).toBe(1);
  });
});
