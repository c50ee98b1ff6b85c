import type { ExportItem } from '../../../evidence/export-item.ts';
import { linesOf, visibleText } from '../../model/visible-text.ts';
import { textSent } from '../../pdf/exhibits/surfaces/text-layer.ts';
import type { SheetText } from '../../pictures/sheet-codec.ts';
import { slipLines } from '../plan/slip-words.ts';
import { type DrawSheet, draw, slipSheet } from './draw-sheet.ts';
import { toDots } from './sheet-paper.ts';
import type { SheetPress } from './sheet-press.ts';
import { breakText } from './slip-texts.ts';

const SIZE = 10;
const LEADING = 1.5;
/** Sheets of one text; the whole is in the text file of the document. */
const MOST_SHEETS = 100;

/** Lines of a text from the left upper corner of a sheet downwards. */
const placed = ({ content }: SheetPress, lines: readonly string[]): readonly SheetText[] =>
  lines.map((text, at) => ({
    text,
    align: 'left',
    x: toDots(content.x),
    y: toDots(content.y + (at + 1) * SIZE * LEADING),
    size: toDots(SIZE),
    width: toDots(content.width),
  }));

/** The text of a document as sheets: the header, the words and the attached files of an e-mail. */
export const textSheets = async function* (
  press: SheetPress,
  item: ExportItem,
): AsyncGenerator<DrawSheet> {
  const { content, input, sources } = press;
  const text = await textSent(item, sources, 'text');
  if (text.trim() === '') {
    yield slipSheet(press, slipLines(input.language, 'noText'));
    return;
  }
  const lines = linesOf(text).flatMap((line) => breakText(visibleText(line), content.width / SIZE));
  const most = Math.floor(content.height / (SIZE * LEADING)) - 1;
  const sheets = Math.min(MOST_SHEETS, Math.ceil(lines.length / most));
  for (let at = 0; at < sheets; at += 1) {
    const own = lines.slice(at * most, (at + 1) * most);
    yield async (bates) => draw(press, [], placed(press, own), bates);
  }
};
