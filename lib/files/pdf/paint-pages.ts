import type { TextLine } from '../../evidence/page/text-line.ts';
import { openPdfToPaint, type PDFDocumentProxy, type PdfFiles } from './pdf-library.ts';
import { unpacksTooFar } from './unpacked-size.ts';

/** A drawn page, and its text in the pixels of the picture. */
export type PaintedPage = { readonly bitmap: ImageBitmap; readonly lines: readonly TextLine[] };

/** A PDF whose pages are drawn in this worker, one at a time, from 0. */
export type PaintedPdf = {
  readonly count: number;
  readonly paint: (at: number) => Promise<PaintedPage>;
  readonly close: () => Promise<void>;
};

/** Pixels a point at 150 dots an inch, and the most pixels of a page. */
const SCALE = 150 / 72;
const MOST_PIXELS = 4_000_000;

type Page = Awaited<ReturnType<PDFDocumentProxy['getPage']>>;
type Viewport = ReturnType<Page['getViewport']>;

/** The pieces of upright text of a page, each where it stands. */
const linesOf = async (page: Page, viewport: Viewport): Promise<readonly TextLine[]> => {
  const { items } = await page.getTextContent();
  return items.flatMap((item): readonly TextLine[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [, skew = 0, , rise = 0, left = 0, baseline = 0] = item.transform as readonly number[];
    if (Math.abs(skew) > 0.01) return [];
    const [x, y] = viewport.convertToViewportPoint(left, baseline) as [number, number];
    const height = Math.abs(rise) * viewport.scale;
    const width = item.width * viewport.scale;
    return [{ text: item.str, x, y: y - height * 0.8, width, height }];
  });
};

const paintPage = async (document: PDFDocumentProxy, at: number): Promise<PaintedPage> => {
  const page = await document.getPage(at + 1);
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = Math.min(SCALE, Math.sqrt(MOST_PIXELS / (width * height)));
  const viewport = page.getViewport({ scale });
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.floor(viewport.width)),
    Math.max(1, Math.floor(viewport.height)),
  );
  await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
  const lines = await linesOf(page, viewport).catch(() => []);
  page.cleanup();
  return { bitmap: canvas.transferToImageBitmap(), lines };
};

/**
 * Opens a PDF to draw its pages. `locked` where it asks for a password, `undecodable` where it is
 * damaged or unpacks to more than a computer holds.
 */
export const openPaintedPdf = async (
  bytes: Uint8Array<ArrayBuffer>,
  files: PdfFiles,
  signal: AbortSignal,
): Promise<PaintedPdf | 'locked' | 'undecodable'> => {
  if (await unpacksTooFar(bytes, undefined, signal)) return 'undecodable';
  try {
    const { document, close } = await openPdfToPaint(bytes, files);
    return { count: document.numPages, paint: (at) => paintPage(document, at), close };
  } catch (error) {
    return (error as Error | null)?.name === 'PasswordException' ? 'locked' : 'undecodable';
  }
};
