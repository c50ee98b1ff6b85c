import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../lib/files/kinds/decode-text.ts';
import { detectKind } from '../../../lib/files/kinds/file-kind.ts';

/** Bytes of text in which each character is a byte. */
const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('the kind of a file', () => {
  it.each([
    ['\xff\xd8\xff\xe0', 'image/jpeg', 'file.jpg'],
    ['GIF89a', 'image/gif', 'file.gif'],
    ['RIFF\x01\x02\x03\x04WEBPVP8 ', 'image/webp', 'file.webp'],
    ['II*\0\x08', 'image/tiff', 'file.tif'],
    ['MM\0*\0', 'image/tiff', 'file.tif'],
    ['\0\0\0\x18ftypheic', 'image/heic', 'file.heic'],
    ['\0\0\0\x1cftypavif', 'image/avif', 'file.avif'],
    ['\0\0\0\x18ftypM4A ', 'audio/mp4', 'file.m4a'],
    ['\0\0\0\x14ftypqt  ', 'video/quicktime', 'file.mov'],
    ['\0\0\0\x20ftypisom', 'video/mp4', 'file.mp4'],
    ['\x1aE\xdf\xa3\x01', 'video/webm', 'file.webm'],
    ['RIFF\x01\x02\x03\x04WAVEfmt ', 'audio/wav', 'file.wav'],
    ['ID3\x04\0', 'audio/mpeg', 'file.mp3'],
    ['#!AMR\n', 'audio/amr', 'file.amr'],
    ['\x7fELF\x02', 'application/x-executable', 'file.bin'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'application/x-ole-storage', 'file.bin'],
    ['', 'application/octet-stream', 'file.bin'],
    ['\0\x01\x02', 'application/octet-stream', 'file.bin'],
  ])('that begins with %j is %s, kept as %s', (head, mediaType, path) => {
    expect(detectKind(bytesOf(head), 'named.pdf')).toEqual({ mediaType, path });
  });

  it('is PDF where one begins within the first 1,024 bytes, and not behind them', () => {
    const kindAt = (length: number) => detectKind(bytesOf(`${' '.repeat(length)}%PDF-1.7`), 'a');
    expect(kindAt(0).mediaType).toBe('application/pdf');
    expect(kindAt(1019).mediaType).toBe('application/pdf');
    expect(kindAt(1020).mediaType).toBe('text/plain');
  });

  it.each([
    ['a.DOCX', 'file.docx'],
    ['a.xlsx', 'file.xlsx'],
    ['a.ofd', 'file.ofd'],
    ['a.docx.exe', 'file.zip'],
    ['a.jar', 'file.zip'],
    ['constructor', 'file.zip'],
    ['a.toString', 'file.zip'],
    ['a', 'file.zip'],
  ])('of a zip that is named %s is kept as %s', (name, path) => {
    expect(detectKind(bytesOf('PK\x03\x04'), name).path).toBe(path);
  });

  it.each([
    ['<!DOCTYPE HTML><html>', 'text/html'],
    ['  \n<html lang="en">', 'text/html'],
    ['<?xml version="1.0"?>', 'application/xml'],
    ['<svg xmlns="x">', 'application/xml'],
    ['plain words', 'text/plain'],
    ['a <html> in the middle', 'text/plain'],
  ])('of the text %j is %s, kept as a text', (text, mediaType) => {
    expect(detectKind(utf8(text), 'a.html')).toEqual({ mediaType, path: 'file.txt' });
  });
});

describe('an e-mail is told from a text', () => {
  const isMail = (text: string, name = 'a.txt') => detectKind(utf8(text), name).path === 'file.eml';

  it.each([
    ['by two fields of its header', 'From: a\nDate: b\n\nx', true],
    ['by two fields with other ones between', 'X-Any: 1\nFrom: a\nX: 2\nTo: b\n\nx', true],
    ['over folded lines', 'From: a\n b\nSubject: c\n\td\n\nx', true],
    ['with the line ends of mail', 'From: a\r\nDate: b\r\n\r\nx', true],
    ['not by one field twice', 'From: a\nFrom: b\n\nx', false],
    ['not by fields in its body', 'A letter\n\nFrom: a\nDate: b\n', false],
    ['not by words of other names', 'Name: a\nPlace: b\n\nx', false],
  ])('%s', (_, text, expected) => {
    expect(isMail(text)).toBe(expected);
  });

  it('by its name where it begins with any field', () => {
    expect(isMail('X-Header: 1\n\nx', 'a.eml')).toBe(true);
    expect(isMail('no header', 'a.eml')).toBe(false);
  });
});

describe('the encoding of a text', () => {
  const le = Uint8Array.of(0xff, 0xfe, 0x29, 0x52, 0xca, 0x76);
  const be = Uint8Array.of(0xfe, 0xff, 0x52, 0x29, 0x76, 0xca);

  it.each([
    ['UTF-8', utf8('利益'), '利益'],
    ['UTF-8 with a mark', Uint8Array.of(0xef, 0xbb, 0xbf, 0x61), 'a'],
    ['UTF-16, the low byte first', le, '利益'],
    ['UTF-16, the high byte first', be, '利益'],
    ['GB 18030', Uint8Array.of(0xc0, 0xfb, 0xd2, 0xe6), '利益'],
    ['GB 18030 of four bytes', Uint8Array.of(0x95, 0x32, 0x82, 0x36), '𠀀'],
  ])('%s is read', (_, bytes, text) => {
    expect(decodeText(bytes)).toBe(text);
  });

  it.each([
    ['with a control character', bytesOf('a\x01b')],
    ['with a zero', bytesOf('a\0b')],
    ['in no encoding', Uint8Array.of(0xff, 0x80, 0xff)],
  ])('%s is no text', (_, bytes) => {
    expect(decodeText(bytes)).toBeUndefined();
  });

  it('of a beginning may end inside a character', () => {
    const cut = utf8('长长').subarray(0, 5);
    expect(decodeText(cut, true)).toBe('长');
  });

  it('keeps tabs, form feeds and every line end', () => {
    expect(decodeText(bytesOf('a\tb\fc\r\nd'))).toBe('a\tb\fc\r\nd');
  });
});
