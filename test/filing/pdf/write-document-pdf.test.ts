import { describe, expect, it } from 'vitest';
import { BLANK } from '../../../lib/filing/model/blank.ts';
import type { Block, FilingDocument } from '../../../lib/filing/model/filing-document.ts';
import { openPdf } from '../../../lib/filing/pdf/kit/open-pdf.ts';
import { openTypeface } from '../../../lib/filing/pdf/kit/typeface.ts';
import { writeDocumentPdf } from '../../../lib/filing/pdf/write-document-pdf.ts';
import { testFonts } from '../../support/filing/pdf/fake-pictures.ts';
import { readPdf } from '../../support/filing/pdf/read-pdf.ts';

const fonts = testFonts();

const write = async (blocks: readonly Block[], change: Partial<FilingDocument> = {}) => {
  const pieces: Uint8Array[] = [];
  const document: FilingDocument = {
    ...{ name: 'list', title: '证据目录', language: 'zh-CN', landscape: false, draft: false },
    blocks,
    ...change,
  };
  const { pages } = await writeDocumentPdf(document, {
    ...{ fonts, paper: 'A4', at: '2026-11-21T12:00:00.000Z', software: 'Matterproof 1.0.0' },
    sink: { write: (piece) => void pieces.push(piece.slice()) },
  });
  const bytes = Buffer.concat(pieces);
  const pdf = readPdf(bytes);
  expect(pdf.pages).toHaveLength(pages);
  return { ...pdf, bytes };
};

const row = (number: number, text: string) => [
  { paragraphs: [[`${number}`]] },
  { paragraphs: [[text], [BLANK]] },
];

const tableOf = (rows: readonly ReturnType<typeof row>[]): Block => ({
  ...{ block: 'table', name: 't', rows },
  columns: [
    { head: '序号', width: 1, key: 'n' },
    { head: '言论原文', width: 6, key: 'w' },
  ],
});

