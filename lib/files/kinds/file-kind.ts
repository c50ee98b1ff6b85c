import { decodeText } from './decode-text.ts';

/**
 * What a file is by its first bytes, and the fixed name that it is kept under. The name's ending is
 * one that no system runs: markup and scripts are kept as text, what is unknown as `file.bin`.
 */
export type FileKind = { readonly mediaType: string; readonly path: string };

/** Bytes of a file's beginning that `detectKind` needs. */
export const HEAD_BYTES = 65_536;

const kind = (mediaType: string, ending: string): FileKind => ({
  mediaType,
  path: `file.${ending}`,
});

export const PDF = kind('application/pdf', 'pdf');
export const E_MAIL = kind('message/rfc822', 'eml');
const TEXT = kind('text/plain', 'txt');
const UNKNOWN = kind('application/octet-stream', 'bin');

type Part = readonly [at: number, bytes: string];
type Signature = readonly [kind: FileKind, ...parts: readonly Part[]];

const riff = (form: string, kind: FileKind): Signature => [kind, [0, 'RIFF'], [8, form]];

/** The size of the first box of an MP4 (ISO 14496-12, 4.2), below 16 MiB, begins with a zero. */
const box = (brand: string, kind: FileKind): Signature => [kind, [0, '\0'], [4, `ftyp${brand}`]];

const M4A = kind('audio/mp4', 'm4a');
const MP3 = kind('audio/mpeg', 'mp3');
const FLAC = kind('audio/flac', 'flac');
const AMR = kind('audio/amr', 'amr');
const GIF = kind('image/gif', 'gif');
const HEIC = kind('image/heic', 'heic');
const TIFF = kind('image/tiff', 'tif');

/**
 * Signatures as Latin-1 text and where they stand; the first of which all parts fit decides. A few
 * letters alone are no signature, because a text can begin with them.
 */
const SIGNATURES: readonly Signature[] = [
  [kind('image/jpeg', 'jpg'), [0, '\xff\xd8\xff']],
  [kind('image/png', 'png'), [0, '\x89PNG\r\n\x1a\n']],
  [GIF, [0, 'GIF87a']],
  [GIF, [0, 'GIF89a']],
  riff('WEBP', kind('image/webp', 'webp')),
  [TIFF, [0, 'II*\0']],
  [TIFF, [0, 'MM\0*']],
  box('heic', HEIC),
  box('heix', HEIC),
  box('mif1', kind('image/heif', 'heif')),
  box('avif', kind('image/avif', 'avif')),
  box('M4A', M4A),
  box('qt', kind('video/quicktime', 'mov')),
  box('', kind('video/mp4', 'mp4')),
  [kind('video/webm', 'webm'), [0, '\x1aE\xdf\xa3']],
  riff('AVI ', kind('video/x-msvideo', 'avi')),
  riff('WAVE', kind('audio/wav', 'wav')),
  ...['\x02', '\x03', '\x04'].map((version): Signature => [MP3, [0, `ID3${version}`]]),
  [MP3, [0, '\xff\xfb']],
  [MP3, [0, '\xff\xf3']],
  [kind('audio/ogg', 'ogg'), [0, 'OggS\0']],
  [FLAC, [0, 'fLaC\0']],
  [FLAC, [0, 'fLaC\x80']],
  [AMR, [0, '#!AMR\n']],
  [AMR, [0, '#!AMR-WB\n']],
  [kind('application/x-executable', 'bin'), [0, '\x7fELF']],
  [kind('application/x-ole-storage', 'bin'), [0, '\xd0\xcf\x11\xe0']],
];
const PROGRAM = kind('application/x-msdownload', 'bin');

/** Containers that are zips: the name tells which, since only the person's programs read them. */
const ZIPS: { readonly [ending: string]: string } = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  ofd: 'application/ofd',
};

const endingOf = (name: string): string =>
  /\.([a-z0-9]{1,5})$/iu.exec(name)?.[1]?.toLowerCase() ?? '';

const zipKind = (name: string): FileKind => {
  const ending = endingOf(name);
  const mediaType = Object.hasOwn(ZIPS, ending) ? ZIPS[ending] : undefined;
  return mediaType ? kind(mediaType, ending) : kind('application/zip', 'zip');
};

const HEADER = /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+/u;
const OF_E_MAIL = /^(?:from|date|received|return-path|message-id|mime-version|subject|to):/gimu;

/** Whether a text begins with the header of an e-mail: two of its fields at least (RFC 5322). */
const isEMail = (text: string): boolean => {
  const header = HEADER.exec(text.slice(0, 16_384).replaceAll('\r\n', '\n'))?.[0] ?? '';
  return new Set(header.toLowerCase().match(OF_E_MAIL)).size >= 2;
};

const textKind = (head: Uint8Array, name: string): FileKind | undefined => {
  const text = decodeText(head, true);
  if (text === undefined) return undefined;
  if (isEMail(text) || (endingOf(name) === 'eml' && /^[\w-]+:/u.test(text))) return E_MAIL;
  if (/^\s*<(?:!doctype html|html|head|body)/iu.test(text)) return kind('text/html', 'txt');
  return /^\s*<(?:\?xml|svg)/iu.test(text) ? kind('application/xml', 'txt') : TEXT;
};

/**
 * Tells what a file is by its beginning; `name` only tells apart the containers that are zips. A
 * PDF may begin within the first 1,024 bytes (ISO 32000-1, annex H.3.4.1).
 */
export const detectKind = (head: Uint8Array, name: string): FileKind => {
  const letters = String.fromCharCode(...head.subarray(0, 1024));
  if (letters.includes('%PDF-')) return PDF;
  if (letters.startsWith('PK\x03\x04')) return zipKind(name);
  const known = SIGNATURES.find(([, ...parts]) =>
    parts.every(([at, bytes]) => letters.startsWith(bytes, at)),
  );
  if (known) return known[0];
  // The header of a program of Windows has zeros, which no text has.
  if (letters.startsWith('MZ') && letters.includes('\0')) return PROGRAM;
  return head.length === 0 ? UNKNOWN : (textKind(head, name) ?? UNKNOWN);
};
