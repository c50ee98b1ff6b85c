import { deflateRawSync } from 'node:zlib';
import type { FindingCode } from '../../../lib/verify/finding.ts';
import { type Chance, chanceFrom } from './faults.ts';
import { writeZipFiles, type ZipFileToWrite, zipRegions } from './zip-files.ts';

/** The files of a sound package, and how its folder is called. */
export type Inside = { readonly bag: string; readonly files: readonly ZipFileToWrite[] };

type Make = (inside: Inside) => Uint8Array;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const concat = (...parts: readonly Uint8Array[]): Uint8Array =>
  new Uint8Array(Buffer.concat(parts));
const field = (id: number, content: Uint8Array): Uint8Array =>
  concat(Uint8Array.of(id & 255, id >> 8, content.length & 255, content.length >> 8), content);
const zeros = (count: number): Uint8Array => new Uint8Array(count);

const each =
  (change: (file: ZipFileToWrite) => Partial<ZipFileToWrite>): Make =>
  ({ files }) =>
    writeZipFiles(files.map((file) => ({ ...file, ...change(file) })));

/** Changes one file of the package, its report. */
const one =
  (change: (file: ZipFileToWrite) => Partial<ZipFileToWrite>): Make =>
  ({ files }) =>
    writeZipFiles(
      files.map((file) =>
        file.path.endsWith('/index.html') ? { ...file, ...change(file) } : file,
      ),
    );

const plus =
  (extra: (bag: string) => ZipFileToWrite): Make =>
  ({ bag, files }) =>
    writeZipFiles([...files, extra(bag)]);

const folder = (path: string, lie: Partial<ZipFileToWrite> = {}): ZipFileToWrite => ({
  path,
  content: zeros(0),
  mode: 0o040755,
  attributes: 0x10,
  ...lie,
});

const unixTimes = field(0x5455, Uint8Array.of(1, 0, 0, 0, 0x60));
const ntfsTimes = field(0x0a, concat(zeros(4), Uint8Array.of(1, 0, 24, 0), zeros(24)));
const owners = field(0x7875, concat(Uint8Array.of(1, 4), zeros(4), Uint8Array.of(4), zeros(4)));

/** How programs and clouds pack a package again: each is intact. */
export const REPACKED: { readonly [name: string]: Make } = {
  'as it was': each(() => ({})),
  'all stored': each(() => ({ deflate: false })),
  'in another order': ({ files }) => writeZipFiles(files.toReversed()),
  'data descriptors': each(() => ({ descriptor: true, needs: 20 })),
  'data descriptors after headers with the size': each(() => ({
    descriptor: true,
    sizeEarly: true,
  })),
  'Zip64 local headers': each(() => ({ zip64: true })),
  'Zip64 local headers and data descriptors': each(() => ({ zip64: true, descriptor: true })),
  'times and owners of Unix': each(() => ({ extra: concat(unixTimes, owners), kind: 1 })),
  'times of Windows': each(() => ({
    host: 0,
    mode: 0,
    attributes: 0x20,
    needs: 20,
    centralExtra: ntfsTimes,
  })),
  'folder entries': ({ bag, files }) =>
    writeZipFiles([folder(`${bag}/`), folder(`${bag}/data/`), ...files]),
  'a renamed folder': ({ bag, files }) =>
    writeZipFiles(files.map((f) => ({ ...f, path: `Exhibit 7/${f.path.slice(bag.length + 1)}` }))),
  'a folder with a Chinese name': ({ bag, files }) =>
    writeZipFiles(files.map((f) => ({ ...f, path: `证据/${f.path.slice(bag.length + 1)}` }))),
  'one folder down': each(({ path }) => ({ path: `Documents/${path}` })),
  'without its folder': ({ bag, files }) =>
    writeZipFiles(files.map((f) => ({ ...f, path: f.path.slice(bag.length + 1) }))),
  'Finder litter': plus((bag) => ({
    path: `__MACOSX/${bag}/._data`,
    content: Uint8Array.of(0, 5, 0x16, 7, 0, 2),
  })),
};

