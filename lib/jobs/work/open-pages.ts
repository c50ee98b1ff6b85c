import { openPaintedPdf } from '../../files/pdf/paint-pages.ts';
import { canvasCodec, pictureOf } from '../../filing/pictures/canvas/canvas-codec.ts';
import type { OpenPages, PagedFile, UndrawnReason } from '../../filing/pictures/paged-file.ts';

/** A larger file is not opened: its bytes and its pages must fit into memory together. */
const MOST_BYTES = 64 * 2 ** 20;

/** A picture of a kind that the browser decodes is a file of one page. */
const openPicture = async (blob: Blob): Promise<PagedFile | UndrawnReason> => {
  const picture = await canvasCodec.open(blob).catch(() => undefined);
  if (!picture) return 'undecodable';
  return { count: 1, draw: async () => ({ picture, lines: [] }), close: async () => {} };
};

/** Opens PDFs and pictures in a worker of the extension, to draw their pages. */
export const openPages: OpenPages = async (blob, mediaType) => {
  if (blob.size > MOST_BYTES) return 'too-large';
  if (mediaType.startsWith('image/')) return openPicture(blob);
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const base = new URL('/pdf/', location.origin).href;
  const opened = await openPaintedPdf(bytes, { base }, new AbortController().signal);
  if (typeof opened === 'string') return opened;
  const draw = async (at: number) => {
    const { bitmap, lines } = await opened.paint(at);
    return { picture: pictureOf(bitmap), lines };
  };
  return { count: opened.count, draw, close: opened.close };
};
