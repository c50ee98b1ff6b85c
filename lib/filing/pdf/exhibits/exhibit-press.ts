import type { ExportItem } from '../../../evidence/export-item.ts';
import type { Box } from '../../../evidence/page/box.ts';
import type { FilingInput } from '../../filing-input.ts';
import type { FilingSources } from '../../filing-sources.ts';
import type { OpenPictures } from '../../pictures/open-pictures.ts';
import type { OpenPages } from '../../pictures/paged-file.ts';
import type { PictureCodec } from '../../pictures/picture-codec.ts';
import type { Surface } from '../../pictures/surface.ts';
import type { Flow } from '../kit/flow.ts';
import type { PdfImage } from '../kit/open-pdf.ts';
import type { Sheet } from '../kit/paper.ts';
import type { ExhibitWords } from './exhibit-words.ts';
import type { PrintCache } from './surfaces/print-cache.ts';

/** What all steps of printing exhibits share. */
export type ExhibitPress = {
  readonly input: FilingInput;
  readonly sources: FilingSources;
  readonly codec: PictureCodec;
  readonly pictures: OpenPictures;
  readonly openPages: OpenPages | undefined;
  readonly cache: PrintCache;
  readonly words: ExhibitWords;
  /** Throws `CANCELLED` once the caller cancelled. */
  readonly check: () => void;
  /** Called for each picture of an exhibit, once it is printed. */
  readonly onPicture: () => void;
};

/** One exhibit while it is printed: its item, its label, and the sheets that it fills. */
export type Exhibit = {
  readonly item: ExportItem;
  readonly label: string;
  readonly flow: Flow;
  /** The paper, upright and lying. */
  readonly sheets: { readonly upright: Sheet; readonly lying: Sheet };
};

/** A part of a surface as it was printed, so that it can be printed again with outlines. */
export type PrintedTile = {
  readonly surface: Surface;
  /** The part, in CSS pixels of the surface's own coordinates, and the first row that is new. */
  readonly box: Box;
  readonly fresh: number;
  /** Points a CSS pixel. */
  readonly scale: number;
  readonly sheet: Sheet;
  readonly image: PdfImage;
  readonly caption: string;
};
