import { describe, expect, it, vi } from 'vitest';
import { writeDocx } from '../../../lib/filing/docx/write-docx.ts';
import { BLANK, cell } from '../../../lib/filing/model/blank.ts';
import type { Block, FilingDocument } from '../../../lib/filing/model/filing-document.ts';
import { elementsIn, readDocx, textIn } from '../../support/filing/read-docx.ts';

const documentOf = (
  blocks: readonly Block[],
  rest: Partial<FilingDocument> = {},
): FilingDocument => ({
  name: 'sample',
  title: 'Sample statement',
  language: 'en',
  landscape: false,
  draft: false,
  blocks,
  ...rest,
});

const paragraph = (...runs: Extract<Block, { block: 'paragraph' }>['runs']): Block => ({
  block: 'paragraph',
  runs,
});

const read = async (...args: Parameters<typeof writeDocx>) => readDocx(await writeDocx(...args));

const columns = [
  { key: 'a', head: 'Exhibit', width: 1 },
  { key: 'b', head: 'File', width: 2 },
  { key: 'c', head: 'Digest', width: 3 },
];

describe('the text of a document', () => {
  it('is the title, then every block in its order, verbatim', async () => {
    const { text } = await read(
      documentOf([
        { block: 'heading', level: 1, text: '1. Scope' },
        paragraph('He said: ', { text: '“a & <b>”', strong: true }, ' in ', BLANK),
        { block: 'list', ordered: true, items: [['first'], ['second']] },
        {
          block: 'table',
          name: 'files',
          columns,
          rows: [[cell('A1'), cell(undefined), cell('x')]],
        },
      ]),
    );
    expect(text.trim().split('\n')).toEqual([
      'Sample statement',
      '1. Scope',
      'He said: “a & <b>” in ＿＿＿＿',
      ...['first', 'second'],
      ...['Exhibit', 'File', 'Digest', 'A1', '＿＿＿＿', 'x'],
    ]);
  });

  it('keeps line ends as line breaks, and spaces at both ends of a run', async () => {
    const { body } = await read(documentOf([paragraph('one\r\ntwo\n three ', 'four')]));
    expect(elementsIn(body, 'w:br')).toHaveLength(2);
    expect(textIn(body)).toContain('one\ntwo\n three four');
  });

  it('shows strong runs bold and others not', async () => {
    const { body } = await read(documentOf([paragraph('plain', { text: 'bold', strong: true })]));
    const bold = elementsIn(body, 'w:r').filter((run) => elementsIn(run, 'w:b').length > 0);
    expect(bold.map(textIn)).toEqual(['bold']);
  });

  it('of a cell has its own paragraphs, line breaks and strong runs', async () => {
    const strong = { text: 'one\ntwo', strong: true };
    const rows = [[{ paragraphs: [['a ', strong], []] }, { paragraphs: [] }, cell('\u202E&')]];
    const { body } = await read(documentOf([{ block: 'table', name: 't', columns, rows }]));
    const cells = elementsIn(body, 'w:tc').slice(3);
    expect(cells.map(textIn)).toEqual(['a one\ntwo\n\n', '\n', '[U+202E]&\n']);
    const runs = cells.flatMap((one) => elementsIn(one, 'w:r'));
    const bold = runs.filter((run) => elementsIn(run, 'w:b').length > 0);
    expect(bold.map(textIn)).toEqual(['one\ntwo']);
  });
});

