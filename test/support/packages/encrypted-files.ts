import { createCipheriv, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { crc32, deflateRawSync } from 'node:zlib';
import type { ZipFileToWrite } from './zip-files.ts';

/** How a file is encrypted: AE-1 or AE-2, by a key of 16, 24 or 32 bytes (strength 1 to 3). */
export type Encryption = {
  readonly version?: 1 | 2;
  readonly strength?: 1 | 2 | 3;
  /** The data beneath the encryption, where they are not those of the content. */
  readonly packed?: Uint8Array;
};

/** The extra field of an encrypted file, whatever it says. */
export const aesField = (
  version: number,
  strength: number,
  method: number,
  vendor = 'AE',
): Uint8Array =>
  Uint8Array.of(1, 0x99, 7, 0, version, 0, ...Buffer.from(vendor), strength, method, 0);

const keyStream = (key: Buffer, bytes: number): Buffer => {
  const counters = Buffer.alloc(Math.ceil(bytes / 16) * 16);
  for (let at = 0; at < counters.length; at += 16) counters.writeUInt32LE(at / 16 + 1, at);
  const cipher = createCipheriv(`aes-${key.length * 8}-ecb`, key, null).setAutoPadding(false);
  return cipher.update(counters);
};

/** The data of an encrypted file: salt, check of the pass phrase, encrypted bytes, code. */
export const encryptData = (data: Uint8Array, passPhrase: string, strength = 3): Buffer => {
  const salt = randomBytes(4 + 4 * strength);
  const size = 2 * salt.length;
  const keys = pbkdf2Sync(passPhrase, salt, 1000, 2 * size + 2, 'sha1');
  const stream = keyStream(keys.subarray(0, size), data.length);
  const hidden = Buffer.from(data.map((byte, at) => byte ^ (stream[at] ?? 0)));
  const code = createHmac('sha1', keys.subarray(size, 2 * size))
    .update(hidden)
    .digest();
  return Buffer.concat([salt, keys.subarray(2 * size), hidden, code.subarray(0, 10)]);
};

/** A file for `writeZipFiles`, encrypted by Node's own ciphers, which the product does not use. */
export const encryptedFile = (
  file: ZipFileToWrite,
  passPhrase: string,
  { version = 2, strength = 3, packed }: Encryption = {},
): ZipFileToWrite => {
  const data = packed ?? (file.deflate ? deflateRawSync(file.content) : file.content);
  return {
    ...{ flags: 0x801, needs: 51, check: version === 1 ? crc32(file.content) : 0 },
    ...file,
    raw: encryptData(data, passPhrase, strength),
    method: 99,
    extra: aesField(version, strength, file.deflate ? 8 : 0),
  };
};
