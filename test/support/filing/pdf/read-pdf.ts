import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A PDF as independent readers see it (poppler). */
export type ReadPdf = {
  /** The text of each page, white space collapsed. */
  readonly pages: readonly string[];
  /** All text without any white space: words that a line end divides are whole. */
  readonly letters: string;
  /** The lines of `pdffonts`, each with its flags: embedded, subset, to Unicode. */
  readonly fonts: readonly string[];
  readonly info: string;
};

/** Reads a PDF with pdftotext, pdffonts and pdfinfo. */
export const readPdf = (bytes: Uint8Array): ReadPdf => {
  const folder = mkdtempSync(join(tmpdir(), 'read-pdf-'));
  try {
    const path = join(folder, 'x.pdf');
    writeFileSync(path, bytes);
    const run = (program: string, ...args: string[]) =>
      execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1e9 });
    const text = run('pdftotext', '-enc', 'UTF-8', path, '-');
    return {
      pages: text
        .split('\f')
        .slice(0, -1)
        .map((page) => page.replace(/\s+/gu, ' ').trim()),
      letters: text.replace(/\s+/gu, ''),
      fonts: run('pdffonts', path).trim().split('\n').slice(2),
      info: run('pdfinfo', path),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
};
