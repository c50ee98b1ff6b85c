import { commentAuthor } from '../../../../evidence/comments/comment-list.ts';
import type { Box } from '../../../../evidence/page/box.ts';
import type { TextLine } from '../../../../evidence/page/text-line.ts';
import { isTranscript } from '../../../../evidence/statement/anchor.ts';
import { placeWords } from '../../../../evidence/statement/place-words.ts';
import { en } from '../../../../words/en.ts';
import { zhCN } from '../../../../words/zh-CN.ts';
import { breakLines } from '../../kit/break-lines.ts';
import { drawBox, drawLine, GREY, RED } from '../../kit/draw-text.ts';
import { addParagraph, drawLines, setSpans } from '../../kit/flow.ts';
import { addTable } from '../../kit/table.ts';
import type { Exhibit, ExhibitPress, PrintedTile } from '../exhibit-press.ts';
import { captionHeight } from '../surfaces/print-strip.ts';
import { boxesOn, type Placed, placeStatements, tilesFor } from './statement-places.ts';

const HEADING = { size: 12, before: 10, after: 4, keep: 60 };
const NOTE = { size: 8.5, after: 4, colour: GREY };
const TEXT = { size: 9.5, leading: 1.4 };
/** Columns of the list of statements, in points: number, words, sheet. */
const [NUMBER, SHEET] = [34, 74];

/** Outlines a statement's words on a part; returns its number and where its first line ends. */
const outline = ({ flow }: Exhibit, tile: PrintedTile, placed: Placed, place: Box) => {
  const drawn = boxesOn(tile, placed).map(({ x, y, width, height }): Box => {
    const left = place.x + (x - tile.box.x) * tile.scale;
    const top = place.y + (y - tile.box.y) * tile.scale;
    return { x: left, y: top, width: width * tile.scale, height: height * tile.scale };
  });
  for (const box of drawn) drawBox(flow.pdf, box, { line: 1.2, colour: RED });
  const [first] = drawn;
  return first ? [{ number: placed.number, x: first.x, foot: first.y + first.height - 2 }] : [];
};

/** Font size of the numbers beside outlines, and what is free between them and the picture. */
const [NUMBER_SIZE, NUMBER_GAP] = [8.5, 8];

/** Writes numbers in the margin, those of one line beside each other as their words stand. */
const addNumbers = (
  { flow: { pdf, face } }: Exhibit,
  numbers: readonly ReturnType<typeof outline>[number][],
  edge: number,
): void => {
  const rows: (typeof numbers)[] = [];
  for (const one of numbers.toSorted((a, b) => a.foot - b.foot)) {
    const last = rows.at(-1);
    if (last?.[0] && one.foot - last[0].foot < NUMBER_SIZE) rows[rows.length - 1] = [...last, one];
    else rows.push([one]);
  }
  for (const row of rows) {
    const inOrder = row.toSorted((a, b) => a.x - b.x);
    const [line] = breakLines(
      face.letters(inOrder.map(({ number }) => `[${number}]`).join(' ')),
      100,
    );
    if (!line) continue;
    const letters = line.letters.map((one) => ({ ...one, strong: true }));
    const x = edge - NUMBER_GAP - line.width * NUMBER_SIZE;
    drawLine(pdf, { letters }, { x, y: row[0]?.foot ?? 0, size: NUMBER_SIZE, colour: RED });
  }
};

/** Prints a part again, with the outlines of statements on it; returns its sheet. */
const printAgain = async (
  exhibit: Exhibit,
  tile: PrintedTile,
  placed: readonly Placed[],
  { words, input }: ExhibitPress,
): Promise<number> => {
  const { flow } = exhibit;
  const above = captionHeight(input.language);
  const size = { width: tile.box.width * tile.scale, height: tile.box.height * tile.scale };
  if (flow.sheet !== tile.sheet) flow.turn(tile.sheet);
  flow.ensure(above + size.height - 0.5);
  const { x, y, width } = flow.free();
  const text = `${words.say('again')} · ${tile.caption}`;
  const lines = await setSpans(flow.face, [{ text }], 7.5, width);
  drawLines(flow.pdf, lines.slice(0, 2), { x, y, width }, { size: 7.5, colour: RED });
  const place = { x, y: y + above, ...size };
  flow.pdf.image(tile.image, place.x, place.y, size);
  drawBox(flow.pdf, place, { line: 0.8, colour: RED });
  const numbers = placed.flatMap((one) => outline(exhibit, tile, one, place));
  addNumbers(exhibit, numbers, place.x);
  flow.take(above + size.height + 8);
  return flow.pages.length;
};

