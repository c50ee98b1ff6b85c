import type { Bytes } from '../../evidence/digest.ts';
import { zipRecord } from './zip-record.ts';

/**
 * What the headers of a file say: its name, time, place, how it is packed, its checksum and sizes
 * in bytes. Where `isAfter`, checksum and sizes are known once the data are written, and follow
 * them.
 */
export type EntryHeader = {
  readonly name: Bytes;
  readonly at: Date;
  readonly offset: number;
  readonly isDeflated: boolean;
  readonly isAfter: boolean;
  check: number;
  packed: number;
  size: number;
};

/** Version 2.0: files that are deflated (APPNOTE 4.4.3). */
const VERSION = 20;
/** Made as on Unix, which the upper byte says (APPNOTE 4.4.2). */
const MADE_BY = 0x0300 + VERSION;
/** A regular file that its owner writes and all read, in the upper half as Unix has it. */
const REGULAR_FILE = 0o100644 * 2 ** 16;
/** Names are UTF-8 (APPNOTE 4.4.4). */
const UTF_8 = 0x0800;
/** Checksum and sizes follow the data. */
const AFTER = 0x0008;

const timeOf = (at: Date): number =>
  (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);

const dateOf = (at: Date): number =>
  ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();

type Fields = Parameters<typeof zipRecord>[1];

/** The fields that both headers have in this order, from the one that says the flags. */
const shared = (header: EntryHeader, from: number, { check, packed, size }: Sizes): Fields => [
  [from, 2, UTF_8 | (header.isAfter ? AFTER : 0)],
  [from + 2, 2, header.isDeflated ? 8 : 0],
  [from + 4, 2, timeOf(header.at)],
  [from + 6, 2, dateOf(header.at)],
  [from + 8, 4, check],
  [from + 12, 4, packed],
  [from + 16, 4, size],
  [from + 20, 2, header.name.length],
];

type Sizes = Pick<EntryHeader, 'check' | 'packed' | 'size'>;
const UNKNOWN: Sizes = { check: 0, packed: 0, size: 0 };

/** The header before a file's name and data (APPNOTE 4.3.7). */
export const localHeader = (header: EntryHeader): Bytes =>
  zipRecord(30, [
    [0, 4, 0x04034b50],
    [4, 2, VERSION],
    ...shared(header, 6, header.isAfter ? UNKNOWN : header),
  ]);

/** Checksum and sizes behind the data (APPNOTE 4.3.9). */
export const sizesAfterData = ({ check, packed, size }: Sizes): Bytes =>
  zipRecord(16, [
    [0, 4, 0x08074b50],
    [4, 4, check],
    [8, 4, packed],
    [12, 4, size],
  ]);

/** The header in the directory, before the file's name (APPNOTE 4.3.12). */
export const directoryHeader = (header: EntryHeader): Bytes =>
  zipRecord(46, [
    [0, 4, 0x02014b50],
    [4, 2, MADE_BY],
    [6, 2, VERSION],
    ...shared(header, 8, header),
    [38, 4, REGULAR_FILE],
    [42, 4, header.offset],
  ]);
