import { describe, expect, it } from 'vitest';
import { isDescriptor } from '../../../lib/zip/read/zip-descriptor.ts';
import type { ZipEntry } from '../../../lib/zip/read/zip-directory.ts';

const entry = { flags: 8, check: 0x01020304, packed: 5, size: 6 } as ZipEntry;

const descriptor = (signed: boolean, width: 4 | 8, size = 6): Uint8Array<ArrayBuffer> => {
  const bytes = Buffer.alloc((signed ? 8 : 4) + 2 * width);
  if (signed) bytes.writeUInt32LE(0x08074b50);
  const at = bytes.writeUInt32LE(entry.check, signed ? 4 : 0);
  bytes.writeUInt32LE(entry.packed, at);
  bytes.writeUInt32LE(size, at + width);
  return new Uint8Array(bytes);
};

describe('isDescriptor', () => {
  it.each([
    [12, false, 4],
    [16, true, 4],
    [20, false, 8],
    [24, true, 8],
  ] as const)('accepts a true descriptor of %d bytes and no false one', (length, signed, width) => {
    expect(descriptor(signed, width)).toHaveLength(length);
    expect(isDescriptor(descriptor(signed, width), entry)).toBe(true);
    expect(isDescriptor(descriptor(signed, width, 7), entry)).toBe(false);
  });

  it('requires a descriptor where the entry announces one, and none where it does not', () => {
    const plain = { ...entry, flags: 0 };
    expect(isDescriptor(new Uint8Array(0), entry)).toBe(false);
    expect(isDescriptor(new Uint8Array(0), plain)).toBe(true);
    expect(isDescriptor(descriptor(true, 4), plain)).toBe(false);
  });
});
