import type { ZipEntry } from './zip-directory.ts';
import { AES, isAes } from './zip-extra.ts';
import { type ZipFault, zipFault } from './zip-fault.ts';

/** The flag of an encrypted entry (APPNOTE 4.4.4). */
const ENCRYPTED = 0x0001;
/** In place of the method stands AES, and the method in the extra field (AE-2 specification). */
const AES_METHOD = 99;
/** The version that AES asks for, and the one that the file beneath it would ask for. */
const AES_VERSION = 51;
const PLAIN_VERSION = 20;

/** Bytes of the check of the pass phrase before the encrypted data, and of the code behind them. */
export const CHECK_BYTES = 2;
/** Bytes of the authentication code behind the encrypted data. */
export const CODE_BYTES = 10;

/**
 * An entry that is encrypted as WinZip does it: `plain` is what it would be without encryption;
 * `strength` is 1 to 3, for keys of 16, 24 or 32 bytes, whose salt has half of that. AE-1 states
 * the checksum of the file, AE-2 none, so that `check` is absent.
 */
export type AesEntry = {
  readonly plain: ZipEntry;
  readonly version: number;
  readonly strength: number;
  readonly salt: number;
  readonly check?: number;
};

/** Whether an entry says that it is encrypted, in whatever way. */
export const isEncrypted = ({ flags }: Pick<ZipEntry, 'flags'>): boolean =>
  (flags & ENCRYPTED) !== 0;

/**
 * What an entry is beneath the encryption of WinZip; undefined if it is not encrypted, or in
 * another way. The data of `plain` are negative in number if the entry is too short for them.
 */
export const aesEntry = (entry: ZipEntry): AesEntry | undefined => {
  const field = entry.extra?.get(AES);
  if (!field || !isAes(field) || !isEncrypted(entry) || entry.method !== AES_METHOD)
    return undefined;
  const view = new DataView(field.buffer, field.byteOffset, field.byteLength);
  const version = view.getUint16(0, true);
  const strength = view.getUint8(4);
  const salt = 4 + 4 * strength;
  const plain = {
    ...entry,
    needs: entry.needs === AES_VERSION ? PLAIN_VERSION : entry.needs,
    flags: entry.flags & ~ENCRYPTED,
    method: view.getUint16(5, true),
    packed: entry.packed - salt - CHECK_BYTES - CODE_BYTES,
    extra: new Map([...(entry.extra ?? [])].filter(([id]) => id !== AES)),
  };
  return { plain, version, strength, salt, ...(version === 1 && { check: entry.check }) };
};

/** The fault for which an encrypted entry must not be opened. */
export const aesFault = ({ plain, version }: AesEntry): ZipFault | undefined => {
  if (plain.packed < 0)
    return zipFault('DAMAGED', 'It is shorter than its encryption makes it', plain.path);
  return version !== 1 && plain.check !== 0
    ? zipFault('DAMAGED', 'It states a checksum, which its encryption does not have', plain.path)
    : undefined;
};
