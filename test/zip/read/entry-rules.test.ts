import { describe, expect, it } from 'vitest';
import { ruleFault } from '../../../lib/zip/read/entry-rules.ts';
import type { ZipEntry } from '../../../lib/zip/read/zip-directory.ts';

const file: ZipEntry = {
  path: 'bag/a.txt',
  name: Buffer.from('bag/a.txt'),
  host: 3,
  needs: 20,
  flags: 0x800,
  method: 0,
  check: 1,
  packed: 1,
  size: 1,
  offset: 0,
  disk: 0,
  kind: 0,
  attributes: 0,
  mode: 0o100644,
  commentBytes: 0,
  extra: new Map(),
};
const folder: ZipEntry = {
  ...file,
  path: 'bag/',
  name: Buffer.from('bag/'),
  mode: 0o040755,
  attributes: 0x10,
  check: 0,
  packed: 0,
  size: 0,
};

describe('ruleFault', () => {
  it.each<[string, Partial<ZipEntry>]>([
    ['Info-ZIP', { kind: 1 }],
    ['Python', { mode: 0o600, flags: 0 }],
    ['Finder', { flags: 8, mode: 0o100644, needs: 20 }],
    ['Explorer', { host: 0, mode: 0, attributes: 0x20 }],
    ['7-Zip on Windows', { host: 0, mode: 0, attributes: 0x2020 }],
    ['7-Zip on Linux', { attributes: 0x8000 }],
    ['.NET, with Zip64', { host: 0, mode: 0, needs: 45, flags: 0x808 }],
  ])('finds nothing wrong with a file as %s writes it', (_, change) => {
    expect(ruleFault({ ...file, ...change })).toBeUndefined();
  });

  it.each<[string, Partial<ZipEntry>]>([
    ['Unix', {}],
    ['Windows', { host: 0, mode: 0 }],
    ['Python', { attributes: 0x10, mode: 0o040775 }],
  ])('finds nothing wrong with a folder as %s writes it', (_, change) => {
    expect(ruleFault({ ...folder, ...change })).toBeUndefined();
  });

  it.each([0, 2, 3, 5, 16, 19, 30, 255])('finds a symbolic link made on host %d', (host) => {
    expect(ruleFault({ ...file, host, mode: 0o120777 })?.code).toBe('NOT_A_FILE');
  });

  it.each<[string, Partial<ZipEntry>, string]>([
    ['a pipe', { mode: 0o010644 }, 'NOT_A_FILE'],
    ['a reparse point of Windows', { host: 0, attributes: 0x400 }, 'NOT_A_FILE'],
    ['encryption', { flags: 0x801 }, 'ENCRYPTED'],
    ['strong encryption', { flags: 0x40 }, 'ENCRYPTED'],
    ['a masked header', { flags: 0x2000 }, 'ENCRYPTED'],
    ['patched data', { flags: 0x20 }, 'UNUSUAL'],
    ['the folder attribute of DOS on a file', { host: 0, attributes: 0x10 }, 'UNUSUAL'],
    ['the folder type of Unix on a file', { mode: 0o040755 }, 'UNUSUAL'],
    ['the volume attribute', { attributes: 0x8 }, 'UNUSUAL'],
    ['a host of no usual program', { host: 5 }, 'UNUSUAL'],
    ['a comment', { commentBytes: 24 }, 'UNUSUAL'],
    ['an extra field that cannot be read', { extra: undefined }, 'DAMAGED'],
    ['an unknown extra field', { extra: new Map([[0x4242, file.name]]) }, 'UNUSUAL'],
    ['a name in no stated encoding', { name: Buffer.from('é'), flags: 0 }, 'UNUSUAL'],
    ['a later version', { needs: 46 }, 'UNUSUAL'],
    ['another disk', { disk: 1 }, 'UNUSUAL'],
    ['set-user-id', { mode: 0o104755 }, 'UNUSUAL'],
    ['unknown internal attributes', { kind: 2 }, 'UNUSUAL'],
  ] as [string, Partial<ZipEntry>, string][])('reports a file with %s', (_, change, code) => {
    expect(ruleFault({ ...file, ...change } as ZipEntry)?.code).toBe(code);
  });

  it.each<[string, Partial<ZipEntry>]>([
    ['content', { size: 1, packed: 1 }],
    ['packed bytes only', { packed: 2 }],
    ['a checksum', { check: 7 }],
    ['the type of a file', { mode: 0o100644 }],
  ])('reports a folder with %s', (_, change) => {
    expect(ruleFault({ ...folder, ...change })?.code).toBe('UNUSUAL');
  });
});