describe('words of a hostile page', () => {
  const HOSTILE =
    '\u0000\u0008\u202Etxt.exe\ud800 ]]> <w:fldSimple w:instr="DDEAUTO"/> {=1+1} ' +
    'HYPERLINK "http://evil.example" =cmd|"/C calc"!A0 &#0; &amp;';

  it('stand in the document as they are, with what XML forbids named in its place', async () => {
    const { body } = await read(documentOf([paragraph(HOSTILE)], { title: HOSTILE }));
    const shown = HOSTILE.replace('\u0000\u0008\u202E', '[U+0000][U+0008][U+202E]').replace(
      '\ud800',
      '[U+D800]',
    );
    expect(textIn(body).split(shown)).toHaveLength(3);
  });

  it('make no link, no field and no relation to another place', async () => {
    const url = 'javascript:alert(1)';
    const { body, parts, text } = await read(
      documentOf([paragraph({ text: HOSTILE, url }, { text: url, url })]),
    );
    for (const name of ['w:hyperlink', 'w:fldSimple', 'w:instrText', 'w:object', 'w:altChunk'])
      expect(elementsIn(body, name)).toEqual([]);
    expect(text).toContain(`(${url})${url}`);
    const modes = [...parts.values()].flatMap((part) =>
      elementsIn(part, 'Relationship').map(({ attributes }) => attributes.TargetMode ?? 'Internal'),
    );
    expect(new Set(modes)).toEqual(new Set(['Internal']));
  });

  it('that look like a place which the library fills in stay as they are', async () => {
    const list: Block = { block: 'list', ordered: true, items: [['x']] };
    const words = ['{ordered-0}', '{\u2066ordered-0}', '{unordered-0}', '{constructor}'];
    const { text } = await read(documentOf([list, paragraph(words.join(' '))]));
    expect(text).toContain('{ordered-0} {[U+2066]ordered-0} {unordered-0} {constructor}');
  });

  it('of a megabyte are all there', async () => {
    const title = '长'.repeat(350_000);
    expect((await read(documentOf([], { title }))).text.trim()).toBe(title);
  });
});