const u32 = (value: number): Uint8Array => {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value >>> 0);
  return buffer;
};

const forgedFile = (bag: string): ZipFileToWrite => ({
  path: `${bag}/data/index.html`,
  content: bytes('<p>forged</p>'),
});

/** A Zip64 end record for a directory, and its locator, in place of the one that is read first. */
const zip64End = (start: number, size: number, count: number, at: number): Uint8Array =>
  concat(
    ...[u32(0x06064b50), u32(44), u32(0), u32(0x002d002d), u32(0), u32(0)],
    ...[u32(count), u32(0), u32(count), u32(0), u32(size), u32(0), u32(start), u32(0)],
    ...[u32(0x07064b50), u32(0), u32(at), u32(0), u32(1)],
  );

/** Moves the end record's offset and size of the directory. */
const endAt = (zip: Uint8Array, start: number, size: number): Uint8Array => {
  const end = zip.length - 22;
  return concat(zip.slice(0, end + 12), u32(size), u32(start), zip.slice(end + 20));
};

const directoryOf = (zip: Uint8Array) => {
  const start = Buffer.from(zip).readUInt32LE(zip.length - 6);
  return { start, bytes: zip.slice(start, zip.length - 22) };
};

/** A genuine zip behind a forged one, whose directory a Zip64 end record names. */
const secondDirectory: Make = ({ bag, files }) => {
  const forged = writeZipFiles([forgedFile(bag)]);
  const inner = directoryOf(forged);
  const locals = forged.slice(0, inner.start);
  const genuine = writeZipFiles([{ path: 'x', content: locals }, ...files]);
  const { start, bytes: directory } = directoryOf(genuine);
  const at = start + directory.length + inner.bytes.length;
  const wide = zip64End(start + directory.length, inner.bytes.length, 1, at);
  const tail = genuine.slice(genuine.length - 22);
  return concat(genuine.slice(0, genuine.length - 22), inner.bytes, wide, tail);
};

/** The same inside the comment of the last entry, right before the end record. */
const endInComment: Make = ({ bag, files }) => {
  const wide = zip64End(0, 46, 1, 0);
  const last = { path: `${bag}/data/z.txt`, content: bytes('z') };
  const zip = writeZipFiles([...files, { ...last, comment: 'x'.repeat(wide.length) }]);
  const at = zip.length - 22 - wide.length;
  return concat(zip.slice(0, at), wide, zip.slice(zip.length - 22));
};

const shifted: Make = ({ files }) => {
  const zip = writeZipFiles(files);
  const { start, bytes: directory } = directoryOf(zip);
  return endAt(zip, start + 46, directory.length - 46);
};

