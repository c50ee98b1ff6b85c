import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Bytes } from '../../../lib/evidence/digest.ts';

/** A file for a zip, with whatever a hostile writer would say of it instead of the truth. */
export type ZipFileToWrite = {
  readonly path: string;
  readonly content: Uint8Array;
  readonly deflate?: boolean;
  readonly localPath?: string;
  readonly size?: number;
  readonly packed?: number;
  readonly check?: number;
  readonly flags?: number;
  readonly method?: number;
  readonly mode?: number;
  readonly offset?: number;
  readonly extra?: Uint8Array;
  /** Extra fields of one of the two headers in place of `extra`. */
  readonly localExtra?: Uint8Array;
  readonly centralExtra?: Uint8Array;
  readonly host?: number;
  readonly needs?: number;
  readonly attributes?: number;
  readonly kind?: number;
  readonly comment?: string;
  /** The local header leaves its sizes to a Zip64 field; a descriptor is then a wide one. */
  readonly zip64?: boolean;
  /** Before a descriptor, the local header states the unpacked size, as bsdtar's does. */
  readonly sizeEarly?: boolean;
  readonly raw?: Uint8Array;
  readonly descriptor?: boolean;
};

const encode = (text: string): Buffer => Buffer.from(text, 'utf8');

const fields = (...values: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer => {
  const buffer = Buffer.alloc(values.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of values) {
    if (bytes === 2) buffer.writeUInt16LE(value, at);
    else buffer.writeUInt32LE(value, at);
    at += bytes;
  }
  return buffer;
};

const packFile = (file: ZipFileToWrite, at: number): { local: Buffer; central: Buffer } => {
  const data = Buffer.from(
    file.raw ?? (file.deflate ? deflateRawSync(file.content) : file.content),
  );
  const comment = encode(file.comment ?? '');
  const sums = [
    file.check ?? crc32(file.content),
    file.packed ?? data.length,
    file.size ?? file.content.length,
  ] as const;
  const common = (
    path: Buffer,
    extra: Uint8Array,
    [check, packed, size]: readonly [number, number, number],
  ) =>
    fields(
      [2, file.needs ?? (file.zip64 ? 45 : 10)],
      [2, file.flags ?? (file.descriptor ? 0x808 : 0x800)],
      [2, file.method ?? (file.deflate ? 8 : 0)],
      [4, 0x5d755000],
      [4, check],
      [4, packed],
      [4, size],
      [2, path.length],
      [2, extra.length],
    );
  const descriptor = file.zip64
    ? fields([4, 0x08074b50], [4, sums[0]], [4, sums[1]], [4, 0], [4, sums[2]], [4, 0])
    : fields([4, 0x08074b50], [4, sums[0]], [4, sums[1]], [4, sums[2]]);
  const late = [0, 0, file.sizeEarly ? sums[2] : 0] as const;
  const early = file.descriptor ? late : sums;
  const wide = fields([2, 1], [2, 16], [4, early[2]], [4, 0], [4, early[1]], [4, 0]);
  const localExtra = Buffer.from(file.zip64 ? wide : (file.localExtra ?? file.extra ?? []));
  const centralExtra = Buffer.from(file.centralExtra ?? file.extra ?? []);
  const inWide = [early[0], 0xffffffff, 0xffffffff] as const;
  const after = file.descriptor ? descriptor : Buffer.alloc(0);
  const [local, central] = [encode(file.localPath ?? file.path), encode(file.path)];
  const mode = (file.mode ?? 0o100644) << 16;
  return {
    local: Buffer.concat([
      fields([4, 0x04034b50]),
      common(local, localExtra, file.zip64 ? inWide : early),
      local,
      localExtra,
      data,
      after,
    ]),
    central: Buffer.concat([
      fields([4, 0x02014b50], [2, ((file.host ?? 3) << 8) | 0x1e]),
      common(central, centralExtra, sums),
      fields([2, comment.length], [2, 0], [2, file.kind ?? 0], [2, file.attributes ?? 0]),
      fields([2, mode >>> 16], [4, file.offset ?? at]),
      central,
      centralExtra,
      comment,
    ]),
  };
};

/** A zip of these files, in this order, by a writer that shares nothing with the product's. */
export const writeZipFiles = (files: readonly ZipFileToWrite[]): Bytes => {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let at = 0;
  for (const file of files) {
    const { local, central } = packFile(file, at);
    locals.push(local);
    centrals.push(central);
    at += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = fields(
    [4, 0x06054b50],
    [4, 0],
    [2, files.length],
    [2, files.length],
    [4, directory.length],
    [4, at],
    [2, 0],
  );
  return new Uint8Array(Buffer.concat([...locals, directory, end]));
};

/** The files of a sound zip by their paths, by a reader that shares nothing with the product's. */
export const readZipFiles = (zip: Uint8Array): Map<string, Buffer> => {
  const buffer = Buffer.from(zip);
  const end = buffer.lastIndexOf(fields([4, 0x06054b50]));
  const files = new Map<string, Buffer>();
  let at = buffer.readUInt32LE(end + 16);
  for (let left = buffer.readUInt16LE(end + 10); left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map((field) => buffer.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const offset = buffer.readUInt32LE(at + 42);
    const start = offset + 30 + buffer.readUInt16LE(offset + 26) + buffer.readUInt16LE(offset + 28);
    const data = buffer.subarray(start, start + buffer.readUInt32LE(at + 20));
    const path = buffer.subarray(at + 46, at + 46 + name).toString('utf8');
    files.set(path, buffer.readUInt16LE(at + 10) === 8 ? inflateRawSync(data) : data);
    at += 46 + name + extra + comment;
  }
  return files;
};

/**
 * Where each part of a zip lies: its local headers, data and directory, as [start, end) in bytes.
 */
export const zipRegions = (
  zip: Uint8Array,
): { header: [number, number]; data: [number, number] }[] => {
  const buffer = Buffer.from(zip);
  const end = buffer.lastIndexOf(fields([4, 0x06054b50]));
  const regions: { header: [number, number]; data: [number, number] }[] = [];
  let at = buffer.readUInt32LE(end + 16);
  for (let left = buffer.readUInt16LE(end + 10); left > 0; left--) {
    const offset = buffer.readUInt32LE(at + 42);
    const start = offset + 30 + buffer.readUInt16LE(offset + 26) + buffer.readUInt16LE(offset + 28);
    regions.push({ header: [offset, start], data: [start, start + buffer.readUInt32LE(at + 20)] });
    at +=
      46 +
      buffer.readUInt16LE(at + 28) +
      buffer.readUInt16LE(at + 30) +
      buffer.readUInt16LE(at + 32);
  }
  return regions;
};