describe('tables', () => {
  const rows = [
    [{ paragraphs: [['both'], ['below']], span: 2 }, cell('c')],
    [cell('1'), cell('2'), cell('3')],
  ];
  const table: Block = { block: 'table', name: 't', columns, rows };

  it('repeat their head on each page and span cells', async () => {
    const { body } = await read(documentOf([table]));
    const [head, first] = elementsIn(body, 'w:tr');
    expect(elementsIn(body, 'w:tblHeader')).toHaveLength(1);
    expect(head && elementsIn(head, 'w:tblHeader')).toHaveLength(1);
    const spans = first && elementsIn(first, 'w:gridSpan').map(({ attributes }) => attributes);
    expect(spans).toEqual([{ 'w:val': '2' }]);
    expect(first && elementsIn(first, 'w:tc').map(textIn)).toEqual(['both\nbelow\n', 'c\n']);
  });

  it('are as wide as the text, in both orientations, each column with its share', async () => {
    const widths = async (landscape: boolean) => {
      const { body } = await read(documentOf([table], { landscape }));
      return elementsIn(body, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
    };
    expect(await widths(false)).toEqual([1530, 3061, 4592]);
    expect(await widths(true)).toEqual([2522, 5045, 7568]);
  });

  it('cut a row at the end of a page only where it is long', async () => {
    const long = [cell('长'.repeat(700)), cell('b'), cell('c')];
    const { body } = await read(documentOf([{ ...table, rows: [...rows, long] } as Block]));
    const kept = elementsIn(body, 'w:tr').map((row) => elementsIn(row, 'w:cantSplit').length);
    expect(kept).toEqual([1, 1, 1, 0]);
  });

  it('that follow each other stay two', async () => {
    const { body } = await read(documentOf([table, table]));
    const [{ children } = { children: [] }] = elementsIn(body, 'w:body');
    const names = children.map((child) => (typeof child === 'string' ? '' : child.name));
    expect(names.join(' ')).toContain('w:tbl w:p w:tbl');
  });
});

it.each([
  ['heading', { block: 'heading', level: 1, text: 'next' }],
  ['paragraph', paragraph('next')],
  ['list', { block: 'list', ordered: false, items: [['next'], ['more']] }],
  ['table', { block: 'table', name: 't', columns, rows: [] }],
] as const)('a page break puts a %s that follows it on a new page, once', async (_, block) => {
  const { body } = await read(
    documentOf([paragraph('before'), { block: 'page-break' }, block as Block]),
  );
  const paragraphs = elementsIn(body, 'w:p');
  const breaks = paragraphs.filter((one) => elementsIn(one, 'w:pageBreakBefore').length > 0);
  expect(breaks).toHaveLength(1);
  const [first] = breaks;
  expect(first && paragraphs.indexOf(first)).toBe(2);
});

it('each ordered list begins with 1', async () => {
  const list: Block = { block: 'list', ordered: true, items: [['x'], ['y']] };
  const { body, part } = await read(documentOf([list, paragraph('between'), list]));
  const ids = elementsIn(body, 'w:numId').map(({ attributes }) => attributes['w:val']);
  expect(new Set(ids).size).toBe(2);
  const restarts = elementsIn(part('word/numbering.xml'), 'w:num').filter(
    (num) =>
      ids.includes(num.attributes['w:numId']) && elementsIn(num, 'w:startOverride').length > 0,
  );
  expect(restarts).toHaveLength(2);
});

describe('the frame of a page', () => {
  it.each([
    ['en', 'Draft for counsel', 'Page  of '],
    ['zh-CN', '供律师修改的草稿', '第  页，共  页'],
  ] as const)(
    'in %s says that a draft is one, and numbers pages',
    async (language, draft, foot) => {
      const { parts } = await read(documentOf([], { language, draft: true }));
      const textOf = (start: string) =>
        [...parts]
          .filter(([name]) => name.startsWith(start))
          .map(([, part]) => textIn(part).trim());
      expect(textOf('word/header')).toEqual([draft]);
      expect(textOf('word/footer')).toEqual([foot.trim()]);
    },
  );

  it('has no head where the document is no draft', async () => {
    const { names } = await read(documentOf([]));
    expect(names.filter((name) => name.includes('header'))).toEqual([]);
  });

  it.each([
    ['A4', false, '11906', '16838'],
    ['A4', true, '16838', '11906'],
    ['Letter', false, '12240', '15840'],
    ['Letter', true, '15840', '12240'],
  ] as const)('is on %s (landscape: %s)', async (paper, landscape, width, height) => {
    const { body } = await read(documentOf([], { landscape }), undefined, paper);
    const [size] = elementsIn(body, 'w:pgSz');
    expect(size?.attributes['w:w']).toBe(width);
    expect(size?.attributes['w:h']).toBe(height);
    expect(size?.attributes['w:orient'] === 'landscape').toBe(landscape);
    // Bound at the left, or at the upper edge of a sheet on its side: 28 mm.
    const [margin] = elementsIn(body, 'w:pgMar');
    expect(margin?.attributes[landscape ? 'w:top' : 'w:left']).toBe('1588');
  });

  it('names a font and a language for each script', async () => {
    const { part } = await read(documentOf([], { language: 'zh-CN' }));
    const [defaults] = elementsIn(part('word/styles.xml'), 'w:docDefaults');
    const [fonts] = defaults ? elementsIn(defaults, 'w:rFonts') : [];
    expect(fonts?.attributes).toMatchObject({
      'w:ascii': 'Times New Roman',
      'w:eastAsia': 'SimSun',
    });
    const [language] = defaults ? elementsIn(defaults, 'w:lang') : [];
    expect(language?.attributes).toEqual({ 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' });
  });
});

describe('the bytes', () => {
  const document = documentOf(
    [{ block: 'list', ordered: true, items: [['x']] }, paragraph('words')],
    { draft: true },
  );

  it('are the same each time, whatever the time of writing', async () => {
    const at = '2026-11-28T10:00:00.123Z';
    const first = await writeDocx(document, at);
    vi.useFakeTimers({ now: Date.UTC(2031, 0, 1), toFake: ['Date'] });
    try {
      expect(await writeDocx(document, at)).toEqual(first);
    } finally {
      vi.useRealTimers();
    }
  });

  it('state the time they are given as that of their making, and none else', async () => {
    const dates = async (at?: string) => {
      const { part } = await read(document, at);
      const core = part('docProps/core.xml');
      return elementsIn(core, 'dcterms:created').map(({ children }) => children[0]);
    };
    expect(await dates('2026-11-28T10:00:00.123Z')).toEqual(['2026-11-28T10:00:00Z']);
    expect(await dates()).toEqual([]);
  });
});
