import type { Bytes } from '../../evidence/digest.ts';
import { unicodePathDisagrees } from './zip-extra.ts';

const SIGNATURE = 0x02014b50;
const FIXED_BYTES = 46;
const MOST_ENTRIES = 0xffff;

/**
 * A file as the central directory states it (APPNOTE 4.3.12); sizes and offsets in bytes, `mode` a
 * Unix file mode or 0.
 */
export type ZipEntry = {
  readonly path: string;
  readonly flags: number;
  readonly method: number;
  readonly check: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
  readonly mode: number;
};

/**
 * What could be read of a directory. `faults` are in plain words, each with the path it concerns
 * where it has one.
 */
export type ZipDirectory = {
  readonly entries: readonly ZipEntry[];
  readonly faults: readonly { readonly detail: string; readonly path?: string }[];
};

const MADE_ON_UNIX = new Set([3, 19]);

/**
 * A name in whatever it claims to be; bytes that are not UTF-8 show as U+FFFD, which no safe path
 * has.
 */
const decodeName = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

const readEntry = (view: DataView, at: number, path: string): ZipEntry => {
  const onUnix = MADE_ON_UNIX.has(view.getUint8(at + 5));
  return {
    path,
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    check: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
    mode: onUnix ? view.getUint16(at + 40, true) : 0,
  };
};

/** The entries of a central directory's bytes, as far as they can be read. Never throws. */
export const parseDirectory = (bytes: Bytes, count: number): ZipDirectory => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: ZipEntry[] = [];
  const faults: { detail: string; path?: string }[] = [];
  let at = 0;
  while (
    entries.length < MOST_ENTRIES &&
    at + FIXED_BYTES <= bytes.length &&
    view.getUint32(at, true) === SIGNATURE
  ) {
    const [name, extra, comment] = [28, 30, 32].map((field) =>
      view.getUint16(at + field, true),
    ) as [number, number, number];
    const nameEnd = at + FIXED_BYTES + name;
    const next = nameEnd + extra + comment;
    if (next > bytes.length) break;
    const nameBytes = bytes.subarray(at + FIXED_BYTES, nameEnd);
    const path = decodeName(nameBytes);
    entries.push(readEntry(view, at, path));
    if (unicodePathDisagrees(bytes.subarray(nameEnd, nameEnd + extra), nameBytes))
      faults.push({ detail: 'The directory gives this file two names', path });
    at = next;
  }
  if (at !== bytes.length)
    faults.push({ detail: 'The directory of the zip cannot be read to its end' });
  if (entries.length !== count)
    faults.push({
      detail: `The zip says that it holds ${count} files, its directory lists ${entries.length}`,
    });
  return { entries, faults };
};
