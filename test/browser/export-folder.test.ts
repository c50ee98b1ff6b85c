import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createExportFile,
  openExportFolder,
  readExportFile,
  removeLeftovers,
} from '../../lib/browser/export-folder.ts';
import { type FakeDisk, fakeDisk } from '../support/browser/fake-export-files.ts';

let disk: FakeDisk;
beforeEach(() => {
  disk = fakeDisk();
  vi.stubGlobal('navigator', disk.navigator);
});

const bytesOf = async (file: File) => [...new Uint8Array(await file.arrayBuffer())];
const namesLeft = () => [...(disk.root.folders.get('exports')?.folders.keys() ?? [])];

describe('a volume that is written piece by piece', () => {
  it('holds every piece, one after another', async () => {
    const { read } = await openExportFolder('e1');
    const { write, close } = await createExportFile('e1', 'X.zip');
    write(new Uint8Array([1, 2, 3]));
    write(new Uint8Array([4]));
    write(new Uint8Array([5, 6]));
    close();
    expect(await bytesOf(await read('X.zip'))).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await bytesOf(await readExportFile('e1', 'X.zip'))).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('holds nothing of a longer one that was written before under its name', async () => {
    const { read } = await openExportFolder('e1');
    for (const bytes of [[1, 2, 3, 4], [9]]) {
      const { write, close } = await createExportFile('e1', 'X.zip');
      write(new Uint8Array(bytes));
      close();
    }
    expect(await bytesOf(await read('X.zip'))).toEqual([9]);
  });

  it('of which the disk took a part is a full disk, not a volume that is cut off', async () => {
    await openExportFolder('e1');
    const { write, abort } = await createExportFile('e1', 'X.zip');
    disk.room = 2;
    expect(() => write(new Uint8Array([1, 2, 3]))).toThrow(
      expect.objectContaining({ name: 'QuotaExceededError' }),
    );
    abort();
    expect(disk.root.folders.get('exports')?.folders.get('e1')?.files.get('X.zip')?.isOpen).toBe(
      false,
    );
  });

  it('is not written outside the folder of a running export', async () => {
    await expect(createExportFile('other', 'X.zip')).rejects.toThrow('No folder');
    await expect(readExportFile('other', 'X.zip')).rejects.toThrow('No folder');
  });
});

describe('the folders of exports', () => {
  it('are removed with their files when the export is over', async () => {
    const folder = await openExportFolder('e1');
    await createExportFile('e1', 'X.zip');
    await folder.remove();
    expect(namesLeft()).toEqual([]);
    expect(disk.locks.size).toBe(0);
  });

  it('that a closed page left are removed, and that of a running export is kept', async () => {
    await openExportFolder('running');
    const exports = await disk.root.getDirectoryHandle('exports', { create: true });
    await (await exports.getDirectoryHandle('left', { create: true })).getFileHandle('X.zip', {
      create: true,
    });
    await removeLeftovers();
    expect(namesLeft()).toEqual(['running']);
  });

  it('are none to remove where nothing was ever exported', async () => {
    await expect(removeLeftovers()).resolves.toBeUndefined();
  });
});
