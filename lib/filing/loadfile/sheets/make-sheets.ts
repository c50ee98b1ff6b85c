import { type ExportItem, exhibitOf } from '../../../evidence/export-item.ts';
import { exhibitWords } from '../../pdf/exhibits/exhibit-words.ts';
import { asShown } from '../../pdf/exhibits/surfaces/as-shown.ts';
import { openPiece } from '../../pdf/exhibits/surfaces/join-tile.ts';
import { planSurface } from '../../pdf/exhibits/surfaces/plan-surface.ts';
import { linesSent, textOver } from '../../pdf/exhibits/surfaces/text-layer.ts';
import { captionOf } from '../../pdf/exhibits/surfaces/tile-caption.ts';
import { surfacesOf } from '../../pictures/surface.ts';
import type { SheetSource } from '../plan/load-document.ts';
import { slipLines } from '../plan/slip-words.ts';
import { type DrawSheet, slipSheet, tileSheet } from './draw-sheet.ts';
import { fileSheets } from './file-sheets.ts';
import { layPicture } from './lay-picture.ts';
import { type LaidSheet, laySurface, openSheetFlow } from './lay-sheets.ts';
import type { SheetPress } from './sheet-press.ts';
import { textSheets } from './text-sheets.ts';

/** The sheets of an item's page, laid out: the post first, then all that its pictures show. */
const layPage = async (press: SheetPress, item: ExportItem): Promise<readonly LaidSheet[]> => {
  const { input, sources, content } = press;
  const flow = openSheetFlow(content);
  const sheet = { width: content.width, height: content.height, content };
  const sheets = { upright: sheet, lying: sheet };
  const exhibit = { item, label: exhibitOf(input, item), sheets };
  const words = exhibitWords(input.language);
  const lines = await linesSent(item, sources);
  for (const stated of surfacesOf(item)) {
    const surface = await asShown(exhibit, stated, press);
    const text = await textOver(item, surface, lines, sources);
    const plan = await planSurface(exhibit, surface, text.isMeasured ? text.lines : [], press);
    laySurface(flow, surface, plan, (shown) => captionOf(exhibit, surface, shown, words));
  }
  return flow.sheets;
};

type Shown = Extract<SheetSource, { show: 'page' | 'picture' }>;

const layOut = async (press: SheetPress, source: Shown): Promise<readonly LaidSheet[]> => {
  const { item } = source;
  if (source.show === 'page') return layPage(press, item);
  const sheet = layPicture(source.picture, press.content);
  for (const { surface } of sheet.tiles)
    for (const piece of surface.pieces) await openPiece({ item }, piece, press);
  return [sheet];
};

/** The sheets of a page or a picture; a slip sheet in place of what cannot be decoded. */
const shownSheets = async (press: SheetPress, source: Shown): Promise<readonly DrawSheet[]> => {
  try {
    const sheets = await layOut(press, source);
    return sheets.map((sheet) => tileSheet(press, source.item, sheet));
  } catch (error) {
    if (!press.isUndecoded(error)) throw error;
    return [slipSheet(press, slipLines(press.input.language, 'notDrawn'))];
  }
};

/** Makes the sheets of a document one after another: each is drawn when its number is known. */
export const makeSheets = async function* (
  press: SheetPress,
  sources: readonly SheetSource[],
): AsyncGenerator<DrawSheet> {
  for (const source of sources) {
    if (source.show === 'slip') yield slipSheet(press, source.lines);
    else if (source.show === 'file') yield* fileSheets(press, source);
    else if (source.show === 'text') yield* textSheets(press, source.item);
    else {
      yield* await shownSheets(press, source);
      press.pictures.release();
    }
  }
};
