import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { E_MAIL_LIBRARY } from '../../lib/files/email/read-email.ts';
import { PHOTO_LIBRARY } from '../../lib/files/photo/read-photo.ts';
import { readFile } from '../../lib/files/read-file.ts';
import { buildPdf } from '../support/files/build-pdf.ts';
import { withExif } from '../support/files/build-photo.ts';

const OPTIONS = { signal: new AbortController().signal, onProgress: () => {} };
const lastModified = Date.parse('2026-01-02T03:04:05.000Z');

const read = (content: BlobPart, name: string) =>
  readFile(new File([content], name, { lastModified }), OPTIONS);

const codes = ({ problems }: { readonly problems: readonly { readonly code: string }[] }) =>
  problems.map(({ code }) => code);

describe('a PDF', () => {
  it('gives its text page by page, with the library that read it', async () => {
    const pdf = buildPdf({ pages: ['First page', 'Second page'] });
    const reading = await read(pdf, 'order.pdf');
    expect(reading).toMatchObject({ mediaType: 'application/pdf', path: 'file.pdf', pages: 2 });
    expect(reading.text).toBe('First page\n\nSecond page');
    expect(reading.steps).toMatchObject([
      { step: 'extract-text', by: expect.stringMatching(/^pdfjs-dist 6\.\d+\.\d+$/) },
    ]);
    expect(reading.problems).toEqual([]);
  });

  it('has its dates as claims, and an instant only where it states a zone', async () => {
    const info = "/CreationDate (D:20260102030405+08'00') /ModDate (D:20260103) /Title (Ruling)";
    const { claims } = await read(buildPdf({ pages: ['x'], info }), 'a.pdf');
    expect(claims).toEqual([
      {
        by: 'file system',
        name: 'modified',
        raw: '2026-01-02T03:04:05.000Z',
        at: expect.any(String),
      },
      { by: 'PDF', name: 'title', raw: 'Ruling' },
      { by: 'PDF', name: 'created', raw: expect.any(String), at: '2026-01-01T19:04:05.000Z' },
      { by: 'PDF', name: 'modified', raw: 'D:20260103' },
    ]);
  });

  it('without text is said to have none', async () => {
    const reading = await read(buildPdf({ pages: [''] }), 'scan.pdf');
    expect(codes(reading)).toEqual(['FILE_WITHOUT_TEXT']);
    expect(reading.text).toBeUndefined();
  });

  it('that is cut off in its middle is damaged, or read as far as it goes', async () => {
    const whole = buildPdf({ pages: ['First page'] });
    const reading = await read(whole.subarray(0, 120), 'cut.pdf');
    expect(codes(reading)).toEqual(['FILE_DAMAGED']);
    expect(reading.digest).toMatch(/^sha256:/);
  });
});

const MAIL = [
  'Received: from a by b; Fri, 2 Jan 2026 11:00:09 +0800',
  'From: =?utf-8?B?5byg5LiJ?= <zhang@example.com>',
  'To: Court <court@example.com>',
  'Subject: =?utf-8?B?6YCB6L6+5Zue6K+B?=',
  'Date: Fri, 02 Jan 2026 11:00:00 +0800',
  'Message-ID: <1@example.com>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=b',
  '',
  '--b',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<style>p{}</style><p>送达&nbsp;回证</p><script>alert(1)</script><p>第二段</p>',
  '--b',
  'Content-Type: application/pdf; name="a.pdf"',
  'Content-Disposition: attachment; filename="a.pdf"',
  'Content-Transfer-Encoding: base64',
  '',
  'JVBERi0=',
  '--b--',
].join('\r\n');

const nestedMail = (depth: number): string => {
  const part = (at: number) => `--b${at}\nContent-Type: multipart/mixed; boundary=b${at + 1}\n\n`;
  const parts = Array.from({ length: depth }, (_, at) => part(at)).join('');
  return `From: a@b\nDate: x\nContent-Type: multipart/mixed; boundary=b0\n\n${parts}`;
};

