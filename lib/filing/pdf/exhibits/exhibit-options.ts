import type { ClosableSink } from '../../filing-file.ts';
import type { FilingFonts } from '../../filing-fonts.ts';
import type { OpenPages } from '../../pictures/paged-file.ts';
import type { DrawGlyph, PictureCodec } from '../../pictures/picture-codec.ts';
import type { PaperName } from '../kit/paper.ts';

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
  /** Without it, the pages of PDFs and of some pictures are named and not printed. */
  readonly openPages?: OpenPages | undefined;
  readonly signal: AbortSignal;
  /** Progress in pictures of exhibits. */
  readonly onProgress: (done: number, total: number) => void;
};
