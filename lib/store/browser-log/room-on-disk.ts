/** Written to see whether there is room: as much as the browser's log and its table may take. */
const NEEDED_BYTES = 5 * 2 ** 20;
const PIECE_BYTES = 2 ** 16;
const FOLDER = 'room-on-disk';

/** Bytes that no file system makes smaller. */
const noise = (): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(PIECE_BYTES));

/**
 * Makes sure that the disk has room for five more mebibytes, by writing as many and throwing them
 * away: what the browser says of the room (`navigator.storage.estimate`) can be a minute old. Does
 * nothing where the browser keeps no files for the extension. Errors: `QuotaExceededError` where
 * the disk is full.
 */
export const ensureRoomOnDisk = async (storage = globalThis.navigator?.storage): Promise<void> => {
  const root = await storage?.getDirectory?.().catch(() => undefined);
  if (!root) return;
  const folder = await root.getDirectoryHandle(FOLDER, { create: true });
  const file = await folder.getFileHandle(crypto.randomUUID(), { create: true });
  const stream = await file.createWritable();
  try {
    const piece = noise();
    for (let at = 0; at < NEEDED_BYTES; at += PIECE_BYTES) await stream.write(piece);
  } catch (error) {
    // Chromium tells it as a pipe that broke.
    throw new DOMException(`No room was found: ${error}`, 'QuotaExceededError');
  } finally {
    await stream.abort().catch(() => undefined);
    // With what an end of the browser left of an earlier try.
    await root.removeEntry(FOLDER, { recursive: true }).catch(() => undefined);
  }
};
