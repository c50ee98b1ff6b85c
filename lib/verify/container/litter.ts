import type { ZipFile } from '../../zip/read/zip-content.ts';

/** Litter larger than this is not taken for litter. */
export const MOST_LITTER = 2 ** 20;

const startsWith =
  (...start: readonly number[]) =>
  (bytes: Uint8Array): boolean =>
    start.every((byte, at) => bytes[at] === byte);

/** An INI file, with the marks and blanks that Explorer or an editor may write before it. */
const isIni = (bytes: Uint8Array): boolean => {
  const first = bytes.findIndex((byte) => ![0xef, 0xbb, 0xbf, 0xff, 0xfe, 13, 10].includes(byte));
  return bytes[first] === 0x5b;
};

/**
 * The files that Finder and Explorer leave in folders, by their name and by how they begin:
 * settings of a folder's view, AppleDouble files (RFC 1740), pictures in a compound file.
 */
const KINDS: readonly (readonly [name: RegExp, isKind: (bytes: Uint8Array) => boolean])[] = [
  [/(^|\/)\.DS_Store$/, startsWith(0, 0, 0, 1, 0x42, 0x75, 0x64, 0x31)],
  [/(^|\/)\._[^/]+$/, startsWith(0, 5, 0x16, 7)],
  [/(^|\/)(eh)?thumbs\.db$/i, startsWith(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
  [/(^|\/)desktop\.ini$/i, isIni],
];

/** Whether a path is one that Finder or Explorer give to files of their own. */
export const hasLitterName = (path: string): boolean => KINDS.some(([name]) => name.test(path));

/**
 * Whether a file is one that Finder or Explorer add by themselves. By its name alone it could be
 * anything, so its bytes must begin as they do; they must have been kept.
 */
export const isLitter = ({ path, content }: ZipFile): boolean =>
  content !== undefined && KINDS.some(([name, isKind]) => name.test(path) && isKind(content));
