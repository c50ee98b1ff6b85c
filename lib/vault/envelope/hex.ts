import type { Bytes } from '../../evidence/digest.ts';

/** Bytes as lower-case hexadecimal digits, which openssl and Python read. */
export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The bytes that hexadecimal digits stand for; `isHexOf` says what they must be. */
export const fromHex = (digits: string): Bytes =>
  Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

/** Whether a value is lower-case hexadecimal digits for so many bytes. */
export const isHexOf = (value: unknown, bytes: number): value is string =>
  typeof value === 'string' && value.length === bytes * 2 && /^[0-9a-f]*$/u.test(value);
