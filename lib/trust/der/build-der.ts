import type { Bytes } from '../../evidence/digest.ts';
import { TAG } from './tags.ts';

/** Concatenates byte strings. */
export const join = (...parts: readonly Bytes[]): Bytes => {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

const lengthBytes = (length: number): number[] => {
  if (length < 0x80) return [length];
  const digits: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) digits.unshift(rest % 256);
  return [0x80 | digits.length, ...digits];
};

/** Builds a DER value with this tag byte around its content. */
export const tagged = (tag: number, ...content: readonly Bytes[]): Bytes => {
  const inside = join(...content);
  return join(Uint8Array.from([tag, ...lengthBytes(inside.length)]), inside);
};

/** A SEQUENCE of members that are already in DER. */
export const sequence = (...members: readonly Bytes[]): Bytes => tagged(TAG.sequence, ...members);

const byBytes = (a: Bytes, b: Bytes): number => {
  const at = a.findIndex((byte, index) => byte !== b[index]);
  return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1);
};

/** A SET OF; DER requires its members to be sorted (X.690, section 11.6). */
export const setOf = (members: readonly Bytes[], tag: number = TAG.set): Bytes =>
  tagged(tag, ...[...members].sort(byBytes));

/** An INTEGER from big-endian unsigned bytes. */
export const integer = (unsigned: Bytes): Bytes => {
  const first = unsigned.findIndex((byte) => byte !== 0);
  const digits = first < 0 ? Uint8Array.of(0) : unsigned.subarray(first);
  return tagged(TAG.integer, (digits[0] ?? 0) >= 0x80 ? join(Uint8Array.of(0), digits) : digits);
};

/** An INTEGER from a number of at most 255. */
export const small = (value: number): Bytes => integer(Uint8Array.of(value));

/** An OBJECT IDENTIFIER from its dotted form. */
export const oid = (dotted: string): Bytes => {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const arcs = [first * 40 + second, ...rest].flatMap((arc) => {
    const digits = [arc % 128];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128))
      digits.unshift(0x80 | (left % 128));
    return digits;
  });
  return tagged(TAG.oid, Uint8Array.from(arcs));
};

/** An OCTET STRING. */
export const octets = (bytes: Bytes): Bytes => tagged(TAG.octetString, bytes);

/** A BIT STRING whose last byte has that many unused bits. */
export const bits = (bytes: Bytes, unused = 0): Bytes =>
  tagged(TAG.bitString, Uint8Array.of(unused), bytes);

/** A BOOLEAN. */
export const boolean = (value: boolean): Bytes =>
  tagged(TAG.boolean, Uint8Array.of(value ? 0xff : 0));

/** A UTF8String; the text must be well-formed. */
export const utf8 = (text: string): Bytes => tagged(TAG.utf8String, new TextEncoder().encode(text));

/** The NULL that the algorithm identifiers of RSA have as parameters. */
export const NULL: Bytes = tagged(TAG.null);

/**
 * A time to the second: UTCTime before 2050, GeneralizedTime from then on (RFC 5280, section
 * 4.1.2.5).
 */
export const time = (at: Date): Bytes => {
  const digits = `${at.toISOString().replace(/\D/g, '').slice(0, 14)}Z`;
  const long = at.getUTCFullYear() >= 2050;
  const text = new TextEncoder().encode(long ? digits : digits.slice(2));
  return tagged(long ? TAG.generalizedTime : TAG.utcTime, text);
};
