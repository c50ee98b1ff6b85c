import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addParagraph,
  drawLines,
  openFlow,
  setSpans,
} from '../../../../lib/filing/pdf/kit/flow.ts';
import { sheetOf } from '../../../../lib/filing/pdf/kit/paper.ts';
import { addTable, type TableCell } from '../../../../lib/filing/pdf/kit/table.ts';
import { openTypeface } from '../../../../lib/filing/pdf/kit/typeface.ts';
import { fakePdf } from '../../../support/filing/pdf/fake-pdf.ts';

const SIZE = { width: 320, height: 240 };
const CONTENT = { x: 20, y: 30, width: 200, height: 150 };
const SHEET = { ...SIZE, content: CONTENT };
const STYLE = { size: 10, leading: 1.5 };

const open = () => {
  const fake = fakePdf();
  const face = openTypeface(fake.pdf);
  return { ...fake, face, flow: openFlow(fake.pdf, face, SHEET) };
};

type Opened = ReturnType<typeof open>;

const allLines = ({ pageCount, linesOn }: Opened) =>
  Array.from({ length: pageCount() }, (_, page) => linesOn(page)).flat();

const lettersOf = (text: string) => text.replace(/\s/gu, '');

describe('a paragraph', () => {
  it('loses no word over its pages, and stays between head and foot of each', async () => {
    const words = fc.array(fc.constantFrom('word', 'longerword', '长句子', 'a'), {
      minLength: 1,
      maxLength: 120,
    });
    await fc.assert(
      fc.asyncProperty(words, async (all) => {
        const opened = open();
        await addParagraph(opened.flow, [{ text: all.join(' ') }], STYLE);
        const lines = allLines(opened);
        expect(lettersOf(lines.map(({ text }) => text).join(''))).toBe(lettersOf(all.join('')));
        for (const { y } of lines) {
          expect(y).toBeGreaterThan(CONTENT.y);
          expect(y).toBeLessThanOrEqual(CONTENT.y + CONTENT.height);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('goes on at the top of the next page where the page is full', async () => {
    const opened = open();
    await addParagraph(opened.flow, [{ text: Array(14).fill('line').join('\n') }], STYLE);
    expect(opened.pageCount()).toBe(2);
    expect([opened.linesOn(0).length, opened.linesOn(1).length]).toEqual([10, 4]);
    expect(opened.linesOn(1)[0]?.y).toBe(opened.linesOn(0)[0]?.y);
  });

  it('moves to the next page with what must stay below it', async () => {
    const opened = open();
    opened.flow.ensure(0);
    opened.flow.take(90);
    await addParagraph(opened.flow, [{ text: 'heading' }], { ...STYLE, keep: 60 });
    expect(opened.pageCount()).toBe(2);
    const close = open();
    close.flow.ensure(0);
    close.flow.take(90);
    await addParagraph(close.flow, [{ text: 'heading' }], { ...STYLE, keep: 20 });
    expect(close.pageCount()).toBe(1);
  });

  it('has no room before it at the top of a page', async () => {
    const [one, other] = [open(), open()];
    await addParagraph(one.flow, [{ text: 'x' }], { ...STYLE, before: 25 });
    await addParagraph(other.flow, [{ text: 'x' }], STYLE);
    expect(one.linesOn(0)).toEqual(other.linesOn(0));
  });

  it('is set apart by its indent, and in the middle where it is centred', async () => {
    const opened = open();
    await addParagraph(opened.flow, [{ text: 'xx' }], { ...STYLE, indent: 15 });
    const lines = await setSpans(opened.face, [{ text: 'xxxx' }], 10, CONTENT.width);
    drawLines(opened.pdf, lines, { x: 0, y: 0, width: 100 }, { ...STYLE, align: 'center' });
    expect(opened.linesOn(0).map(({ x }) => x)).toEqual([CONTENT.x + 15, 40]);
  });
});

describe('pages that are filled', () => {
  it('begin with the first content, and turn only where something does not fit', () => {
    const { flow, pageCount } = open();
    expect(pageCount()).toBe(0);
    flow.ensure(100);
    flow.ensure(100);
    expect(pageCount()).toBe(1);
    flow.take(60);
    flow.ensure(100);
    expect(pageCount()).toBe(2);
    expect(flow.isFresh()).toBe(true);
    flow.ensure(1000);
    expect(pageCount()).toBe(2);
  });

  it('stay on the sheet that was turned to last', () => {
    const { flow } = open();
    const lying = { width: 240, height: 320, content: { x: 5, y: 6, width: 100, height: 50 } };
    flow.turn(lying);
    flow.turn();
    expect(flow.sheets).toEqual([lying, lying]);
    expect(flow.free()).toEqual(lying.content);
  });
});

const cellOf = (text: string): TableCell => ({
  paragraphs: text.split('|').map((t) => [{ text: t }]),
});

describe('a table', () => {
  const style = { widths: [60, 140], text: STYLE, head: [cellOf('HEAD'), cellOf('WORDS')] };

  it('loses no word of any cell, and begins each page with its head', async () => {
    const anyCell = fc
      .array(fc.constantFrom('aa', 'bb b', '长', 'cc|dd'), { maxLength: 25 })
      .map((parts) => cellOf(parts.join(' ')));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(anyCell, anyCell), { minLength: 1, maxLength: 6 }),
        async (rows) => {
          const opened = open();
          await addTable(opened.flow, rows, style);
          const sort = (text: string) => [...lettersOf(text)].toSorted().join('');
          const heads = 'HEADWORDS'.repeat(opened.pageCount());
          const whole = rows.flat().flatMap(({ paragraphs }) => paragraphs.flat());
          const expected = whole.map(({ text }) => text).join('') + heads;
          const shown = allLines(opened).map(({ text }) => text);
          expect(sort(shown.join(''))).toBe(sort(expected));
          for (let page = 0; page < opened.pageCount(); page += 1)
            expect(opened.linesOn(page)[0]?.text).toBe('HEAD');
          for (const { y } of allLines(opened))
            expect(y).toBeLessThanOrEqual(CONTENT.y + CONTENT.height);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('tells where each row begins, once a row, also of one that goes over pages', async () => {
    const opened = open();
    const begun: number[] = [];
    const onRow = () => void begun.push(opened.flow.pages.length);
    const tall = cellOf(Array(30).fill('x').join('|'));
    await addTable(
      opened.flow,
      [
        [cellOf('a'), tall],
        [cellOf('b'), cellOf('c')],
      ],
      { ...style, onRow },
    );
    expect(begun).toHaveLength(2);
    expect(begun[1]).toBe(opened.pageCount());
  });

  it('keeps a short row whole on the next page', async () => {
    const opened = open();
    opened.flow.ensure(0);
    opened.flow.take(100);
    await addTable(opened.flow, [[cellOf('a'), cellOf('1|2')]], style);
    expect(opened.pageCount()).toBe(2);
    expect(opened.linesOn(1).map(({ text }) => text)).toEqual(['HEAD', 'WORDS', 'a', '1', '2']);
  });

  it('sets a cell over two columns as wide as both', async () => {
    const opened = open();
    const wide = { ...cellOf('x'.repeat(36)), span: 2 };
    await addTable(opened.flow, [[wide], [cellOf('x'.repeat(36)), cellOf('b')]], {
      ...{ widths: [60, 140], text: STYLE },
    });
    const lengths = opened.linesOn(0).map(({ text }) => text.length);
    expect(lengths[0]).toBe(36);
    expect(lengths[1]).toBeLessThan(36);
  });

  it('ends though its head is as tall as a page', async () => {
    const opened = open();
    const head = [cellOf(Array(20).fill('h').join('|')), cellOf('b')];
    await addTable(opened.flow, [[cellOf('a'), cellOf('b')]], { ...style, head });
    expect(allLines(opened).map(({ text }) => text)).toContain('a');
  });
});

describe('the sheets of paper', () => {
  it.each(['A4', 'Letter'] as const)('of %s lie on their sides with the same margins', (paper) => {
    const [upright, lying] = [sheetOf(paper), sheetOf(paper, true)];
    expect([lying.width, lying.height]).toEqual([upright.height, upright.width]);
    for (const { width, height, content } of [upright, lying]) {
      expect(content.x).toBeGreaterThan(0);
      expect(content.x + content.width).toBeLessThan(width);
      expect(content.y + content.height).toBeLessThan(height);
    }
    // Bound at the left, or at the upper edge: 28 millimetres are kept free there.
    expect(upright.content.x).toBeCloseTo((28 * 72) / 25.4, 3);
    expect(lying.content.y).toBeCloseTo((28 * 72) / 25.4, 3);
  });
});
