import type { Bytes } from '../../evidence/digest.ts';
import { tagged } from './build-der.ts';
import { type Der, DerError, parseDer } from './parse-der.ts';
import { TAG } from './tags.ts';

/** A BER value rewritten as DER, and where the next value begins in the BER bytes. */
type Rewritten = { readonly der: Bytes; readonly end: number };
type Members = { readonly members: readonly Bytes[]; readonly end: number };

/** An OCTET STRING in parts: the constructed form that only BER allows (X.690, section 8.7.3). */
const OCTETS_IN_PARTS = TAG.octetString | 0x20;
const END_OF_CONTENTS = 0x00;
const MAX_DEPTH = 32;
const MAX_BYTES = 1 << 18;
const MAX_LENGTH_BYTES = 8;

const readLength = (bytes: Bytes, at: number): { length: number; start: number } => {
  const first = bytes[at];
  if (first === undefined) throw new DerError('A length is missing');
  if (first < 0x80) return { length: first, start: at + 1 };
  const size = first & 0x7f;
  const digits = [...bytes.subarray(at + 1, at + 1 + size)];
  if (size === 0 || digits.length < size || size > MAX_LENGTH_BYTES)
    throw new DerError('A length is missing or too long');
  return { length: digits.reduce((sum, one) => sum * 256 + one, 0), start: at + 1 + size };
};

const isEndOfContents = (bytes: Bytes, at: number): boolean =>
  bytes[at] === END_OF_CONTENTS && bytes[at + 1] === 0;

/** The members up to `end`, or up to the end-of-contents mark where `end` is undefined. */
const rewriteMembers = (
  bytes: Bytes,
  at: number,
  end: number | undefined,
  depth: number,
): Members => {
  const members: Bytes[] = [];
  let next = at;
  while (end === undefined ? !isEndOfContents(bytes, next) : next < end) {
    const member = rewriteOne(bytes, next, depth + 1);
    members.push(member.der);
    next = member.end;
  }
  if (end !== undefined && next !== end) throw new DerError('A value is cut off');
  return { members, end: end ?? next + 2 };
};

const joinOctets = (parts: readonly Bytes[]): Bytes =>
  tagged(
    TAG.octetString,
    ...parts.map((part) => {
      const { tag, content } = parseDer(part);
      if (tag !== TAG.octetString) throw new DerError('A part is not an octet string');
      return content;
    }),
  );

const rebuild = (tag: number, { members, end }: Members): Rewritten => ({
  der: tag === OCTETS_IN_PARTS ? joinOctets(members) : tagged(tag, ...members),
  end,
});

const rewriteOne = (bytes: Bytes, at: number, depth: number): Rewritten => {
  const tag = bytes[at];
  if (tag === undefined) throw new DerError('A value is cut off');
  if (depth > MAX_DEPTH) throw new DerError('Values are nested too deeply');
  const constructed = (tag & 0x20) !== 0;
  if (constructed && bytes[at + 1] === 0x80)
    return rebuild(tag, rewriteMembers(bytes, at + 2, undefined, depth));
  const { length, start } = readLength(bytes, at + 1);
  const end = start + length;
  if (end > bytes.length) throw new DerError('A value is cut off');
  if (!constructed) return { der: tagged(tag, bytes.subarray(start, end)), end };
  return rebuild(tag, rewriteMembers(bytes, start, end, depth));
};

/**
 * Rewrites one BER value as DER: indefinite and padded lengths become the shortest, octet strings
 * in parts become one (X.690, chapters 8 and 10). DER stays as it is, so that what was signed in
 * DER keeps its bytes. Throws `DerError`.
 */
export const derFromBer = (bytes: Bytes): Bytes => {
  if (bytes.length > MAX_BYTES) throw new DerError('More than 256 KiB');
  const { der, end } = rewriteOne(bytes, 0, 0);
  if (end !== bytes.length) throw new DerError('Not one value');
  return der;
};

/**
 * Parses bytes that are exactly one BER value. Time-stamp authorities may write BER, and openssl
 * reads it (RFC 5652, section 1); what this software writes itself is read as DER alone.
 */
export const parseBer = (bytes: Bytes): Der => parseDer(derFromBer(bytes));
