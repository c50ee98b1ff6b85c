/** A folder that a person chose, in memory: what lies in it, and how much it still takes. */
export class FakeChosenFolder {
  readonly files = new Map<string, Uint8Array<ArrayBuffer>>();
  /** Files that are being written, which the chosen ones have nothing of. */
  open = 0;
  room = Number.POSITIVE_INFINITY;
  /** What the browser throws when a file is to be written. */
  refusal: Error | undefined;

  async getFileHandle(name: string, { create = false } = {}) {
    if (!this.files.has(name) && !create) throw new DOMException(name, 'NotFoundError');
    return this.pick(name);
  }

  /** The handle of a file that the browser made when a person chose it. */
  pick(name: string): FileSystemFileHandle {
    if (!this.files.has(name)) this.files.set(name, new Uint8Array());
    const handle = {
      name,
      getFile: async () => {
        const bytes = this.files.get(name);
        if (!bytes) throw new DOMException(name, 'NotFoundError');
        return new File([bytes], name);
      },
      remove: async () => void this.files.delete(name),
      createWritable: async () => this.write(name),
    };
    return handle as unknown as FileSystemFileHandle;
  }

  private write(name: string) {
    if (this.refusal) throw this.refusal;
    this.open += 1;
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    return {
      write: async (bytes: Uint8Array<ArrayBuffer>) => {
        // Like a browser, it takes the bytes some time after it was called.
        await Promise.resolve();
        if (bytes.length > this.room) throw new DOMException('full', 'QuotaExceededError');
        this.room -= bytes.length;
        pieces.push(bytes.slice());
      },
      close: async () => {
        this.open -= 1;
        this.files.set(name, new Uint8Array(await new Blob(pieces).arrayBuffer()));
      },
      abort: async () => {
        this.open -= 1;
      },
    };
  }
}
