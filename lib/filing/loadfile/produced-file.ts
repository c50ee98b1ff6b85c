import type { Digest } from '../../evidence/digest.ts';
import type { ClosableSink } from '../filing-file.ts';
import type { BatesRange } from '../filing-input.ts';
import type { PaperName } from '../pdf/kit/paper.ts';
import type { OpenPages } from '../pictures/paged-file.ts';
import type { SheetCodec, SheetFormat } from '../pictures/sheet-codec.ts';

/** The choices of a production, and what it is written with. */
export type LoadFileOptions = {
  readonly codec: SheetCodec;
  /** Without it, the pages of PDFs and of some pictures are named on slip sheets. */
  readonly openPages?: OpenPages | undefined;
  /** Opens a file by its path below `data/` (`loadfile/VOL001/VOL001.dat`), emptied if there. */
  readonly openSink: (path: string) => Promise<ClosableSink>;
  readonly format: SheetFormat;
  readonly paper: PaperName;
  /** The stamp lower left and the field of each row: `CONFIDENTIAL`; empty for none. */
  readonly confidentiality: string;
  /** The number of the first page; 1 if absent. A later production continues the numbers. */
  readonly firstNumber?: number;
  /** A volume ends with the family that makes it larger than this; one volume if absent. */
  readonly volumeBytes?: number;
  readonly signal: AbortSignal;
  /** Progress in documents. */
  readonly onProgress: (done: number, total: number) => void;
};

/** A written file: its path below `data/`, and the digests of what it was made from. */
export type ProducedFile = {
  readonly path: string;
  readonly mediaType: string;
  readonly from: readonly Digest[];
};

/** The written files, the Bates range of each item with its attachments, and the next number. */
export type WrittenLoadFile = {
  readonly files: readonly ProducedFile[];
  readonly bates: ReadonlyMap<string, BatesRange>;
  readonly nextNumber: number;
};
