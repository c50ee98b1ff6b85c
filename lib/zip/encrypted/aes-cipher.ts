import { unsafe } from '@noble/ciphers/aes.js';
import { type Bytes, startHmacSha1 } from '../../evidence/digest.ts';
import type { FileKeys } from './aes-keys.ts';

const BLOCK_BYTES = 16;
/** The code is the beginning of an HMAC-SHA1 over the encrypted bytes (AE-2 specification). */
const CODE_BYTES = 10;

/**
 * Encrypts or decrypts one file, piece by piece; all pieces but the last are multiples of 16 bytes.
 */
export type FileCipher = {
  /** Encrypts a piece in its place; its buffer must be its own. */
  readonly encrypt: (piece: Bytes) => void;
  /** Decrypts a piece in its place, likewise. */
  readonly decrypt: (piece: Bytes) => void;
  /** The authentication code behind the file; nothing can follow. */
  readonly code: () => Bytes;
};

/**
 * AES in counter mode as WinZip has it: the counter of the blocks begins at 1 and its lowest byte
 * is the first, which WebCrypto cannot count. A file ends before 32 bits of the counter do.
 */
export const startCipher = ({ cipher, code }: Pick<FileKeys, 'cipher' | 'code'>): FileCipher => {
  const roundKeys = unsafe.expandKeyLE(cipher);
  const counter = new Uint8Array(BLOCK_BYTES);
  counter[0] = 1;
  const mac = startHmacSha1(code);
  const apply = (piece: Bytes): void => void unsafe.ctr32(roundKeys, true, counter, piece, piece);
  return {
    encrypt: (piece) => {
      apply(piece);
      mac.update(piece);
    },
    decrypt: (piece) => {
      mac.update(piece);
      apply(piece);
    },
    code: () => Uint8Array.from(mac.done().subarray(0, CODE_BYTES)),
  };
};
