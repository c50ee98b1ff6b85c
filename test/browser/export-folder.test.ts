import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createExportFile,
  openExportFolder,
  readExportFile,
  removeLeftovers,
} from '../../lib/browser/export-folder.ts';

/** The private file system of a profile, in memory; `room` is how many bytes a write still gets. */
class FakeFolder {
  readonly folders = new Map<string, FakeFolder>();
  readonly files = new Map<string, FakeFile>();
  static room = Number.POSITIVE_INFINITY;

  async getDirectoryHandle(name: string, { create = false } = {}) {
    const found = this.folders.get(name);
    if (found) return found;
    if (!create) throw new DOMException(`No folder ${name}`, 'NotFoundError');
    const made = new FakeFolder();
    this.folders.set(name, made);
    return made;
  }

  async getFileHandle(name: string, { create = false } = {}) {
    const found = this.files.get(name);
    if (found) return found;
    if (!create) throw new DOMException(`No file ${name}`, 'NotFoundError');
    const made = new FakeFile(name);
    this.files.set(name, made);
    return made;
  }

  async removeEntry(name: string, { recursive = false } = {}) {
    if (!recursive && this.folders.get(name)?.files.size)
      throw new DOMException('It is not empty', 'InvalidModificationError');
    if (!this.folders.delete(name)) throw new DOMException(`No ${name}`, 'NotFoundError');
  }

  async *keys() {
    yield* [...this.folders.keys()];
  }
}

class FakeFile {
  bytes: number[] = [];
  isOpen = false;
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  async getFile() {
    return new File([new Uint8Array(this.bytes)], this.name);
  }

  async createSyncAccessHandle() {
    this.isOpen = true;
    return {
      truncate: (size: number) => void this.bytes.splice(size),
      write: (bytes: Uint8Array, { at }: { at: number }) => {
        const written = bytes.subarray(0, FakeFolder.room);
        for (const [index, byte] of written.entries()) this.bytes[at + index] = byte;
        return written.length;
      },
      flush: () => {},
      close: () => {
        this.isOpen = false;
      },
    };
  }
}

/** The locks of a browser: those that are held, by name. */
const held = new Set<string>();
type Take = (lock: object | null) => unknown;
const request = async (name: string, ...rest: readonly unknown[]) => {
  const take = rest.at(-1) as Take;
  if (held.has(name)) return take(null);
  held.add(name);
  await take({ name });
  held.delete(name);
};

let root: FakeFolder;
beforeEach(() => {
  root = new FakeFolder();
  FakeFolder.room = Number.POSITIVE_INFINITY;
  held.clear();
  vi.stubGlobal('navigator', { storage: { getDirectory: async () => root }, locks: { request } });
});

const bytesOf = async (file: File) => [...new Uint8Array(await file.arrayBuffer())];
const namesLeft = () => [...(root.folders.get('exports')?.folders.keys() ?? [])];

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
    FakeFolder.room = 2;
    expect(() => write(new Uint8Array([1, 2, 3]))).toThrow(
      expect.objectContaining({ name: 'QuotaExceededError' }),
    );
    abort();
    expect(root.folders.get('exports')?.folders.get('e1')?.files.get('X.zip')?.isOpen).toBe(false);
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
    expect(held.size).toBe(0);
  });

  it('that a closed page left are removed, and that of a running export is kept', async () => {
    await openExportFolder('running');
    const exports = await root.getDirectoryHandle('exports', { create: true });
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
