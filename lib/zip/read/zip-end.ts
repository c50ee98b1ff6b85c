import type { Bytes } from '../../evidence/digest.ts';
import { readZip64End } from './zip64-end.ts';

const SIGNATURE = 0x06054b50;
const FIXED_BYTES = 22;
const LONGEST_COMMENT = 0xffff;

/**
 * The end of central directory record (APPNOTE 4.3.16). `at` is where the directory must end.
 * Offsets are from the start of the file; `faults` say in plain words what is wrong with it.
 */
export type ZipEnd = {
  readonly at: number;
  readonly count: number;
  readonly directory: { readonly start: number; readonly end: number };
  readonly comment: Bytes;
  readonly zip64: boolean;
  readonly faults: readonly string[];
};

const findEnd = (tail: DataView): { at: number; exact: boolean } | undefined => {
  let last: number | undefined;
  for (let at = tail.byteLength - FIXED_BYTES; at >= 0; at--) {
    if (tail.getUint32(at, true) !== SIGNATURE) continue;
    if (at + FIXED_BYTES + tail.getUint16(at + 20, true) === tail.byteLength)
      return { at, exact: true };
    last ??= at;
  }
  return last === undefined ? undefined : { at: last, exact: false };
};

/** Reads the end record of a zip; undefined if there is none: no zip, or one that was cut short. */
export const readZipEnd = async (file: Blob): Promise<ZipEnd | undefined> => {
  const from = Math.max(0, file.size - FIXED_BYTES - LONGEST_COMMENT);
  const bytes = new Uint8Array(await file.slice(from).arrayBuffer());
  const view = new DataView(bytes.buffer);
  const found = findEnd(view);
  if (!found) return undefined;
  const { at, exact } = found;
  const stated = {
    count: view.getUint16(at + 10, true),
    size: view.getUint32(at + 12, true),
    start: view.getUint32(at + 16, true),
  };
  const wide = await readZip64End(file, from + at, stated);
  const { count, size, start } = wide?.directory ?? stated;
  const directoryEnd = wide?.at ?? from + at;
  const oneDisk =
    view.getUint32(at + 4, true) === 0 && view.getUint16(at + 8, true) === stated.count;
  const faults = [
    exact ? '' : 'There are bytes after the end of the zip',
    oneDisk ? '' : 'The zip says that it goes on in another file',
    wide && !wide.directory ? 'The two ends of the zip disagree' : '',
    start + size === directoryEnd ? '' : 'The directory is not where the end of the zip says',
  ].filter((fault) => fault !== '');
  return {
    at: directoryEnd,
    count,
    directory: { start, end: start + size },
    comment: bytes.slice(at + FIXED_BYTES),
    zip64: wide !== undefined,
    faults,
  };
};
