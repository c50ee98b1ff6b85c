import { hmac } from '@noble/hashes/hmac.js';
import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { utf8InPlace } from './file/utf8.ts';

/** A SHA-256 digest (FIPS 180-4) as `sha256:` and 64 lower-case hexadecimal digits. */
export type Digest = `sha256:${string}`;

/** Bytes in an unshared buffer, as WebCrypto, Blob and IndexedDB require. */
export type Bytes = Uint8Array<ArrayBuffer>;

const FORM = /^sha256:[0-9a-f]{64}$/;

/** Digest of bytes by WebCrypto, which is faster than `digestNow`: for artifacts. */
export const digestOf = async (bytes: Bytes): Promise<Digest> =>
  `sha256:${bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))}`;

/**
 * Synchronous digest of a small text (as UTF-8) or byte string. Records and custody lines are
 * chained inside a database transaction, which would end while WebCrypto is awaited.
 */
export const digestNow = (content: string | Uint8Array): Digest =>
  `sha256:${bytesToHex(sha256(typeof content === 'string' ? utf8InPlace(content) : content))}`;

/** Whether a value has the form of a `Digest`. */
export const isDigest = (value: unknown): value is Digest =>
  typeof value === 'string' && FORM.test(value);

/** The hexadecimal digits alone, as `sha256sum` prints them. */
export const hexOf = (digest: Digest): string => digest.slice('sha256:'.length);

/** An incremental digest, for what is too large to hold in memory; `done` returns the result. */
export const startDigest = (): { update: (bytes: Uint8Array) => void; done: () => Digest } => {
  const hash = sha256.create();
  return {
    update: (bytes) => void hash.update(bytes),
    done: () => `sha256:${bytesToHex(hash.digest())}`,
  };
};

/**
 * An incremental HMAC-SHA1 (RFC 2104) of 20 bytes, which WinZip's encryption prescribes: nothing
 * of the evidence is sealed by it.
 */
export const startHmacSha1 = (
  key: Bytes,
): { update: (bytes: Uint8Array) => void; done: () => Uint8Array } => {
  const mac = hmac.create(sha1, key);
  return { update: (bytes) => void mac.update(bytes), done: () => mac.digest() };
};

const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/**
 * MD5 (RFC 1321) as base64, which the header `Content-MD5` of S3 prescribes, so that storage finds
 * bytes damaged on the way. Nothing of the evidence rests on it.
 */
export const md5Of = (bytes: Uint8Array): string => toBase64(md5(bytes));

/** `md5Of` for what is too large to hold in memory. */
export const startMd5 = (): { update: (bytes: Uint8Array) => void; done: () => string } => {
  const hash = md5.create();
  return { update: (bytes) => void hash.update(bytes), done: () => toBase64(hash.digest()) };
};

/** The same digest as base64, as the header `x-amz-checksum-sha256` has it. */
export const base64Of = (digest: Digest): string => toBase64(hexToBytes(hexOf(digest)));
