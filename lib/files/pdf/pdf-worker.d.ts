/** The library ships no types for its worker, which is loaded for its effect. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