describe('an e-mail', () => {
  it('gives header, words of its markup and names of its attachments as text', async () => {
    const reading = await read(MAIL, 'mail.eml');
    expect(reading).toMatchObject({ mediaType: 'message/rfc822', path: 'file.eml', problems: [] });
    expect(reading.text).toContain('From: 张三 <zhang@example.com>');
    expect(reading.text).toContain('送达 回证\n第二段');
    expect(reading.text).toContain('Attachment: a.pdf');
    expect(reading.text).not.toMatch(/alert\(|p\{\}|<p>/u);
  });

  it('lists its attachments with the digest of their bytes', async () => {
    const { attachments } = await read(MAIL, 'mail.eml');
    const digest = `sha256:${createHash('sha256').update('%PDF-').digest('hex')}`;
    expect(attachments).toEqual([
      { name: 'a.pdf', mediaType: 'application/pdf', bytes: 5, digest },
    ]);
  });

  it('has its dates as claims with an instant', async () => {
    const { claims = [] } = await read(MAIL, 'mail.eml');
    const dates = claims.filter(({ name }) => name === 'date' || name === 'received');
    expect(dates.map(({ at }) => at)).toEqual([
      '2026-01-02T03:00:00.000Z',
      '2026-01-02T03:00:09.000Z',
    ]);
  });

  it.each([
    ['nested a thousand deep', nestedMail(1000)],
    ['with a header of 4 MB', `From: a@b\nDate: x\nSubject: ${'a'.repeat(2 ** 22)}\n\nx`],
  ])('%s is damaged, not a crash', async (_, text) => {
    const reading = await read(text, 'bad.eml');
    expect(reading.mediaType).toBe('message/rfc822');
    expect(codes(reading)).toEqual(['FILE_DAMAGED']);
  });
});

describe('other files', () => {
  it('that are empty are said to be', async () => {
    expect(codes(await read('', 'empty.pdf'))).toEqual(['FILE_EMPTY']);
  });

  it.each([
    ['<!doctype html><script>x()</script>', 'evil.html', 'text/html', 'file.txt'],
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'a.svg', 'application/xml', 'file.txt'],
    ['alert(1)', 'run.js', 'text/plain', 'file.txt'],
    ['MZ\0\0', 'setup.exe', 'application/x-msdownload', 'file.bin'],
    ['PK\x03\x04', 'letter.docx', expect.stringContaining('wordprocessingml'), 'file.docx'],
    ['PK\x03\x04', 'macro.docm', 'application/zip', 'file.zip'],
    ['L\0\0\0\x01\x14\x02\0', 'a.lnk', 'application/octet-stream', 'file.bin'],
  ])(
    '%j named %s are kept under a name that no system runs',
    async (text, name, mediaType, path) => {
      expect(await read(text, name)).toMatchObject({ mediaType, path });
    },
  );

  it('in GB 18030 are read as Chinese', async () => {
    const bytes = new Uint8Array([0xc0, 0xfb, 0xd2, 0xe6]); // 利益
    expect((await read(bytes, 'note.txt')).text).toBe('利益');
  });

  it('that claim to be a PDF and are not are what their bytes say', async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);
    const reading = await read(png, 'order.pdf');
    expect(reading).toMatchObject({ mediaType: 'image/png', path: 'file.png' });
    expect(codes(reading)).toEqual(['FILE_DAMAGED']);
  });
});

it('names the libraries by the versions that are installed', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const library of [E_MAIL_LIBRARY, PHOTO_LIBRARY]) {
    const [name = '', version] = library.split(' ');
    expect(dependencies[name]).toBe(version);
  }
});

describe('a photograph', () => {
  // The beginning of a JPEG of 640 × 480: its start and its frame (ITU-T T.81, B.2.2).
  const jpeg = new Uint8Array([
    0xff,
    0xd8,
    0xff,
    0xc0,
    0,
    17,
    8,
    1,
    0xe0,
    2,
    0x80,
    ...Array(30).fill(0),
  ]);

  it('gives its size and the dates of its EXIF as claims, in their own words', async () => {
    const photo = withExif(jpeg, [
      [0x9003, '2021:08:22 09:15:00'],
      [0x9004, '2021:08:22 09:16:00'],
      [0x9011, '+08:00'],
    ]);
    const { claims, pixels, mediaType, path } = await read(photo, 'photo.jpg');
    expect({ pixels, mediaType, path }).toEqual({
      pixels: { width: 640, height: 480 },
      mediaType: 'image/jpeg',
      path: 'file.jpg',
    });
    expect(claims?.slice(1)).toEqual([
      {
        by: 'EXIF',
        name: 'taken',
        raw: '2021:08:22 09:15:00 +08:00',
        at: '2021-08-22T01:15:00.000Z',
      },
      { by: 'EXIF', name: 'digitised', raw: '2021:08:22 09:16:00' },
    ]);
  });

  it('whose EXIF is 60 KB of one value keeps the beginning of it alone', async () => {
    const { claims } = await read(withExif(jpeg, [[0x9003, 'x'.repeat(60_000)]]), 'photo.jpg');
    expect(claims?.slice(1)).toEqual([{ by: 'EXIF', name: 'taken', raw: 'x'.repeat(300) }]);
  });

  it('whose EXIF points outside of it makes no claim', async () => {
    const photo = withExif(jpeg, [[0x9003, '2021:08:22 09:15:00']]);
    const at = Buffer.from(photo).indexOf(Buffer.from([0x90, 0x03]));
    photo.set([0xff, 0xff, 0xff, 0xff], at + 8);
    const reading = await read(photo, 'photo.jpg');
    expect(reading.claims?.slice(1)).toEqual([]);
    expect(reading.problems).toEqual([]);
  });
});