/** Where words that a person typed stand, and who typed them; nothing where a text has them. */
const typedBy = (
  { statement: { anchor } }: Placed,
  { item: { record } }: Exhibit,
  { words }: ExhibitPress,
) => {
  if (!isTranscript(anchor)) return [];
  const { kind, values } = placeWords(anchor, record.artifacts);
  return [
    ...words.each(en.terms[`place_${kind}`], zhCN.terms[`place_${kind}`], values),
    ...words.each(en.terms.transcriptBy, zhCN.terms.transcriptBy, { name: anchor.by }),
  ].map((text) => [{ text, colour: GREY }]);
};

/** Which comment the words are of, and whose; nothing where they are of the post. */
const saidBy = ({ statement: { comment } }: Placed, { words }: ExhibitPress) => {
  if (!comment) return [];
  const author = commentAuthor(comment) || '—';
  return words
    .sentences('saidInComment', { number: comment.number, author })
    .map((text) => [{ text, colour: GREY }]);
};

/**
 * Adds the statements of an exhibit: their parts printed again with outlines, and a list of their
 * words with the sheets that outline them. Nothing where the case file has none about the item.
 */
export const addStatements = async (
  exhibit: Exhibit,
  lines: readonly TextLine[],
  tiles: readonly PrintedTile[],
  press: ExhibitPress,
): Promise<void> => {
  const { flow } = exhibit;
  const { words } = press;
  const all = placeStatements(exhibit, lines, press);
  if (all.length === 0) return;
  const shown = new Map(all.map((placed) => [placed, tilesFor(placed, tiles)]));
  const sheets = new Map<PrintedTile, number>();
  flow.turn([...shown.values()].flat()[0]?.sheet ?? exhibit.sheets.upright);
  flow.pdf.bookmarks.add(`${exhibit.label} · ${words.say('statements')}`);
  for (const tile of tiles) {
    const on = all.filter((placed) => shown.get(placed)?.includes(tile));
    if (on.length > 0) sheets.set(tile, await printAgain(exhibit, tile, on, press));
  }
  if (flow.sheet !== exhibit.sheets.upright) flow.turn(exhibit.sheets.upright);
  await addParagraph(flow, [{ text: words.say('statements'), strong: true }], HEADING);
  for (const text of words.sentences('statementsOutlined'))
    await addParagraph(flow, [{ text }], NOTE);
  const rows = all.map((placed) => {
    const on = (shown.get(placed) ?? []).flatMap((tile) => sheets.get(tile) ?? []);
    return [
      { paragraphs: [[{ text: `[${placed.number}]` }]] },
      {
        paragraphs: [
          [{ text: placed.statement.anchor.exact }],
          ...saidBy(placed, press),
          ...typedBy(placed, exhibit, press),
        ],
      },
      { paragraphs: [[{ text: on.length > 0 ? words.list([...new Set(on)]) : '—' }]] },
    ];
  });
  const heads = [words.say('columnNumber'), words.say('columnWords'), words.say('columnSheet')];
  const head = heads.map((text) => ({ paragraphs: [[{ text, strong: true }]] }));
  const widths = [NUMBER, flow.sheet.content.width - NUMBER - SHEET, SHEET];
  await addTable(flow, rows, { widths, text: TEXT, head });
  const unplaced = all.filter((placed) => shown.get(placed)?.length === 0);
  if (unplaced.length === 0) return;
  const numbers = unplaced.map(({ number }) => `[${number}]`);
  for (const text of words.sentences('statementsNotPlaced', { numbers }))
    await addParagraph(flow, [{ text }], { ...NOTE, before: 4 });
};
