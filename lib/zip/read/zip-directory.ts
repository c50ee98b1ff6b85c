import type { Bytes } from '../../evidence/digest.ts';
import { unicodePathDisagrees } from './zip-extra.ts';

const SIGNATURE = 0x02014b50;
const FIXED_BYTES = 46;
const MOST_ENTRIES = 0xffff;

/**
 * An entry of the central directory (APPNOTE 4.3.12). `check` is the CRC-32, `packed` and `size`
 * are the bytes before and after unpacking, `offset` is that of the local header, `mode` a Unix
 * file mode or 0.
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

/** The readable entries of a directory, and its faults in plain words, some about one path. */
export type ZipDirectory = {
  readonly entries: readonly ZipEntry[];
  readonly faults: readonly { readonly detail: string; readonly path?: string }[];
};

const MADE_ON_UNIX = new Set([3, 19]);

/**
 * Names are read as UTF-8 whatever encoding the entry claims; other bytes become U+FFFD, which no
 * safe path has.
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

/** Parses a central directory of `count` entries, as far as it can be read. Never throws. */
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
