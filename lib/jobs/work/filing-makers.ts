import { readFilingFonts } from '../../browser/read-filing-fonts.ts';
import type { FilingInput } from '../../filing/filing-input.ts';
import type { FilingSources } from '../../filing/filing-sources.ts';
import type { FilingMakers } from '../../filing/filing-work.ts';
import { canvasCodec, drawGlyphOnCanvas } from '../../filing/pictures/canvas/canvas-codec.ts';
import { readArtifact } from '../../store/items/artifacts.ts';
import { readTextLines } from '../../store/items/text-lines.ts';
import { openPages } from './open-pages.ts';
import { sheetsAside } from './sheets/sheets-aside.ts';

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
      const isRedacted = item?.withheld?.some(({ reason }) => reason === 'redacted') ?? false;
      return !item || isRedacted ? [] : readTextLines(id);
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

/** What documents are made with in a worker of the extension, but for the place of their files. */
export const makersFor = (input: FilingInput): Omit<FilingMakers, 'createFile'> => ({
  sources: sourcesOf(input),
  fonts: once(readFilingFonts),
  pictures: canvasCodec,
  sheets: sheetsAside(),
  drawGlyph: drawGlyphOnCanvas,
  openPages,
});
