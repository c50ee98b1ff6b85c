import { beforeAll, describe, expect, it } from 'vitest';
import { COMMENTS_FORMAT, type CommentList } from '../../lib/evidence/comments/comment-list.ts';
import type { Bytes } from '../../lib/evidence/digest.ts';
import { makeFiling } from '../../lib/filing/make-filing.ts';
import { presetOf } from '../../lib/filing/purpose-presets.ts';
import { fakeSheetCodec } from '../support/filing/loadfile/fake-sheets.ts';
import type { MadeItem } from '../support/filing/made-items.ts';
import { fakeGlyphs, fakePictureCodec, testFonts } from '../support/filing/pdf/fake-pictures.ts';
import { type ReadPdf, readPdf } from '../support/filing/pdf/read-pdf.ts';
import { readXlsx } from '../support/filing/read-xlsx.ts';
import {
  type ShotPage,
  THIRTY_ITEMS,
  thirtyMatter,
} from '../support/filing/thirty/thirty-matter.ts';

const encode = (text: string): Bytes => new TextEncoder().encode(text);
const SCREEN = { width: 1280, height: 800 };

const shot = (number: number, path: string, role: 'viewport' | 'page-segment') => ({
  ...{ path, role, pixels: SCREEN, offset: { x: 0, y: 0 } },
  content: encode(`picture 1280 800 ${number} ${path}`),
});

/** Pictures that state what they are; a file that a person added has none. */
const shoot = async ({ number, post, title, record }: MadeItem): Promise<ShotPage> => ({
  pictures: record?.file
    ? []
    : [shot(number, 'viewport.png', 'viewport'), shot(number, 'page-001.png', 'page-segment')],
  text: post?.text ?? title,
  lines: [],
});

const area = { x: 10, y: 20, width: 90, height: 20 };
const MARKED = [
  { number: 14, marks: [{ shape: 'box', ...area }] },
  { number: 3, marks: [{ shape: 'outline', ...area }] },
  { number: 16, marks: [{ shape: 'arrow', ...area }] },
] as const;

const LIST: CommentList = {
  ...{ format: COMMENTS_FORMAT, recognisedBy: 'weibo/1', found: 1 },
  comments: [{ number: 1, author: { name: '路人甲' }, text: '=1+1 同感' }],
};

const make = async (purpose: 'cn-court' | 'us-court') => {
  const draw = async ({ path }: { path: string }) => encode(`picture 1280 800 copy of ${path}`);
  const { inputFor, sources } = await thirtyMatter({ shoot, draw, marked: MARKED });
  const { profile, language, filing } = presetOf(purpose);
  const kept = new Map<string, Uint8Array>();
  const plain = inputFor(profile, language);
  const items = plain.items.map((item, at) => ({ ...item, ...(at === 0 && { comments: LIST }) }));
  const input = { ...plain, items };
  const { unmade } = await makeFiling(
    input,
    filing,
    {
      ...{ sources, fonts: async () => testFonts(), sheets: fakeSheetCodec().codec },
      ...{ pictures: fakePictureCodec().pictures, drawGlyph: fakeGlyphs().drawGlyph },
      createFile: async (name) => {
        const pieces: Uint8Array[] = [];
        return {
          write: (piece) => void pieces.push(piece.slice()),
          close: () => void kept.set(name.replace('filing--', ''), Buffer.concat(pieces)),
          abort: () => {},
        };
      },
    },
    { signal: new AbortController().signal, onProgress: () => {} },
  );
  return { input, unmade, kept };
};

const withoutSpace = (text: string): string => text.replaceAll(/\s/gu, '');

describe.each([
  ['cn-court', 'zh-CN', '遮盖 1 处，见遮盖清单', '证据编号', '页码'],
  ['us-court', 'en', 'Places redacted: 1; see the redaction log', 'Exhibit', 'Pages'],
] as const)('thirty items filed for %s', (purpose, language, redacted, exhibit, pages) => {
  let made: Awaited<ReturnType<typeof make>>;
  let exhibits: ReadPdf;
  let rows: readonly (readonly unknown[])[];
  beforeAll(async () => {
    made = await make(purpose);
    exhibits = readPdf(made.kept.get('exhibits.pdf') ?? new Uint8Array());
    const book = readXlsx(made.kept.get(`exhibit-list.${language}.xlsx`) ?? new Uint8Array());
    rows = book.sheets.flatMap((sheet) => sheet.rows);
  });

  it('are made into every document of the purpose, and none fails', () => {
    expect(made.unmade).toEqual([]);
    const { documents } = presetOf(purpose).filing;
    const names = new Set([...made.kept.keys()].map((name) => name.replace(/\..*$/u, '')));
    expect(names.size).toBe(documents.length);
  });

  it('have every title, address and statement in the text of the exhibits', () => {
    const letters = exhibits.letters;
    for (const { record } of made.input.items) {
      expect(letters).toContain(withoutSpace(record.post?.title ?? record.page.title ?? ''));
      // An added file has no address; its digest stands for one in the record alone.
      if (!record.file) expect(letters).toContain(withoutSpace(record.page.url));
    }
    const statements = made.input.caseFile?.statement ?? [];
    expect(statements).toHaveLength(10);
    for (const { anchor } of statements) expect(letters).toContain(withoutSpace(anchor.exact));
  });

  it('stand in the list with the pages that show them', () => {
    const head = rows.find((row) => row.includes(exhibit) && row.includes(pages)) ?? [];
    const [label, range] = [head.indexOf(exhibit), head.indexOf(pages)];
    const listed = rows.filter((row) => String(row[label]).startsWith('原告证据-'));
    expect(listed).toHaveLength(28);
    for (const row of listed)
      for (const page of String(row[range]).match(/\d+/gu) ?? [])
        expect(exhibits.pages[Number(page) - 1]).toContain(String(row[label]));
  });

  it('name one covered place once, and show neither it nor what counsel keeps', () => {
    expect(rows.flat().map(String).join('\n')).toContain(redacted);
    const hidden = ['010-5550-0199', '王某', '内部备注不得外泄', '律师备忘', '误固定的页面'];
    for (const words of hidden) {
      expect(exhibits.letters).not.toContain(words);
      expect(rows.flat().map(String).join('\n')).not.toContain(words);
    }
  });

  it('are thirty, of which one stays back and one was deleted', () => {
    expect(THIRTY_ITEMS).toHaveLength(30);
    expect(made.input.items).toHaveLength(28);
  });
});
