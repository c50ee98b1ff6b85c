import { describe, expect, it } from 'vitest';
import { detectKind } from '../../../lib/files/kinds/file-kind.ts';

const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));
const kindOf = (head: string, name = 'a') => detectKind(bytesOf(head), name);

const TEXT = { mediaType: 'text/plain', path: 'file.txt' };
const UNKNOWN = { mediaType: 'application/octet-stream', path: 'file.bin' };

describe('a file that begins with the letters of a signature', () => {
  it.each([
    ['MZ is the code of Mizoram.', 'two letters of a program'],
    ['GIF8 was never published', 'four letters of a GIF'],
    ['ID3 tags are no proof', 'three letters of an MP3'],
    ['OggSquad, minutes', 'four letters of an Ogg'],
    ['fLaC is a format', 'four letters of a FLAC'],
    ['#!AMR and more words', 'five letters of an AMR'],
    ['The ftypisom box', 'the type of an MP4 behind four letters'],
    ['RIFFs on WEBP and WAVE', 'RIFF without a form'],
    ['Letters WEBP follow', 'the form of a WebP without RIFF'],
    ['Letters WAVE follow', 'the form of a WAV without RIFF'],
    ['Letters AVI  follow', 'the form of an AVI without RIFF'],
  ])('is a text where it reads %j: %s', (head) => {
    expect(kindOf(head)).toEqual(TEXT);
  });

  it.each([
    ['\x01\x02\x03\x04\x05\x06\x07\x08WEBPVP8 ', 'the form of a WebP without RIFF'],
    ['RIFF\x01\x02\x03\x04RMID', 'RIFF of a form that is not known'],
    ['\x01\0\0\x18ftypisom', 'a first box of more than 16 MiB'],
    ['\0\0\0\x18moov', 'another first box than the type'],
    ['ID3\xff\0', 'a version of ID3 that does not exist'],
    ['\xff\xfa\x90\0\xff\xff', 'a layer of MPEG that is no MP3'],
  ])('is of no known kind where it is %j: %s', (head) => {
    expect(kindOf(head)).toEqual(UNKNOWN);
  });

  it.each([
    ['GIF87a\x01\0\x01\0', 'image/gif', 'file.gif'],
    ['RIFF\x01\0\0\0AVI LIST', 'video/x-msvideo', 'file.avi'],
    ['\0\0\0\x18ftypheix', 'image/heic', 'file.heic'],
    ['\0\0\0\x18ftypmif1', 'image/heif', 'file.heif'],
    ['ID3\x02\0', 'audio/mpeg', 'file.mp3'],
    ['ID3\x03\0', 'audio/mpeg', 'file.mp3'],
    ['\xff\xfb\x90\0', 'audio/mpeg', 'file.mp3'],
    ['\xff\xf3\x90\0', 'audio/mpeg', 'file.mp3'],
    ['OggS\0\x02', 'audio/ogg', 'file.ogg'],
    ['fLaC\0\0\0\x22', 'audio/flac', 'file.flac'],
    ['fLaC\x80\0\0\x22', 'audio/flac', 'file.flac'],
    ['#!AMR-WB\n\x04', 'audio/amr', 'file.amr'],
    ['MZ\x90\0\x03\0\0\0', 'application/x-msdownload', 'file.bin'],
  ])('is told by all of its signature: %j is %s, kept as %s', (head, mediaType, path) => {
    expect(kindOf(head, 'named.txt')).toEqual({ mediaType, path });
  });

  it('is a PDF although it begins like another kind, as readers of PDFs take it', () => {
    expect(kindOf('GIF89a\n%PDF-1.7').mediaType).toBe('application/pdf');
  });

  it('is a zip by four bytes, not by the letters PK', () => {
    expect(kindOf('PK\x03\x04', 'a.pptx').path).toBe('file.pptx');
    expect(kindOf('PK\x05\x06\0\0').path).toBe('file.bin');
    expect(kindOf('PKU is a university')).toEqual(TEXT);
  });
});

describe('a file of markup, whatever its name', () => {
  it.each([
    ['<head><title>x</title>', 'text/html'],
    ['<BODY>', 'text/html'],
    ['\ufeff<html>', 'text/html'],
    ['<!doctype htm>', 'text/plain'],
    ['<htm', 'text/plain'],
  ])('is kept as text: %j is %s', (text, mediaType) => {
    const head = new TextEncoder().encode(text);
    expect(detectKind(head, 'a.html')).toEqual({ mediaType, path: 'file.txt' });
  });
});
