import type { Bytes } from '../../evidence/digest.ts';
import { EnvelopeRefused } from './envelope-refused.ts';
import { fromHex, isHexOf, toHex } from './hex.ts';

/**
 * A few bytes that a pass phrase opens: AES-256-GCM under a key by PBKDF2-HMAC-SHA-256 of the pass
 * phrase. All bytes are hexadecimal digits. The format of what is inside is authenticated with it.
 */
export type PassPhraseBox = {
  readonly iterations: number;
  readonly salt: string;
  readonly nonce: string;
  readonly sealed: string;
};

/** What OWASP's Password Storage Cheat Sheet (2023) asks for with PBKDF2-HMAC-SHA-256. */
const ITERATIONS = 600_000;
/** A box from a stranger must not be weaker, nor keep this computer busy for minutes. */
const MOST_ITERATIONS = 10_000_000;
const SALT_BYTES = 16;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Far more than a key of a storage or of a matter has. */
const MOST_BYTES = 8192;

const isDigits = (value: unknown): boolean =>
  typeof value === 'string' &&
  value.length > TAG_BYTES * 2 &&
  value.length <= MOST_BYTES * 2 &&
  isHexOf(value, Math.floor(value.length / 2));

/** Whether a value has the form of a `PassPhraseBox`; other members do not matter. */
export const isPassPhraseBox = (value: unknown): value is PassPhraseBox => {
  if (typeof value !== 'object' || value === null) return false;
  const { iterations, salt, nonce, sealed } = value as { [Name in keyof PassPhraseBox]?: unknown };
  return (
    Number.isSafeInteger(iterations) &&
    Number(iterations) >= ITERATIONS &&
    Number(iterations) <= MOST_ITERATIONS &&
    isHexOf(salt, SALT_BYTES) &&
    isHexOf(nonce, NONCE_BYTES) &&
    isDigits(sealed)
  );
};

/** The key that a pass phrase stands for; its letters are composed first (Unicode NFC). */
const keyOf = async (passPhrase: string, salt: Bytes, iterations: number): Promise<CryptoKey> => {
  const words = new TextEncoder().encode(passPhrase.normalize('NFC'));
  const base = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
};

const cipherOf = (nonce: Bytes, format: string): AesGcmParams => ({
  name: 'AES-GCM',
  iv: nonce,
  additionalData: new TextEncoder().encode(format),
  tagLength: TAG_BYTES * 8,
});

/** Closes bytes of a format, such as `matterproof-key/1`, with a pass phrase. */
export const closeBox = async (
  format: string,
  bytes: Bytes,
  passPhrase: string,
): Promise<PassPhraseBox> => {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const key = await keyOf(passPhrase, salt, ITERATIONS);
  const sealed = await crypto.subtle.encrypt(cipherOf(nonce, format), key, bytes);
  return {
    iterations: ITERATIONS,
    salt: toHex(salt),
    nonce: toHex(nonce),
    sealed: toHex(new Uint8Array(sealed)),
  };
};

/** Opens a box. Throws `EnvelopeRefused` with `PASS_PHRASE_WRONG`, also if the box was altered. */
export const openBox = async (
  format: string,
  { iterations, salt, nonce, sealed }: PassPhraseBox,
  passPhrase: string,
): Promise<Bytes> => {
  const key = await keyOf(passPhrase, fromHex(salt), iterations);
  const opened = await crypto.subtle
    .decrypt(cipherOf(fromHex(nonce), format), key, fromHex(sealed))
    .catch(() => {
      throw new EnvelopeRefused('PASS_PHRASE_WRONG', 'The pass phrase does not open this');
    });
  return new Uint8Array(opened);
};
