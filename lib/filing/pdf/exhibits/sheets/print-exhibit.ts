import { itemName } from '../../../../evidence/names/item-name.ts';
import { ProblemError } from '../../../../evidence/problem.ts';
import { visibleText } from '../../../model/visible-text.ts';
import { isWritten, pagedFiles } from '../../../pictures/file-contents.ts';
import { copySurfaces, statedSurfaces, surfacesOf } from '../../../pictures/surface.ts';
import { RED } from '../../kit/draw-text.ts';
import { addParagraph } from '../../kit/flow.ts';
import type { Exhibit, ExhibitPress, PrintedTile } from '../exhibit-press.ts';
import { placeOf } from '../front/index-pages.ts';
import { asShown } from '../surfaces/as-shown.ts';
import { printSurface } from '../surfaces/print-surface.ts';
import { linesSent } from '../surfaces/text-layer.ts';
import { printFilePages } from './file-pages.ts';
import { addFileText } from './file-text.ts';
import { addFiles, addFirstSheet } from './first-sheet.ts';
import { addStatements } from './statement-sheets.ts';

const FAULT = { size: 9, before: 6, after: 6, colour: RED };

/** Prints the first sheet of an exhibit, its pictures, and its statements. */
export const printExhibit = async (exhibit: Exhibit, press: ExhibitPress): Promise<void> => {
  const { item, label, flow } = exhibit;
  const { words } = press;
  await addFirstSheet(exhibit, press);
  const { pdf } = flow;
  pdf.turnTo(flow.pages[0] ?? 0);
  pdf.place(placeOf(exhibit));
  pdf.bookmarks.add(visibleText(`${label} · ${itemName(item.record)}`));
  pdf.turnTo(flow.pages.at(-1) ?? 0);
  const stated = statedSurfaces(item, press.input.caseFile?.statement ?? []);
  const surfaces = [...surfacesOf(item), ...stated];
  const files = pagedFiles(item);
  for (const file of files) await printFilePages(exhibit, file, press);
  if (isWritten(item)) await addFileText(exhibit, press);
  if (surfaces.length + files.length === 0 && !isWritten(item)) await addFiles(exhibit, press);
  const lines = await linesSent(item, press.sources);
  const tiles: PrintedTile[] = [];
  for (const surface of [...surfaces, ...copySurfaces(item)])
    try {
      const shown = await asShown(exhibit, surface, press);
      tiles.push(...(await printSurface(exhibit, shown, lines, press)));
    } catch (error) {
      // A picture that cannot be decoded is named; a file that is gone, or a cancel, ends the work.
      if (error instanceof ProblemError) throw error;
      const path = surface.pieces.map(({ picture }) => picture.path);
      const text = words.say('undecoded', { path, reason: String(error) });
      await addParagraph(flow, [{ text, strong: true }], FAULT);
    }
  await addStatements(exhibit, lines, tiles, press);
  press.pictures.release();
};
