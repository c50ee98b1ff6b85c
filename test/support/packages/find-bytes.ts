import { inflateRawSync } from 'node:zlib';
import { readZipFiles } from './zip-files.ts';

const escaped = (text: string, write: (unit: number) => string): string =>
  [...text].map((letter) => write(letter.codePointAt(0) ?? 0)).join('');

const jsonEscaped = (text: string): string =>
  [...Array(text.length).keys()]
    .map((at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`)
    .join('');

const onlyHan = (text: string, write: (letter: string) => string): string =>
  text.replace(/[^\p{ASCII}]/gu, write);

const base64 = (bytes: Buffer): readonly string[] =>
  [0, 1, 2].map((shift) => {
    const shifted = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    // The first and last letters depend on the bytes around the text.
    return shifted.slice(Math.ceil((shift * 4) / 3), -4);
  });

/** A text as every writer of ours, or of a page, could have written it. */
export const encodingsOf = (text: string): readonly Buffer[] => {
  const utf8 = Buffer.from(text);
  const utf16 = Buffer.from(text, 'utf16le');
  const html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const hex = utf8.toString('hex');
  const percent = encodeURIComponent(text);
  const written = [
    ...[JSON.stringify(text).slice(1, -1), jsonEscaped(text)],
    ...[jsonEscaped(text).toUpperCase().replaceAll('\\U', '\\u'), onlyHan(text, jsonEscaped)],
    ...[html, html.replaceAll('"', '&quot;'), html.replaceAll('"', '&#34;')],
    escaped(text, (unit) => `&#${unit};`),
    escaped(text, (unit) => `&#x${unit.toString(16)};`),
    onlyHan(text, (letter) => `&#${letter.codePointAt(0)};`),
    ...[percent, percent.toLowerCase(), percent.replaceAll('%20', '+'), encodeURI(text)],
    ...[hex, hex.toUpperCase(), text.replaceAll('"', '""')],
    ...base64(utf8),
    ...base64(utf16),
  ];
  return [utf8, utf16, Buffer.from(utf16).swap16(), ...written.map((one) => Buffer.from(one))];
};

/** All deflate streams that begin anywhere in a file, such as the pieces of a PNG or a PDF. */
const inflated = (content: Buffer): readonly Buffer[] => {
  const streams: Buffer[] = [];
  for (let at = content.indexOf('\x78'); at >= 0; at = content.indexOf('\x78', at + 1))
    try {
      streams.push(inflateRawSync(content.subarray(at + 2)));
    } catch {
      // No stream begins here.
    }
  return streams;
};

/** Gives the places of a text, in any encoding. */
export type FindText = (text: string) => readonly string[];

/**
 * Makes a zip searchable: its raw bytes, the names and contents of its files, and what those hold
 * compressed.
 */
export const openForSearch = (zip: Uint8Array): FindText => {
  const files = [...readZipFiles(zip)].flatMap(([path, content]) =>
    [Buffer.from(path), content, ...inflated(content)].map((bytes) => [path, bytes] as const),
  );
  const all = [['the zip itself', Buffer.from(zip)] as const, ...files];
  return (text) => {
    const wanted = encodingsOf(text);
    const found = all.filter(([, bytes]) => wanted.some((one) => bytes.includes(one)));
    return [...new Set(found.map(([path]) => path))];
  };
};
