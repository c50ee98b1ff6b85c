import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { open, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** A small file system of its own, at a new folder. */
export type SmallDisk = {
  readonly folder: string;
  /** Fills it until so many bytes are left, or fewer. */
  readonly fill: (left?: number) => Promise<void>;
  /** Takes away what filled it. */
  readonly free: () => Promise<void>;
  /** Ends it, with all that is on it. */
  readonly remove: () => void;
};

const mount = (folder: string, mebibytes: number): void =>
  void execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'tmpfs', folder]);

/**
 * Mounts a small file system in memory. Undefined, with the reason printed, where that cannot be:
 * it needs Linux, root and the right to mount.
 */
export const mountSmallDisk = (mebibytes: number): SmallDisk | undefined => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    console.log('Skipped: a full disk needs a small file system, and so Linux and root.');
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'matterproof-small-disk-'));
  try {
    mount(folder, mebibytes);
  } catch (error) {
    rmdirSync(folder);
    console.log(`Skipped: a full disk needs a small file system. ${(error as Error).message}`);
    return undefined;
  }
  const filler = join(folder, 'filler');
  return {
    folder,
    async fill(left = 0) {
      const file = await open(filler, 'a');
      try {
        for (;;) {
          const { bavail, bsize } = await statfs(folder);
          const bytes = Math.min(bavail * bsize - left, 2 ** 20);
          if (bytes <= 0) return;
          await file.write(Buffer.alloc(bytes));
        }
      } catch (error) {
        // Another process took what was left.
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      } finally {
        await file.close();
      }
    },
    free: () => rm(filler, { force: true }),
    remove() {
      execFileSync('umount', ['--lazy', folder]);
      rmdirSync(folder);
    },
  };
};
