import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../../lib/evidence/digest.ts';
import { crc32 } from '../../../lib/evidence/file/crc32.ts';
import { writeDocx } from '../../../lib/filing/docx/write-docx.ts';
import type { FilingDocument } from '../../../lib/filing/model/filing-document.ts';
import { writeXlsx } from '../../../lib/filing/xlsx/write-xlsx.ts';
import type { Bag } from '../../../lib/verify/bag.ts';
import { checkRelations } from '../../../lib/verify/contents/check-relations.ts';

/** A zip of one deflated file (APPNOTE.TXT 4.3), as an office program writes it. */
const zipOf = (path: string, content: Uint8Array): Bytes => {
  const [name, packed] = [Buffer.from(path), deflateRawSync(content)];
  const common = Buffer.alloc(26);
  for (const [at, value] of [20, 0, 8, 0, 0x21].entries()) common.writeUInt16LE(value, at * 2);
  common.writeUInt32LE(crc32(new Uint8Array(content)), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(content.length, 18);
  common.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, packed]);
  const rest = Buffer.alloc(14);
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), common, rest, name]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  for (const at of [8, 10]) end.writeUInt16LE(1, at);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return new Uint8Array(Buffer.concat([local, central, end]));
};

const check = async (content: Bytes, path = 'data/filing/alerts.en.docx') => {
  const bag = { files: new Map([[path, { content }]]) } as unknown as Bag;
  return (await checkRelations(bag)).map((found) => `${found.code} ${found.path}`);
};

const RELS = 'word/_rels/document.xml.rels';
const relation = (mode: string) =>
  '<?xml version="1.0"?><Relationships><Relationship Id="r" ' +
  `Target="http://a.example/x.png" ${mode}/>`;
const FOUND = ['ACTIVE_FILE data/filing/alerts.en.docx'];

describe('a filed office document that leads out of the package', () => {
  it.each([
    ['in the usual spelling', Buffer.from(relation('TargetMode="External"'))],
    ['in single quotes', Buffer.from(relation("TargetMode = 'External'"))],
    ['by character references', Buffer.from(relation('TargetMode="&#x45;xternal"'))],
    ['in UTF-16', Buffer.from(`\ufeff${relation('TargetMode="External"')}`, 'utf16le')],
  ])('is found, though the part is compressed: %s', async (_, part) => {
    expect(await check(zipOf(RELS, part))).toEqual(FOUND);
  });

  it('is not found where the words are text of the document, or the target is inside', async () => {
    const words = Buffer.from(relation('TargetMode="External"'));
    expect(await check(zipOf('word/document.xml', words))).toEqual([]);
    expect(await check(zipOf(RELS, Buffer.from(relation('TargetMode="Internal"'))))).toEqual([]);
    expect(await check(new Uint8Array([1, 2, 3]))).toEqual([]);
  });

  it('is not found in what this software writes, whatever the captured pages state', async () => {
    const document: FilingDocument = {
      name: 'alerts',
      title: 'TargetMode="External"',
      language: 'en',
      draft: false,
      landscape: false,
      blocks: [
        { block: 'paragraph', runs: [{ text: 'a page', url: 'https://a.example/' }] },
        {
          block: 'table',
          name: 't',
          columns: [{ key: 'a', head: 'A', width: 1 }],
          rows: [[{ paragraphs: [[{ text: 'x', url: 'https://a.example/' }]] }]],
        },
      ],
    };
    const at = '2026-11-21T12:00:00.000Z';
    expect(await check(await writeDocx(document, at))).toEqual([]);
    const xlsx = 'data/filing/alerts.en.xlsx';
    expect(await check(await writeXlsx(document, at), xlsx)).toEqual([]);
  });
});
