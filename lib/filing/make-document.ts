import {
  type DocumentFormat,
  type FiledName,
  filedDocument,
  isWorthFiling,
  type TEXT_NAMES,
} from './filed-documents.ts';
import type { FilingChoice } from './filing-choice.ts';
import type { ClosableSink, FilingFile } from './filing-file.ts';
import type { BatesRange, FilingInput, FilingPlaces, PageRange } from './filing-input.ts';
import { languagesOf } from './filing-stages.ts';
import type { FilingMakers } from './filing-work.ts';
import { MEDIA_TYPES, WRITERS } from './filing-writers.ts';
import type { FilingDocument } from './model/filing-document.ts';
import type { VolumeStart } from './pdf/write-exhibits.ts';

/** A filing under way: what it is made of, and what was made by now. */
export type Making = {
  readonly input: FilingInput;
  readonly choice: FilingChoice;
  readonly makers: FilingMakers;
  readonly signal: AbortSignal;
  readonly files: FilingFile[];
  readonly pages: Map<string, PageRange>;
  readonly bates: Map<string, BatesRange>;
  /** The Bates number after the last one, once the load file is made. */
  readonly numbers: number[];
  /** The volume of exhibits to make, and where the one after it begins. */
  readonly start: VolumeStart | undefined;
  readonly next: VolumeStart[];
  /** Opens a file of `data/` by its path. */
  readonly open: (path: string) => Promise<ClosableSink>;
  /** Lists a file that was written to its end. */
  readonly add: (file: Omit<FilingFile, 'bytes' | 'digest' | 'stored'>) => void;
};

/** Is told how much of a document is made. */
export type OnProgress = (done: number, total: number) => void;

const makeExhibits = async (making: Making, onProgress: OnProgress): Promise<void> => {
  const { input, choice, makers, signal, open, add } = making;
  const { writeExhibitVolume } = await WRITERS.exhibits();
  const options = {
    fonts: await makers.fonts(),
    openSink: (name: string) => open(`filing/${name}`),
    paper: choice.paper,
    volumeBytes: choice.exhibitsMib * 2 ** 20,
    each: choice.each,
    pictures: makers.pictures,
    drawGlyph: makers.drawGlyph,
    openPages: makers.openPages,
    signal,
    onProgress,
  };
  const written = await writeExhibitVolume(input, makers.sources, options, making.start);
  const { files, pages, next } = written;
  if (next) making.next.push(next);
  for (const { name, from } of files)
    add({ path: `filing/${name}`, mediaType: MEDIA_TYPES.pdf, from });
  for (const [item, range] of pages) making.pages.set(item, range);
};

const makeLoadFile = async (making: Making, onProgress: OnProgress): Promise<void> => {
  const { input, choice, makers, signal, open, add } = making;
  const { firstNumber } = choice;
  const { writeLoadFile } = await WRITERS.loadFile();
  const { files, bates, nextNumber } = await writeLoadFile(input, makers.sources, {
    codec: makers.sheets,
    openPages: makers.openPages,
    openSink: open,
    format: choice.images,
    paper: choice.paper,
    confidentiality: choice.confidentiality,
    ...(firstNumber !== undefined && { firstNumber }),
    signal,
    onProgress,
  });
  for (const file of files) add(file);
  for (const [item, range] of bates) making.bates.set(item, range);
  making.numbers.push(nextNumber);
};

/** Writes one document in one format. */
const writeFormat = async (
  { input, choice, makers, open, add }: Making,
  document: FilingDocument,
  format: DocumentFormat,
): Promise<void> => {
  const path = `filing/${document.name}.${document.language}.${format}`;
  const sink = await open(path);
  try {
    const { at, software } = input.export;
    if (format === 'docx') {
      const { writeDocx } = await WRITERS.docx();
      await sink.write(await writeDocx(document, at, choice.paper), true);
    } else if (format === 'xlsx') {
      const { writeXlsx } = await WRITERS.xlsx();
      await sink.write(await writeXlsx(document, at, choice.paper));
    } else {
      const { writeDocumentPdf } = await WRITERS.pdf();
      const { drawGlyph } = makers;
      const fonts = await makers.fonts();
      const { paper } = choice;
      await writeDocumentPdf(document, { fonts, sink, paper, at, software, drawGlyph });
    }
    await sink.close();
  } catch (error) {
    sink.abort();
    throw error;
  }
  const from = input.items.map(({ digest }) => digest);
  add({ path, mediaType: MEDIA_TYPES[format], from });
};

const makeText = async (making: Making, name: (typeof TEXT_NAMES)[number]): Promise<void> => {
  const { input, pages, bates } = making;
  const places: FilingPlaces = { pages, bates };
  const { build, formats } = filedDocument(name);
  for (const language of languagesOf(input.language)) {
    const built = build(input, places, language);
    if (!isWorthFiling(name, built)) return;
    for (const format of formats)
      await writeFormat(making, format === 'xlsx' ? built.sheets : built.paper, format);
  }
};

/**
 * Makes one of the documents: its files, and the pages or Bates numbers that it gives. Throws where
 * it cannot be made; the caller then takes back what is listed of it.
 */
export const makeDocument = (
  making: Making,
  name: FiledName,
  onProgress: OnProgress,
): Promise<void> => {
  if (name === 'exhibits') return makeExhibits(making, onProgress);
  if (name === 'loadfile') return makeLoadFile(making, onProgress);
  return makeText(making, name);
};