describe('a filed document as PDF', () => {
  it('repeats the heads of a table on each page, and counts the pages', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => row(at + 1, `第${at + 1}项言论`));
    const { pages, letters } = await write([tableOf(rows)]);
    expect(pages.length).toBeGreaterThan(1);
    for (const [at, page] of pages.entries()) {
      expect(page).toContain('言论原文');
      expect(page).toContain(`第 ${at + 1} 页，共 ${pages.length} 页`);
    }
    for (const at of rows.keys()) expect(letters).toContain(`第${at + 1}项言论`);
  });

  it('goes on with a row that is taller than a page, without a word lost', async () => {
    const words = Array.from({ length: 1500 }, (_, at) => `词${at}`).join('、');
    const { pages, letters } = await write([tableOf([row(1, words), row(2, '末行')])]);
    expect(pages.length).toBeGreaterThan(1);
    const own = letters.replace(/序号言论原文|第\d+页，共\d+页|\f/gu, '');
    expect(own).toContain(words.slice(0, 200));
    for (const at of [0, 300, 700, 1100, 1499]) expect(own).toContain(`词${at}`);
    expect(own).toContain('末行');
  });

  it('draws the words and the shapes of a picture, as large as the sheet lets it be', async () => {
    const text = (name: string, words: string) =>
      ({ tag: 'text', name, at: { x: 10, y: 20 }, text: words }) as const;
    const at = { d: 'M0-6L6 5H-6Z', transform: 'translate(40 30)' };
    const { letters, pages } = await write([
      {
        ...{
          block: 'figure',
          width: 1000,
          height: 4000,
          caption: '本案时间轴',
          elsewhere: '见他处',
        },
        drawn: [
          text('lane', '微博 · 拆机老林'),
          { tag: 'g', name: 'mark', at: {}, parts: [text('markLabel', 'XM-0007')] },
          { tag: 'path', name: 'published role-infringing', at },
          { tag: 'line', name: 'order', at: { x1: 1, y1: 1, x2: 1, y2: 90 } },
        ],
      },
    ]);
    for (const words of ['本案时间轴', '微博·拆机老林', 'XM-0007'])
      expect(letters).toContain(words);
    expect(letters).not.toContain('见他处');
    // The title, and a sheet for a picture that would be higher than one.
    expect(pages).toHaveLength(2);
  });

  it('never leaves the head of a table alone at the foot of a page', async () => {
    const lines = (count: number): Block => ({
      ...{ block: 'list', ordered: false },
      items: Array.from({ length: count }, () => ['行']),
    });
    for (const count of [33, 34, 35, 36, 37]) {
      const words = Array.from({ length: 12 }, () => '长长的言论原文十二字').join('');
      const { pages } = await write([lines(count), tableOf([row(1, words)])]);
      for (const page of pages)
        if (page.includes('言论原文')) expect(page).toContain('长长的言论原文十二字');
    }
  });

  it('sets quotation marks narrow among Latin letters, and wide among Chinese ones', async () => {
    const options = { fonts, title: '', software: '', at: '2026-11-21T12:00:00.000Z' };
    const face = openTypeface(openPdf({ ...options, language: 'zh', sink: { write: () => {} } }));
    const advances = (text: string) =>
      face
        .letters(text)
        .flatMap(({ text: one, advance }) => (/[‘’“”]/u.test(one) ? [advance] : []));
    expect(Math.max(...advances('The browser’s “‘new’ cells” of QILAN'))).toBeLessThan(0.5);
    expect(advances('是‘骗子’的“QILAN”')).toEqual([1, 1, 1, 1]);
    for (const language of ['en', 'zh-CN'] as const) {
      const title = 'QILAN’s “new” cells 称“QILAN”';
      const { letters } = await write([], { title, language });
      expect(letters).toContain('QILAN’s“new”cells称“QILAN”');
    }
  });

  it('leaves blanks that can be seen and filled in', async () => {
    const { letters } = await write([{ block: 'paragraph', runs: ['日期：', BLANK] }]);
    expect(letters).toContain('日期：＿＿＿＿');
  });

  it('is headed as a draft on each page where it is one', async () => {
    const blocks: Block[] = [
      { block: 'paragraph', runs: ['One'] },
      { block: 'page-break' },
      { block: 'list', ordered: true, items: [['Two'], ['Three']] },
    ];
    const draft = await write(blocks, { draft: true, language: 'en', title: 'Statement' });
    for (const page of draft.pages) expect(page).toContain('Draft for counsel');
    expect(draft.pages[1]).toMatch(/1\. Two 2\. Three.*Page 2 of 2/u);
    const plain = await write(blocks, { language: 'en' });
    expect(plain.pages.join()).not.toContain('Draft');
  });

  it('lies on its side where it is wide', async () => {
    const { info } = await write([{ block: 'paragraph', runs: ['x'] }], { landscape: true });
    expect(info).toMatch(/Page size: +841\.89 x 595\.28/u);
  });

  it('shows hostile text and obeys none of it', async () => {
    const text = '=cmd()\u202E\u0000\uD800 (%s) \\) ]]> <b> & 𠮷 ﷽';
    const {
      letters,
      bytes,
      fonts: used,
    } = await write(
      [
        { block: 'heading', level: 1, text },
        { block: 'paragraph', runs: [{ text: 'see', url: 'javascript:alert(1)' }] },
      ],
      { title: text },
    );
    expect(letters).toContain('=cmd()[U+202E][U+0000]');
    expect(letters).toContain('(%s)\\)]]><b>&[U+20BB7]');
    expect(letters).toContain('see(javascript:alert(1))');
    expect(bytes.toString('latin1')).not.toMatch(/\/(?:JavaScript|URI|JS)\b/u);
    expect(bytes.toString('utf8')).toContain('&lt;b&gt; &amp;');
    expect(used).toHaveLength(1);
  });

  it('is the same file each time', async () => {
    const blocks: Block[] = [{ block: 'paragraph', runs: ['same'] }];
    const [one, other] = [await write(blocks), await write(blocks)];
    expect(one.bytes.equals(other.bytes)).toBe(true);
  });
});
