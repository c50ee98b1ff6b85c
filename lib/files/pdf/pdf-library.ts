import type { DocumentInitParameters } from 'pdfjs-dist/types/src/display/api.js';

import { forgetPagesReadAhead } from './pages-read-ahead.ts';
import { NoFilters, WorkerCanvases } from './worker-canvases.ts';

export type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.js';

/**
 * Where the package's own files for PDFs lie: maps of Chinese, Japanese and Korean characters,
 * the standard fonts, and decoders of pictures. Nothing is fetched from anywhere else.
 */
export type PdfFiles = { readonly base: string };

/** The most pixels of a picture in a PDF that are decoded; a larger one stays blank. */
const MOST_PIXELS = 2 ** 26;

const settingsFor = (files: PdfFiles | undefined): DocumentInitParameters => ({
  // The library evaluates nothing since version 6; WebAssembly and forms of XFA are off as well.
  useWasm: false,
  enableXfa: false,
  maxImageSize: MOST_PIXELS,
  stopAtErrors: false,
  verbosity: 0,
  ...(files && {
    cMapUrl: `${files.base}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${files.base}standard_fonts/`,
    wasmUrl: `${files.base}wasm/`,
    iccUrl: `${files.base}iccs/`,
    useWorkerFetch: true,
  }),
});

/** Loads the reader of PDFs into this worker itself, where there is no page to start another. */
const loadHere = async () => {
  const scope = globalThis as { pdfjsWorker?: unknown };
  if (scope.pdfjsWorker === undefined) {
    scope.pdfjsWorker = await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
    forgetPagesReadAhead();
  }
  return import('pdfjs-dist/legacy/build/pdf.mjs');
};

/**
 * Opens a PDF in the worker that this runs in. Errors: `PasswordException` where it is locked,
 * `InvalidPDFException` where it is damaged.
 */
export const openPdfHere = async (data: Uint8Array, files?: PdfFiles) => {
  const { getDocument } = await loadHere();
  const task = getDocument({ ...settingsFor(files), data, disableFontFace: true });
  return { document: await task.promise, close: () => task.destroy() };
};

/** Opens a PDF in the worker that this runs in, to draw its pages there. Errors: as above. */
export const openPdfToPaint = async (data: Uint8Array, files: PdfFiles) => {
  const { getDocument } = await loadHere();
  const factories = { CanvasFactory: WorkerCanvases, FilterFactory: NoFilters };
  const task = getDocument({ ...settingsFor(files), ...factories, data, disableFontFace: true });
  return { document: await task.promise, close: () => task.destroy() };
};

/** Opens a PDF for a page that draws it: it is read in a worker of its own. Errors: as above. */
export const openPdfToDraw = async (data: Uint8Array, files: PdfFiles) => {
  const { getDocument, PDFWorker } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const port = new Worker(new URL('pdfjs-dist/legacy/build/pdf.worker.min.mjs', import.meta.url), {
    type: 'module',
  });
  const worker = new PDFWorker({ port: port as unknown as null });
  const task = getDocument({ ...settingsFor(files), data, worker });
  const close = async () => {
    await task.destroy();
    port.terminate();
  };
  try {
    return { document: await task.promise, close };
  } catch (error) {
    await close();
    throw error;
  }
};

/** The name and version of the library, as records state it. */
export const pdfLibrary = async (): Promise<string> =>
  `pdfjs-dist ${(await import('pdfjs-dist/legacy/build/pdf.mjs')).version}`;
