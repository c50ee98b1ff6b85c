import type { Bytes } from '../../evidence/digest.ts';

/** WinZip's key derivation is fixed (AE-2 specification, "Key Generation"). */
const ITERATIONS = 1000;
/** Bytes of salt of AES-256, the strongest of the three; a key has twice as many. */
const SALT_BYTES = 16;
const CHECK_BYTES = 2;

/**
 * What one encrypted file is written with: its salt, the two bytes by which a program finds a pass
 * phrase wrong, the key of its cipher and the key of its authentication code.
 */
export type FileKeys = {
  readonly salt: Bytes;
  readonly check: Bytes;
  readonly cipher: Bytes;
  readonly code: Bytes;
};

/**
 * Returns a function that derives the keys of one more file: by the salt that it was encrypted
 * with, of 8, 12 or 16 bytes, or with a new salt of its own.
 */
export const keysOf = async (passPhrase: string): Promise<(salt?: Bytes) => Promise<FileKeys>> => {
  const words = new TextEncoder().encode(passPhrase);
  const base = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveBits']);
  return async (salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES))) => {
    const how = { name: 'PBKDF2', hash: 'SHA-1', iterations: ITERATIONS, salt };
    const keyBytes = 2 * salt.length;
    const length = 2 * keyBytes + CHECK_BYTES;
    const bytes = new Uint8Array(await crypto.subtle.deriveBits(how, base, length * 8));
    return {
      salt,
      cipher: bytes.slice(0, keyBytes),
      code: bytes.slice(keyBytes, 2 * keyBytes),
      check: bytes.slice(2 * keyBytes),
    };
  };
};
