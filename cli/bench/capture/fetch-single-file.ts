import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

/**
 * The package of the npm registry that has SingleFile's code as its extension puts it into pages;
 * the extension itself is in none. Its licence, the AGPL, keeps it out of this project: the bench
 * fetches it into a temporary folder and removes it.
 */
export const SINGLE_FILE = { name: 'single-file-cli', version: '2.0.83' } as const;
/** The digest that the registry states of that package. */
const SHA_512 =
  'MGKOyvuOgdw5HT1Z5lpzgr30O0uq34Tb6+kPRAbUp2rBMvpxdr0oxn0SqVV0x1oM0g5T8JzvQpUdloOVJkZZrA==';

/** SingleFile's code: what a page gets before its own scripts, and what saves the page. */
export type SingleFile = { readonly hooks: string; readonly script: string };

const pack = (folder: string): string | undefined => {
  try {
    return execFileSync('npm', ['pack', '--silent', `${SINGLE_FILE.name}@${SINGLE_FILE.version}`], {
      cwd: folder,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    }).trim();
  } catch {
    return undefined;
  }
};

/**
 * Fetches SingleFile's code; undefined where the registry cannot be reached or lacks it. Throws
 * where the package is not the one whose code was read.
 */
export const fetchSingleFile = async (): Promise<SingleFile | undefined> => {
  const folder = await mkdtemp(join(tmpdir(), 'matterproof-bench-'));
  try {
    const packed = pack(folder);
    if (!packed) return undefined;
    const digest = createHash('sha512').update(await readFile(join(folder, packed)));
    if (digest.digest('base64') !== SHA_512)
      throw new Error(`The registry has another ${SINGLE_FILE.name} ${SINGLE_FILE.version}`);
    execFileSync('tar', ['-xzf', packed], { cwd: folder });
    // The module has nothing but texts, which run in pages.
    const bundle = join(folder, 'package', 'lib', 'single-file-bundle.js');
    const { hookScript, script } = await import(pathToFileURL(bundle).href);
    return { hooks: String(hookScript), script: String(script) };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
};
