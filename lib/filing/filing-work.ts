import type { Problem } from '../evidence/problem.ts';
import type { FiledName } from './filed-documents.ts';
import type { ClosableSink, FilingFile } from './filing-file.ts';
import type { FilingFonts } from './filing-fonts.ts';
import type { FilingInput, FilingPlaces } from './filing-input.ts';
import type { FilingSources } from './filing-sources.ts';
import type { LoadFileOptions } from './loadfile/produced-file.ts';
import type { VolumeStart } from './pdf/write-exhibits.ts';
import type { OpenPages } from './pictures/paged-file.ts';
import type { DrawGlyph, PictureCodec } from './pictures/picture-codec.ts';

/** What files are made with: the store's files, fonts, pictures, and where files are written. */
export type FilingMakers = {
  readonly sources: FilingSources;
  readonly fonts: () => Promise<FilingFonts>;
  readonly pictures: PictureCodec;
  readonly sheets: LoadFileOptions['codec'];
  readonly drawGlyph?: DrawGlyph;
  /** Without it, the pages of PDFs and of some pictures are named and not shown. */
  readonly openPages?: OpenPages;
  /** Creates a file of this name, without folders, in the export's private folder. */
  readonly createFile: (name: string) => Promise<ClosableSink>;
};

/** Cancellation, and progress in thousandths of the whole. */
export type FilingOptions = {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
};

/** A document that could not be made, and why. */
export type UnmadeDocument = { readonly name: FiledName; readonly problem: Problem };

/** The files that were made, and the documents that were not. */
export type MadeFiling = {
  readonly files: readonly FilingFile[];
  readonly unmade: readonly UnmadeDocument[];
  /** Where the next volume of exhibits begins, which is then to be made. */
  readonly next?: VolumeStart;
  /** Where each item is printed, for the documents that state it. */
  readonly places: FilingPlaces;
  /** What the time-stamps of the records state, where they were checked for these files. */
  readonly stamps?: FilingInput['stamps'];
  /** The Bates number after the last one of the load file, where one was made. */
  readonly nextNumber?: number;
};

export const NOTHING_MADE: MadeFiling = {
  files: [],
  unmade: [],
  places: { pages: new Map(), bates: new Map() },
};
