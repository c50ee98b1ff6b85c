import type { Bytes } from '../../evidence/digest.ts';
import type { TrustCode } from '../trust-problem.ts';

/**
 * A DER value: its tag byte, its whole encoding, its content, and the values inside a constructed
 * one.
 */
export type Der = {
  readonly tag: number;
  readonly raw: Bytes;
  readonly content: Bytes;
  readonly inside: readonly Der[];
};

/**
 * The bytes are not the expected DER, or name an algorithm that proves nothing (`WEAK_KEY`);
 * `message` says what is wrong, for an expert.
 */
export class DerError extends Error {
  override readonly name = 'DerError';
  readonly code: TrustCode;

  constructor(message: string, code: TrustCode = 'NOT_DER') {
    super(message);
    this.code = code;
  }
}

// Deeper than any certificate or token, and shallow enough that hostile bytes cannot exhaust the
// stack.
const MAX_DEPTH = 32;
// Tokens and signatures have 1 to 10 kB; a hostile one of many empty values would cost a hundred
// times its size in memory.
const MAX_BYTES = 1 << 18;
const MUST_BE_CONSTRUCTED = new Set([0x10, 0x11]);

const isMinimalInteger = (content: Bytes): boolean => {
  const [first = 0, second = 0] = content;
  if (content.length < 2) return content.length === 1;
  return !(first === 0x00 && second < 0x80) && !(first === 0xff && second >= 0x80);
};

const isExactBits = (content: Bytes): boolean => {
  const [unused = 8] = content;
  const last = content.length > 1 ? (content.at(-1) ?? 0) : 0;
  return unused < 8 && (unused === 0 || content.length > 1) && (last & ((1 << unused) - 1)) === 0;
};

const isMinimalOid = (content: Bytes): boolean =>
  content.length > 0 &&
  (content.at(-1) ?? 0x80) < 0x80 &&
  content.every((byte, at) => byte !== 0x80 || (at > 0 && (content[at - 1] ?? 0) >= 0x80));

const WELL_FORMED: { readonly [tag: number]: (content: Bytes) => boolean } = {
  1: (content) => content.length === 1 && (content[0] === 0 || content[0] === 0xff),
  2: isMinimalInteger,
  3: isExactBits,
  5: (content) => content.length === 0,
  6: isMinimalOid,
};

const readLength = (bytes: Bytes, at: number): { length: number; start: number } => {
  const first = bytes[at] ?? 0x80;
  if (first < 0x80) return { length: first, start: at + 1 };
  const size = first & 0x7f;
  if (size === 0 || size > 3) throw new DerError('A length is indefinite, missing or too long');
  const digits = [...bytes.subarray(at + 1, at + 1 + size)];
  const length = digits.reduce((sum, digit) => sum * 256 + digit, 0);
  if (digits.length < size || digits[0] === 0 || length < 0x80)
    throw new DerError('A length is not minimal');
  return { length, start: at + 1 + size };
};

const readOne = (bytes: Bytes, at: number, depth: number): Der => {
  if (depth > MAX_DEPTH) throw new DerError('Values are nested too deeply');
  const tag = bytes[at] ?? 0;
  const { length, start } = readLength(bytes, at + 1);
  const end = start + length;
  if (end > bytes.length) throw new DerError('A value is cut off');
  const number = tag & 0x1f;
  const constructed = (tag & 0x20) !== 0;
  const universal = tag < 0x40;
  if (number === 0x1f || tag === 0) throw new DerError('A tag is unknown');
  if (universal && constructed !== MUST_BE_CONSTRUCTED.has(number))
    throw new DerError('A value has the wrong form');
  const content = bytes.subarray(start, end);
  if (universal && WELL_FORMED[number]?.(content) === false)
    throw new DerError('A value is not as DER writes it');
  const inside = constructed ? readAll(content, depth + 1) : [];
  return { tag, raw: bytes.subarray(at, end), content, inside };
};

const readAll = (bytes: Bytes, depth: number): Der[] => {
  const values: Der[] = [];
  for (let at = 0; at < bytes.length; ) {
    const value = readOne(bytes, at, depth);
    values.push(value);
    at += value.raw.length;
  }
  return values;
};

/**
 * Parses bytes that are exactly one DER value (X.690, chapter 10). Throws `DerError` for encodings
 * that only BER allows, for more than one value, and for more than 256 KiB.
 */
export const parseDer = (bytes: Bytes): Der => {
  if (bytes.length > MAX_BYTES) throw new DerError('More than 256 KiB');
  const [value, ...more] = readAll(bytes, 0);
  if (!value || more.length > 0) throw new DerError('Not one DER value');
  return value;
};
