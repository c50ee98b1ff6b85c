import { list, object, oneOf, optional, type Shape, text, whole } from '../format/shape.ts';
import { FILED_NAMES, type FiledName } from './filed-documents.ts';
import type { PaperName } from './pdf/kit/paper.ts';

/** For whom documents are made: each purpose presets what a person may then change. */
export const PURPOSES = ['cn-court', 'us-court', 'review', 'hand-over', 'all'] as const;
export type FilingPurpose = (typeof PURPOSES)[number];

/** Whether a value from outside names a purpose. */
export const isPurpose = oneOf(PURPOSES);

export const PAPERS = ['A4', 'Letter'] as const satisfies readonly PaperName[];
export const IMAGE_FORMATS = ['jpeg', 'tiff'] as const;

/**
 * What a person chose to have made for filing. `each` also makes a PDF of every exhibit;
 * `confidentiality` is the stamp of the load file, empty for none; no file of exhibits is larger
 * than `exhibitsMib` mebibytes, unless one exhibit is.
 */
export type FilingChoice = {
  readonly purpose?: FilingPurpose;
  readonly documents: readonly FiledName[];
  readonly paper: PaperName;
  readonly each: boolean;
  readonly images: (typeof IMAGE_FORMATS)[number];
  readonly confidentiality: string;
  readonly exhibitsMib: number;
  /** The Bates number of the first page of the load file; the matter's next one if absent. */
  readonly firstNumber?: number;
};

const truth: Shape<boolean> = (value) => typeof value === 'boolean';

/** A remembered choice of documents. */
export const isFilingChoice: Shape<FilingChoice> = object({
  purpose: optional(isPurpose),
  documents: list(oneOf(FILED_NAMES)),
  paper: oneOf(PAPERS),
  each: truth,
  images: oneOf(IMAGE_FORMATS),
  confidentiality: text,
  exhibitsMib: whole,
  firstNumber: optional(whole),
});
