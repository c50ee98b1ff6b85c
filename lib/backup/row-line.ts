import type { Bytes } from '../evidence/digest.ts';

const SLICE = 0x8000;

/** Bytes in base64 (RFC 4648, 4). */
export const toBase64 = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += SLICE)
    text += String.fromCharCode(...bytes.subarray(at, at + SLICE));
  return btoa(text);
};

const fromBase64 = (text: string): Bytes =>
  Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

const write = (_: string, value: unknown): unknown =>
  ArrayBuffer.isView(value) ? { $bytes: toBase64(value as Uint8Array) } : value;

const read = (_: string, value: unknown): unknown => {
  const { $bytes } = (value ?? {}) as { $bytes?: unknown };
  return typeof $bytes === 'string' ? fromBase64($bytes) : value;
};

/**
 * A row of the store as one line, with its end. Bytes become `{"$bytes": "<base64>"}`; a Blob or a
 * key must be taken out before.
 */
export const rowLine = (row: object): string => `${JSON.stringify(row, write)}\n`;

/** The row of a line. Throws where the line is no JSON object. */
export const parseRowLine = (line: string): { readonly [key: string]: unknown } => {
  const row: unknown = JSON.parse(line, read);
  if (typeof row !== 'object' || row === null || Array.isArray(row))
    throw new TypeError('Not a row');
  return row as { readonly [key: string]: unknown };
};
