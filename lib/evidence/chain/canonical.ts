import canonicalize from 'canonicalize';
import type { Bytes } from '../digest.ts';

/** A value that JSON can carry; `undefined` members are left out. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/**
 * Replaces lone surrogates, which captured text can contain and UTF-8 cannot, by U+FFFD. This is
 * the only place that does so, before anything is hashed.
 */
const wellFormed = (value: Json): Json => {
  if (typeof value === 'string') return value.toWellFormed();
  if (Array.isArray(value)) return value.map(wellFormed);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(
    members.map(([key, member]) => [key.toWellFormed(), wellFormed(member as Json)]),
  );
};

/** Canonical JSON (RFC 8785) as text. Throws `TypeError` for a value that JSON cannot represent. */
export const canonicalText = (value: unknown): string => {
  const text = canonicalize(wellFormed(value as Json));
  if (text === undefined) throw new TypeError('This value has no JSON form');
  return text;
};

/** Canonical JSON (RFC 8785) as UTF-8 bytes, without a trailing newline. */
export const canonicalBytes = (value: unknown): Bytes =>
  new TextEncoder().encode(canonicalText(value));
