/**
 * The folder of one running export: `read` returns a file that was written into it, `remove`
 * deletes the folder with all its files.
 */
export type ExportFolder = {
  readonly read: (name: string) => Promise<File>;
  readonly remove: () => Promise<void>;
};

/**
 * The part of a worker's own file access that is used (File System standard,
 * "FileSystemSyncAccessHandle").
 */
type SyncFile = {
  truncate(size: number): void;
  write(bytes: Uint8Array<ArrayBuffer>, options: { at: number }): number;
  close(): void;
};
type SyncHandle = FileSystemFileHandle & { createSyncAccessHandle(): Promise<SyncFile> };

const lockOf = (id: string): string => `export-${id}`;

const exportsFolder = async (): Promise<FileSystemDirectoryHandle> =>
  (await navigator.storage.getDirectory()).getDirectoryHandle('exports', { create: true });

/** Takes a lock and returns its release; the browser releases it when the page is closed. */
const holdLock = async (name: string): Promise<() => void> => {
  const [held, taken] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  void navigator.locks.request(name, () => {
    taken.resolve();
    return held.promise;
  });
  await taken.promise;
  return held.resolve;
};

/** Whether an export of this id goes on in any window. */
export const isExportUnderWay = async (id: string): Promise<boolean> => {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === lockOf(id));
};

/**
 * Opens the folder that an export writes its volumes into, in this profile's private file system.
 */
export const openExportFolder = async (id: string): Promise<ExportFolder> => {
  const release = await holdLock(lockOf(id));
  const parent = await exportsFolder();
  const folder = await parent.getDirectoryHandle(id, { create: true });
  return {
    read: async (name) => (await folder.getFileHandle(name)).getFile(),
    remove: async () => {
      await parent.removeEntry(id, { recursive: true });
      release();
    },
  };
};

/**
 * Creates a file in an export's folder; works in a worker only, where a sync access handle writes
 * without copying through the browser. `write` throws `QuotaExceededError` when the disk is full.
 */
export const createExportFile = async (id: string, name: string) => {
  const folder = await (await exportsFolder()).getDirectoryHandle(id);
  const handle = (await folder.getFileHandle(name, { create: true })) as SyncHandle;
  const file = await handle.createSyncAccessHandle();
  file.truncate(0);
  let at = 0;
  return {
    write: (bytes: Uint8Array<ArrayBuffer>): void => {
      const written = file.write(bytes, { at });
      at += written;
      if (written < bytes.length) throw new DOMException('The disk is full', 'QuotaExceededError');
    },
    // Not flushed to the disk, which takes 15 ms a file: nobody wants the folder after a power cut.
    close: (): void => file.close(),
    abort: (): void => file.close(),
  };
};

/** Reads a file that was written into an export's folder. */
export const readExportFile = async (id: string, name: string): Promise<File> => {
  const folder = await (await exportsFolder()).getDirectoryHandle(id);
  return (await folder.getFileHandle(name)).getFile();
};

/**
 * Creates a file of an export out of pieces: those that are written lie in the export's folder, and
 * blobs that are placed between them stay where they are, so that they take no second place on the
 * disk. `done` gives the whole. Works in a worker only; `write` throws as that of
 * `createExportFile`.
 */
export const composeExportFile = async (id: string, name: string) => {
  const written = `${name}.written`;
  const { write, close, abort } = await createExportFile(id, written);
  const parts: (Blob | { readonly from: number; to: number })[] = [];
  let at = 0;
  return {
    write: (bytes: Uint8Array<ArrayBuffer>): void => {
      write(bytes);
      const last = parts.at(-1);
      if (last && 'from' in last) last.to += bytes.length;
      else parts.push({ from: at, to: at + bytes.length });
      at += bytes.length;
    },
    place: (blob: Blob): void => void parts.push(blob),
    done: async (): Promise<File> => {
      close();
      const file = await readExportFile(id, written);
      return new File(
        parts.map((part) => ('from' in part ? file.slice(part.from, part.to) : part)),
        name,
      );
    },
    abort,
  };
};

/**
 * Removes the folders of exports whose page was closed. An export that runs in another window holds
 * its lock, and its folder is kept.
 */
export const removeLeftovers = async (): Promise<void> => {
  const parent = await exportsFolder();
  for await (const id of parent.keys())
    await navigator.locks.request(lockOf(id), { ifAvailable: true }, async (lock) => {
      if (lock) await parent.removeEntry(id, { recursive: true });
    });
};
