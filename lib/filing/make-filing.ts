import { ProblemError, toProblem } from '../evidence/problem.ts';
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
import { filingStages, languagesOf, weightOf, weightOfAll } from './filing-stages.ts';
import {
  type FilingMakers,
  type FilingOptions,
  type MadeFiling,
  NOTHING_MADE,
  type UnmadeDocument,
} from './filing-work.ts';
import { MEDIA_TYPES, WRITERS } from './filing-writers.ts';
import { hashingFile, type WrittenFile } from './hashing-file.ts';
import type { FilingDocument } from './model/filing-document.ts';

import type { VolumeStart } from './pdf/write-exhibits.ts';

/** What ends the whole work, not one document of it. */
const ENDS_ALL: ReadonlySet<string> = new Set(['CANCELLED', 'STORAGE_FULL', 'ALTERED']);

type Making = {
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

/** The places of what was made before, and the volume of exhibits that is next. */
export type MadeBefore = { readonly known: FilingPlaces; readonly start?: VolumeStart };

type OnProgress = (done: number, total: number) => void;

const storedName = (path: string): string => path.replaceAll('/', '--');

const startMaking = (
  input: FilingInput,
  choice: FilingChoice,
  makers: FilingMakers,
  signal: AbortSignal,
  { known, start }: MadeBefore,
): Making => {
  const written = new Map<string, WrittenFile>();
  const files: FilingFile[] = [];
  return {
    input,
    choice,
    makers,
    signal,
    files,
    pages: new Map(known.pages),
    bates: new Map(known.bates),
    numbers: [],
    start,
    next: [],
    open: async (path) =>
      hashingFile(await makers.createFile(storedName(path)), (known) => written.set(path, known)),
    add: (file) => {
      const known = written.get(file.path);
      if (!known) throw new Error(`${file.path} was not written to its end`);
      files.push({ ...file, ...known, stored: storedName(file.path) });
    },
  };
};

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

const makeOne = (making: Making, name: FiledName, onProgress: OnProgress): Promise<void> => {
  if (name === 'exhibits') return makeExhibits(making, onProgress);
  if (name === 'loadfile') return makeLoadFile(making, onProgress);
  return makeText(making, name);
};

/**
 * Makes the chosen documents one after another, of what `input` lets out. A document that cannot be
 * made is named in the result, and none of its files is; the others are made all the same. Of
 * exhibits one volume is made; where there is a `next`, call this again with that as `start`.
 * Errors that end it all: `CANCELLED`, `STORAGE_FULL`, `ALTERED`.
 */
export const makeFiling = async (
  input: FilingInput,
  choice: FilingChoice,
  makers: FilingMakers,
  { signal, onProgress }: FilingOptions,
  before: MadeBefore = { known: NOTHING_MADE.places },
): Promise<MadeFiling> => {
  const making = startMaking(input, choice, makers, signal, before);
  const names = filingStages(choice);
  const whole = weightOfAll(names);
  const unmade: UnmadeDocument[] = [];
  let weighed = 0;
  for (const name of names) {
    if (signal.aborted) throw new ProblemError('CANCELLED', 'The export was cancelled');
    const kept = making.files.length;
    const onPart: OnProgress = (done, total) => {
      const share = total > 0 ? done / total : 0;
      onProgress(Math.round(((weighed + share * weightOf(name)) / whole) * 1_000), 1_000);
    };
    try {
      await makeOne(making, name, onPart);
    } catch (error) {
      const problem = toProblem(error);
      if (ENDS_ALL.has(problem.code)) throw error;
      making.files.splice(kept);
      unmade.push({ name, problem });
    }
    weighed += weightOf(name);
    if (making.next.length === 0) onPart(0, 1);
  }
  const [nextNumber] = making.numbers;
  const { files, pages, bates } = making;
  const places = { pages, bates };
  const [next] = making.next;
  return {
    ...{ files, unmade, places },
    ...(next && { next }),
    ...(nextNumber !== undefined && { nextNumber }),
  };
};