/** What no usual program writes, and a finding of which one at least must be given. */
export const FORGED: { readonly [name: string]: readonly [Make, ...FindingCode[]] } = {
  'a second directory by a Zip64 end record': [secondDirectory, 'ZIP_DAMAGED', 'ZIP_UNUSUAL'],
  'a Zip64 end record in a comment': [endInComment, 'ZIP_DAMAGED', 'ZIP_UNUSUAL'],
  'a directory that leaves an entry out': [shifted, 'ZIP_DAMAGED', 'MISSING'],
  'a local entry in a local extra field': [
    one(() => ({
      localExtra: field(0x4141, writeZipFiles([{ path: 'x', content: bytes('forged') }])),
    })),
    'ZIP_UNUSUAL',
  ],
  'a link by its Unix mode': [one(() => ({ mode: 0o120777 })), 'SYMBOLIC_LINK'],
  'a link from OS/2': [one(() => ({ mode: 0o120777, host: 6 })), 'SYMBOLIC_LINK'],
  'a link from Amiga': [one(() => ({ mode: 0o120777, host: 1 })), 'SYMBOLIC_LINK'],
  'a link from VMS': [one(() => ({ mode: 0o120777, host: 2 })), 'SYMBOLIC_LINK'],
  'a link from Atari': [one(() => ({ mode: 0o120777, host: 5 })), 'SYMBOLIC_LINK'],
  'a link from BeOS': [one(() => ({ mode: 0o120777, host: 16 })), 'SYMBOLIC_LINK'],
  'a link from AtheOS': [one(() => ({ mode: 0o120777, host: 30 })), 'SYMBOLIC_LINK'],
  'a link of Windows': [one(() => ({ host: 0, mode: 0, attributes: 0x420 })), 'SYMBOLIC_LINK'],
  'a file that is a folder by DOS': [
    one(() => ({ host: 0, mode: 0, attributes: 0x10 })),
    'ZIP_UNUSUAL',
  ],
  'a file that is a folder by Unix': [one(() => ({ mode: 0o040755 })), 'ZIP_UNUSUAL'],
  'a wrong checksum of a deflated file': [one(() => ({ check: 7 })), 'ZIP_DAMAGED'],
  'a wrong checksum of a stored file': [one(() => ({ check: 7, deflate: false })), 'ZIP_DAMAGED'],
  'wrong checksums everywhere': [each(() => ({ check: 7 })), 'ZIP_DAMAGED'],
  'bytes after deflated data': [
    one(({ content }) => ({ raw: concat(deflateRawSync(content), bytes('more')), method: 8 })),
    'ZIP_DAMAGED',
  ],
  'a second stream after deflated data': [
    one(({ content }) => ({
      raw: concat(deflateRawSync(content), deflateRawSync(bytes('forged'))),
      method: 8,
    })),
    'ZIP_DAMAGED',
  ],
  'an unknown extra field of 20 kB': [
    one(() => ({ extra: field(0x4242, zeros(20_000)) })),
    'ZIP_UNUSUAL',
  ],
  'another name in an extra field': [
    one(() => ({ extra: field(0x7075, concat(Uint8Array.of(1), u32(0), bytes('evil'))) })),
    'ZIP_DAMAGED',
  ],
  'a comment of an entry': [one(() => ({ comment: 'THIS EXHIBIT IS FORGED' })), 'ZIP_UNUSUAL'],
  'a folder with content': [
    plus((bag) => folder(`${bag}/data/`, { content: bytes('hidden') })),
    'ZIP_UNUSUAL',
  ],
  'a folder without files': [plus((bag) => folder(`${bag}/FORGED/`)), 'UNLISTED'],
  'a file and a folder of one name': [
    plus((bag) => ({ path: `${bag}/bagit.txt/x`, content: bytes('x') })),
    'DUPLICATE_ENTRY',
  ],
  'Zip64 sizes of a local header that are not true': [
    one(() => ({
      localExtra: field(1, concat(u32(5), u32(0), u32(5), u32(0))),
    })),
    'ZIP_DAMAGED',
  ],
  'a name in no stated encoding': [
    plus((bag) => ({ path: `${bag}/data/é`, content: bytes('x'), flags: 0 })),
    'ZIP_UNUSUAL',
  ],
  'encryption of one file': [one(() => ({ flags: 0x801 })), 'ZIP_ENCRYPTED'],
};

/** Header bytes of a zip: not the data of its files. */
const headerBytes = (zip: Uint8Array): readonly number[] => {
  const data = zipRegions(zip).map((region) => region.data);
  return Array.from(zip.keys()).filter(
    (at) => !data.some(([start, end]) => at >= start && at < end),
  );
};

/** Zips with one or two header bytes changed at random, the same for the same seed. */
export const mutatedZips = (inside: Inside, count: number, seed = 20261128): Uint8Array[] => {
  const chance: Chance = chanceFrom(seed);
  const bases = Object.values(REPACKED).map((make) => {
    const zip = make(inside);
    return { zip, at: headerBytes(zip) };
  });
  return Array.from({ length: count }, () => {
    const base = bases[chance(bases.length)];
    if (!base) throw new Error('There is no zip to change');
    const zip = base.zip.slice();
    for (let times = chance(2); times >= 0; times--) {
      const at = base.at[chance(base.at.length)] ?? 0;
      zip[at] = [0, 1, 0x10, 0x20, 255, chance(256), (zip[at] ?? 0) ^ (1 << chance(8))][
        chance(7)
      ] as number;
    }
    return zip;
  });
};
