import type { Bytes } from '../../evidence/digest.ts';
import { crc32 } from '../crc32.ts';
import { endRecord, zipRecord } from './zip-record.ts';

const VERSION = 20;
/** Names are UTF-8 (APPNOTE 4.4.4). */
const FLAGS = 0x0800;
/** 1 January 1980, the earliest that a zip can state, so that the same files make the same zip. */
const DATE = 0x0021;

type Part = { readonly name: Bytes; readonly content: Bytes; readonly check: number };

const localHeader = ({ name, content, check }: Part): Bytes =>
  zipRecord(30, [
    [0, 4, 0x04034b50],
    [4, 2, VERSION],
    [6, 2, FLAGS],
    [12, 2, DATE],
    [14, 4, check],
    [18, 4, content.length],
    [22, 4, content.length],
    [26, 2, name.length],
  ]);

const directoryHeader = ({ name, content, check }: Part, offset: number): Bytes =>
  zipRecord(46, [
    [0, 4, 0x02014b50],
    [4, 2, VERSION],
    [6, 2, VERSION],
    [8, 2, FLAGS],
    [14, 2, DATE],
    [16, 4, check],
    [20, 4, content.length],
    [24, 4, content.length],
    [28, 2, name.length],
    [42, 4, offset],
  ]);

const lengthOf = (pieces: readonly Bytes[]): number =>
  pieces.reduce((sum, { length }) => sum + length, 0);

const join = (pieces: readonly Bytes[]): Bytes => {
  const whole = new Uint8Array(lengthOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};

/**
 * Packs small files into a zip, uncompressed, sizes and checks before the data, as readers that do
 * not look at the directory need them. The same files make the same bytes, in every browser.
 */
export const packStored = (files: readonly (readonly [path: string, content: Bytes])[]): Bytes => {
  const parts = files.map(([path, content]) => ({
    name: new TextEncoder().encode(path) as Bytes,
    content,
    check: crc32(content),
  }));
  const pieces: Bytes[] = [];
  const directory: Bytes[] = [];
  let offset = 0;
  for (const part of parts) {
    directory.push(directoryHeader(part, offset), part.name);
    pieces.push(localHeader(part), part.name, part.content);
    offset += 30 + part.name.length + part.content.length;
  }
  return join([...pieces, ...directory, endRecord(parts.length, lengthOf(directory), offset)]);
};
