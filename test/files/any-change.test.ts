import { readFileSync } from 'node:fs';
import process from 'node:process';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addFile } from '../../lib/add-file.ts';
import { INBOX_ID } from '../../lib/evidence/matter.ts';
import { ProblemError } from '../../lib/evidence/problem.ts';
import { readFile } from '../../lib/files/read-file.ts';
import { readListFile } from '../../lib/lists/table/read-list-file.ts';
import { checkStore } from '../../lib/store-check/check-store.ts';
import { buildPdf } from '../support/files/build-pdf.ts';
import { withExif } from '../support/files/build-photo.ts';
import { ANY_BYTES_CHANGE, changeBytes, timesOf } from '../support/fuzz/any-change.ts';
import { writeZipFiles } from '../support/packages/zip-files.ts';
import { newStore } from '../support/stores/new-store.ts';

const text = (words: string) => new TextEncoder().encode(words);
const JPEG = new Uint8Array([
  ...[0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 1, 0xe0, 2, 0x80],
  ...Array(30).fill(0),
]);
const MAIL = [
  'From: =?utf-8?B?5byg5LiJ?= <zhang@example.com>',
  'Subject: =?utf-8?B?6YCB6L6+5Zue6K+B?=',
  'Date: Fri, 02 Jan 2026 11:00:00 +0800',
  'Content-Type: multipart/mixed; boundary=b',
  ...[
    '',
    '--b',
    'Content-Type: text/html; charset=gb18030',
    '',
    '<p>words</p><script>x()</script>',
  ],
  ...['--b', 'Content-Type: application/pdf; name="a.pdf"', 'Content-Transfer-Encoding: base64'],
  ...['', 'JVBERi0=', '--b--'],
].join('\r\n');
const SHEET =
  '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>https://a.example/1</t></is>' +
  '</c></row></sheetData></worksheet>';
const WORKBOOK = writeZipFiles([
  {
    path: 'xl/workbook.xml',
    content: text('<workbook><sheets><sheet name="x" r:id="rId1"/></sheets></workbook>'),
  },
  {
    path: 'xl/_rels/workbook.xml.rels',
    content: text(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
  },
  { path: 'xl/worksheets/sheet1.xml', content: text(SHEET), deflate: true },
]);

const FILES = [
  ['order.pdf', buildPdf({ pages: ['First page', 'Second'], info: '/CreationDate (D:20260102)' })],
  ['mail.eml', text(MAIL)],
  ['photo.jpg', withExif(JPEG, [[0x9003, '2021:08:22 09:15:00']])],
  ['note.txt', text('利益 and words\r\n'.repeat(20))],
  ['picture.png', new Uint8Array(readFileSync('docs/pictures/popup-en.png').subarray(0, 4_000))],
] as const;

/** pdf.js lets some errors of damaged PDFs go that it has told already. */
const isToldByPdfJs = (error: unknown): boolean =>
  /^(?:XRefEntry|XRefParse|MissingData|FormatError)/u.test((error as Error | null)?.name ?? '');
let heard: readonly NodeJS.UnhandledRejectionListener[] = [];
beforeAll(() => {
  heard = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', (error, promise) => {
    if (!isToldByPdfJs(error)) for (const hear of heard) hear(error, promise);
  });
});
afterAll(() => {
  process.removeAllListeners('unhandledRejection');
  for (const hear of heard) process.on('unhandledRejection', hear);
});

const tried = (usual: number) => ({ numRuns: timesOf(usual), endOnFailure: true });

it('a damaged file is kept as it is, with what could not be read of it in words', async () => {
  const db = await newStore();
  const places = {
    readFile: (file: File) =>
      readFile(file, { signal: new AbortController().signal, onProgress() {} }),
    readSettings: async () => ({}),
    describe: async () => ({ extension: '1', userAgent: 'test', languages: ['zh-CN'] }),
  };
  const source = { from: 'a client', obtained: 'by e-mail' };
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...FILES),
      ANY_BYTES_CHANGE,
      async ([name, bytes], changes) => {
        const content = changeBytes(bytes, changes);
        const file = new File([content], name, { lastModified: 1_700_000_000_000 });
        const item = await addFile({ matterId: INBOX_ID, file, source }, {}, places, db);
        const record = JSON.parse(new TextDecoder().decode(item.recordBytes));
        for (const { code, message } of record.problems) {
          expect(code).toMatch(/^FILE_/u);
          expect(message).toMatch(/\w/u);
        }
        const [kept] = await db.artifacts
          .where('[item+path]')
          .equals([item.id, record.artifacts[0].path])
          .toArray();
        expect(new Uint8Array((await kept?.blob.arrayBuffer()) ?? [])).toEqual(content);
      },
    ),
    tried(80),
  );
  expect((await checkStore({}, {}, db)).faults).toEqual([]);
});

it('a damaged list of addresses is read as far as it goes, or refused in words', async () => {
  const given = [
    ['list.xlsx', WORKBOOK],
    ['list.csv', text('Title,Link\r\n"One, ""two""",https://a.example/1\r\nx;https://b.example/2')],
    ['list.txt', text('https://a.example/1\nhttps://例子.中国/新闻\nnot an address\n')],
  ] as const;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...given),
      ANY_BYTES_CHANGE,
      async ([name, bytes], changes) => {
        const read = readListFile(new File([changeBytes(bytes, changes)], name));
        const rows = await read.catch((error: unknown) => {
          expect(error).toBeInstanceOf(ProblemError);
          return [];
        });
        for (const { url } of rows)
          if (url !== undefined) expect(new URL(url).protocol).toMatch(/^https?:$/u);
      },
    ),
    tried(200),
  );
});
