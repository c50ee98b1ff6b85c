import type { Size } from '../../evidence/page/box.ts';
import type { TextLine } from '../../evidence/page/text-line.ts';
import type { OpenPicture } from './picture-codec.ts';

/** A drawn page of a file; `lines` are its text in the pixels of the picture. Close the picture. */
export type PagePicture = { readonly picture: OpenPicture; readonly lines: readonly TextLine[] };

/** Why a file has no drawn pages. */
export type UndrawnReason = 'too-large' | 'locked' | 'undecodable';

/** An open file whose pages are drawn one at a time, from 0. `draw` throws where a page fails. */
export type PagedFile = {
  readonly count: number;
  readonly draw: (at: number) => Promise<PagePicture>;
  readonly close: () => Promise<void>;
};

/** Opens a PDF or a picture by its media type to draw its pages. Only the signal makes it throw. */
export type OpenPages = (blob: Blob, mediaType: string) => Promise<PagedFile | UndrawnReason>;

/** More pages of one file than these are not drawn, and said not to be. */
export const MOST_PAGES = 300;

/** The size of a page on paper in points: as large as fits, at most `largest` points a pixel. */
export const fitPage = (
  { width, height }: Size,
  most: Size,
  largest = Number.POSITIVE_INFINITY,
): Size => {
  const scale = Math.min(most.width / width, most.height / height, largest);
  return { width: width * scale, height: height * scale };
};
