import { createExportFile } from '../../browser/export-folder.ts';
import { readFilingFonts } from '../../browser/read-filing-fonts.ts';
import type { FilingChoice } from '../../filing/filing-choice.ts';
import type { FilingInput } from '../../filing/filing-input.ts';
import type { FilingSources } from '../../filing/filing-sources.ts';
import { type MadeFiling, makeFiling } from '../../filing/make-filing.ts';
import {
  canvasCodec,
  canvasSheets,
  drawGlyphOnCanvas,
} from '../../filing/pictures/canvas-codec.ts';
import { readArtifact } from '../../store/items/artifacts.ts';
import { readTextLines } from '../../store/items/text-lines.ts';
import type { WorkOptions } from '../job.ts';

/** What to make of which matter, and the id of the export folder to write it into. */
export type FilingOrder = {
  readonly folder: string;
  readonly input: FilingInput;
  readonly choice: FilingChoice;
};

/**
 * Reads what goes out of an item: a text that was redacted for this export is not in the store, and
 * the measured lines of a redacted item hold the covered words.
 */
const sourcesOf = ({ items }: FilingInput): FilingSources => {
  const byId = new Map(items.map((item) => [item.record.id, item]));
  return {
    read: async (id, path) => {
      const made = byId.get(id)?.derived?.find((file) => file.path === path);
      return made?.content ? new Blob([made.content]) : readArtifact(id, path);
    },
    lines: async (id) => {
      const item = byId.get(id);
      const isRedacted = item?.withheld?.some(({ reason }) => reason === 'redacted') ?? true;
      return isRedacted ? [] : readTextLines(id);
    },
  };
};

const once = <Value>(work: () => Promise<Value>): (() => Promise<Value>) => {
  let done: Promise<Value> | undefined;
  return () => {
    done ??= work();
    return done;
  };
};

/**
 * Makes the documents of an export into its folder. Errors: `CANCELLED`, `STORAGE_FULL`, `ALTERED`.
 */
export const makeFilingOfExport = (
  { folder, input, choice }: FilingOrder,
  options: WorkOptions,
): Promise<MadeFiling> =>
  makeFiling(
    input,
    choice,
    {
      sources: sourcesOf(input),
      fonts: once(readFilingFonts),
      pictures: canvasCodec,
      sheets: canvasSheets,
      drawGlyph: drawGlyphOnCanvas,
      createFile: (name) => createExportFile(folder, name),
    },
    options,
  );
