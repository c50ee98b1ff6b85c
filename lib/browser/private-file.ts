/** A file in this profile's private file system, written from its beginning to its end. */
export type PrivateFile = {
  readonly write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  /** Ends writing; its bytes are on the disk and not in memory. */
  readonly done: () => Promise<File>;
  readonly remove: () => Promise<void>;
};

const FOLDER = 'deposits';

/**
 * Creates a private file for bytes on their way into the vault; undefined where the browser has no
 * such files, as in some private windows. `write` throws `QuotaExceededError` where the disk is
 * full.
 */
export const createPrivateFile = async (): Promise<PrivateFile | undefined> => {
  const root = await navigator.storage?.getDirectory?.().catch(() => undefined);
  if (!root) return undefined;
  const folder = await root.getDirectoryHandle(FOLDER, { create: true });
  const name = crypto.randomUUID();
  const handle = await folder.getFileHandle(name, { create: true });
  const stream = await handle.createWritable();
  return {
    write: (bytes) => stream.write(bytes),
    done: async () => {
      await stream.close();
      return handle.getFile();
    },
    remove: async () => {
      // Writing that did not come to its end leaves nothing.
      await stream.abort().catch(() => undefined);
      await folder.removeEntry(name).catch(() => undefined);
    },
  };
};

/** Removes what deposits left that were ended in the middle; only while none runs. */
export const removePrivateFiles = async (): Promise<void> => {
  const root = await navigator.storage?.getDirectory?.().catch(() => undefined);
  await root?.removeEntry(FOLDER, { recursive: true }).catch(() => undefined);
};
