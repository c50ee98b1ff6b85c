import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The files of a zip, unpacked, and how long Info-ZIP takes to pack them without compression. */
export type UnpackedZip = {
  /** Where the files lie. */
  readonly files: string;
  /** Milliseconds of `zip -0 -r` over all files, written to the same disk. */
  readonly time: () => Promise<number>;
  readonly remove: () => Promise<void>;
};

/**
 * Unpacks a zip with `unzip`, for `zip -0` of the same files beside it. Undefined where one of the
 * two is not on this machine.
 */
export const unpackZip = async (path: string): Promise<UnpackedZip | undefined> => {
  const folder = await mkdtemp(join(tmpdir(), 'matterproof-bench-'));
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 5 });
  const [packed, files] = [join(folder, 'packed.zip'), join(folder, 'files')];
  try {
    execFileSync('zip', ['-v'], { stdio: 'ignore' });
    execFileSync('unzip', ['-q', path, '-d', files]);
  } catch (error) {
    await remove();
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const time = async () => {
    await rm(packed, { force: true });
    const started = performance.now();
    execFileSync('zip', ['-0', '-q', '-r', packed, '.'], { cwd: files });
    return performance.now() - started;
  };
  return { files, time, remove };
};
