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

/** What a command of poppler prints of a PDF. */
const run = (bytes: Uint8Array, program: string, ...options: string[]): string => {
  const folder = mkdtempSync(join(tmpdir(), 'read-pdf-'));
  try {
    const path = join(folder, 'x.pdf');
    writeFileSync(path, bytes);
    const args = program === 'pdftotext' ? [...options, path, '-'] : [...options, path];
    return execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1e9 });
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** Reads a PDF with pdftotext, and with pdffonts and pdfinfo where their answers are asked for. */
export const readPdf = (bytes: Uint8Array): ReadPdf => {
  const text = run(bytes, 'pdftotext', '-enc', 'UTF-8');
  return {
    pages: text
      .split('\f')
      .slice(0, -1)
      .map((page) => page.replace(/\s+/gu, ' ').trim()),
    letters: text.replace(/\s+/gu, ''),
    get fonts() {
      return run(bytes, 'pdffonts').trim().split('\n').slice(2);
    },
    get info() {
      return run(bytes, 'pdfinfo');
    },
  };
};
