/** A file of the private file system of a profile, in memory. */
class FakeFile {
  bytes: number[] = [];
  isOpen = false;
  readonly name: string;
  readonly disk: FakeDisk;

  constructor(name: string, disk: FakeDisk) {
    this.name = name;
    this.disk = disk;
  }

  async getFile() {
    return new File([new Uint8Array(this.bytes)], this.name);
  }

  async createSyncAccessHandle() {
    this.isOpen = true;
    return {
      truncate: (size: number) => void this.bytes.splice(size),
      write: (bytes: Uint8Array, { at }: { at: number }) => {
        const written = bytes.subarray(0, this.disk.room);
        for (const [index, byte] of written.entries()) this.bytes[at + index] = byte;
        this.disk.room -= written.length;
        return written.length;
      },
      close: () => {
        this.isOpen = false;
      },
    };
  }
}

/** A folder of the private file system of a profile, in memory. */
export class FakeFolder {
  readonly folders = new Map<string, FakeFolder>();
  readonly files = new Map<string, FakeFile>();
  readonly disk: FakeDisk;

  constructor(disk: FakeDisk) {
    this.disk = disk;
  }

  async getDirectoryHandle(name: string, { create = false } = {}) {
    const found = this.folders.get(name);
    if (found) return found;
    if (!create) throw new DOMException(`No folder ${name}`, 'NotFoundError');
    const made = new FakeFolder(this.disk);
    this.folders.set(name, made);
    return made;
  }

  async getFileHandle(name: string, { create = false } = {}) {
    const found = this.files.get(name);
    if (found) return found;
    if (!create) throw new DOMException(`No file ${name}`, 'NotFoundError');
    const made = new FakeFile(name, this.disk);
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

/** The disk of a profile: `room` is how many bytes it still takes; `locks` are held by name. */
export type FakeDisk = {
  room: number;
  readonly root: FakeFolder;
  readonly locks: Set<string>;
  /** What `navigator` is with this disk. */
  readonly navigator: object;
};

type Take = (lock: object | null) => unknown;

/** An empty disk of a profile with its locks, as a worker or a page sees them. */
export const fakeDisk = (): FakeDisk => {
  const locks = new Set<string>();
  const request = async (name: string, ...rest: readonly unknown[]) => {
    const take = rest.at(-1) as Take;
    if (locks.has(name)) return take(null);
    locks.add(name);
    await take({ name });
    locks.delete(name);
  };
  const disk = { room: Number.POSITIVE_INFINITY, locks } as FakeDisk;
  const root = new FakeFolder(disk);
  const navigator = { storage: { getDirectory: async () => root }, locks: { request } };
  return Object.assign(disk, { root, navigator });
};
