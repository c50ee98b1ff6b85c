import type { ZipEntry } from './zip-directory.ts';
import { AES, extraFault } from './zip-extra.ts';
import { type ZipFault, type ZipFaultCode, zipFault } from './zip-fault.ts';

/** Sizes follow the data. */
export const HAS_DESCRIPTOR = 0x0008;
const COMPRESSION_LEVEL = 0x0006;
const UTF8_NAME = 0x0800;
const KNOWN_FLAGS = HAS_DESCRIPTOR | COMPRESSION_LEVEL | UTF8_NAME;
const ENCRYPTED = 0x2041;

/** FAT, Unix, NTFS by both of its numbers, macOS (APPNOTE 4.4.2.2). */
const KNOWN_HOSTS = new Set([0, 3, 10, 11, 19]);
/** The version for plain files to the one for Zip64, in tenths. */
const VERSIONS = { least: 10, most: 45 };

const TYPE = 0xf000;
const FOLDER_TYPE = 0x4000;
const FILE_TYPE = 0x8000;
const SYMBOLIC_LINK = 0xa000;
const SET_ID_OR_STICKY = 0x0e00;

const FOLDER_ATTRIBUTE = 0x10;
const REPARSE_POINT = 0x400;
/**
 * Read-only, hidden, system, folder, archive, normal, compressed, offline, not indexed, and the
 * mark of 7-Zip that the mode is set.
 */
const KNOWN_ATTRIBUTES = 0x1 | 0x2 | 0x4 | 0x10 | 0x20 | 0x80 | 0x800 | 0x1000 | 0x2000 | 0x8000;

/** Whether an entry is one for a folder. */
export const isFolder = ({ path }: Pick<ZipEntry, 'path'>): boolean => path.endsWith('/');

const isAscii = (name: Uint8Array): boolean => name.every((byte) => byte < 0x80);

const contradictsFolder = (entry: ZipEntry): boolean => {
  const type = entry.mode & TYPE;
  const hasAttribute = (entry.attributes & FOLDER_ATTRIBUTE) !== 0;
  return isFolder(entry) ? type === FILE_TYPE : type === FOLDER_TYPE || hasAttribute;
};

type Rule = readonly [ZipFaultCode, detail: string, isBroken: (entry: ZipEntry) => boolean];

/** Each rule and what an entry that breaks it is; an entry is reported for the first it breaks. */
const RULES: readonly Rule[] = [
  ['ENCRYPTED', 'It is encrypted', ({ flags }) => (flags & ENCRYPTED) !== 0],
  [
    'NOT_A_FILE',
    'It is a symbolic link, not a file',
    ({ mode, attributes }) => (mode & TYPE) === SYMBOLIC_LINK || (attributes & REPARSE_POINT) !== 0,
  ],
  [
    'NOT_A_FILE',
    'It is a device or a pipe, not a file',
    ({ mode }) => ![0, FOLDER_TYPE, FILE_TYPE].includes(mode & TYPE),
  ],
  [
    'DAMAGED',
    'Its extra field gives it another name or other sizes than its header',
    ({ extra, name }) => ['unreadable', 'other name'].includes(extraFault(extra, name) ?? ''),
  ],
  [
    'UNUSUAL',
    'Its extra field holds what no usual program writes',
    ({ extra, name }) => extraFault(extra, name) !== undefined,
  ],
  [
    'UNUSUAL',
    'It is not encrypted and has the extra field of an encrypted file',
    ({ extra }) => extra?.has(AES) ?? false,
  ],
  ['UNUSUAL', 'It has a comment', ({ commentBytes }) => commentBytes > 0],
  ['UNUSUAL', 'It is a file and a folder at once', contradictsFolder],
  [
    'UNUSUAL',
    'It is a folder and has content',
    (entry) => isFolder(entry) && (entry.size > 0 || entry.packed > 0 || entry.check !== 0),
  ],
  [
    'UNUSUAL',
    'Its name is not marked as UTF-8',
    ({ name, flags }) => !isAscii(name) && (flags & UTF8_NAME) === 0,
  ],
  ['UNUSUAL', 'It has flags of no usual program', ({ flags }) => (flags & ~KNOWN_FLAGS) !== 0],
  ['UNUSUAL', 'It is from a system that no usual program names', (e) => !KNOWN_HOSTS.has(e.host)],
  [
    'UNUSUAL',
    'It needs a version that no usual program asks for',
    ({ needs }) => needs < VERSIONS.least || needs > VERSIONS.most,
  ],
  [
    'UNUSUAL',
    'It has attributes that no usual program sets',
    ({ attributes, kind, mode, ...entry }) =>
      (attributes & ~KNOWN_ATTRIBUTES) !== 0 ||
      (kind & ~1) !== 0 ||
      (!isFolder(entry) && (mode & SET_ID_OR_STICKY) !== 0),
  ],
  ['UNUSUAL', 'It says that it begins in another file', ({ disk }) => disk !== 0],
];

/**
 * The fault of an entry of the directory by itself: only what this software and usual programs
 * write is allowed. Undefined if it has none.
 */
export const ruleFault = (entry: ZipEntry): ZipFault | undefined => {
  const broken = RULES.find(([, , isBroken]) => isBroken(entry));
  return broken && zipFault(broken[0], broken[1], entry.path);
};
