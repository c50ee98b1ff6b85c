import type { Bytes } from '../../evidence/digest.ts';
import { zipRecord } from '../write/zip-record.ts';

/** An entry of an encrypted zip: what the headers say of it, and where it begins. */
export type EncryptedEntry = {
  readonly name: Uint8Array;
  /** MS-DOS time in the lower and date in the upper 16 bits (APPNOTE 4.4.6). */
  readonly time: number;
  /** How its bytes are packed beneath the encryption. */
  readonly method: number;
  readonly isEncrypted: boolean;
  /** The CRC-32 of a file without encryption. AE-2 has none, as it would tell of the content. */
  readonly check: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
};

/** The version that a reader needs: of AES encryption, and of a stored file (APPNOTE 4.4.3). */
const AES_VERSION = 51;
const PLAIN_VERSION = 20;
/** Names are UTF-8; the file is encrypted (APPNOTE 4.4.4). */
const UTF8 = 0x0800;
const ENCRYPTED = 0x0001;
/** In place of the method stands AES, and the method in an extra field (AE-2 specification). */
const AES_METHOD = 99;
const EXTRA_BYTES = 11;
const AES_256 = 3;

const extraOf = ({ method }: EncryptedEntry): Bytes => {
  const extra = zipRecord(EXTRA_BYTES, [
    [0, 2, 0x9901],
    [2, 2, EXTRA_BYTES - 4],
    [4, 2, 2],
    [6, 2, 0x4541],
    [9, 2, method],
  ]);
  extra[8] = AES_256;
  return extra;
};

type Fields = readonly (readonly [at: number, size: 2 | 4, value: number])[];

/** What both headers say, from the needed version on. */
const commonFields = (entry: EncryptedEntry, at: number): Fields => {
  const { isEncrypted, method, time, check, packed, size, name } = entry;
  return [
    [at, 2, isEncrypted ? AES_VERSION : PLAIN_VERSION],
    [at + 2, 2, isEncrypted ? UTF8 | ENCRYPTED : UTF8],
    [at + 4, 2, isEncrypted ? AES_METHOD : method],
    [at + 6, 4, time],
    [at + 10, 4, isEncrypted ? 0 : check],
    [at + 14, 4, packed],
    [at + 18, 4, size],
    [at + 22, 2, name.length],
    [at + 24, 2, isEncrypted ? EXTRA_BYTES : 0],
  ];
};

const withName = (header: Bytes, entry: EncryptedEntry): Bytes => {
  const extra = entry.isEncrypted ? extraOf(entry) : new Uint8Array(0);
  const whole = new Uint8Array(header.length + entry.name.length + extra.length);
  whole.set(header);
  whole.set(entry.name, header.length);
  whole.set(extra, header.length + entry.name.length);
  return whole;
};

/** The header before the data of an entry, with its name (APPNOTE 4.3.7). */
export const localHeader = (entry: EncryptedEntry): Bytes =>
  withName(zipRecord(30, [[0, 4, 0x04034b50], ...commonFields(entry, 4)]), entry);

/** The header of an entry in the directory, with its name (APPNOTE 4.3.12). */
export const directoryHeader = (entry: EncryptedEntry): Bytes => {
  const own: Fields = [
    [0, 4, 0x02014b50],
    [4, 2, AES_VERSION],
    [42, 4, entry.offset],
  ];
  return withName(zipRecord(46, [...own, ...commonFields(entry, 6)]), entry);
};
