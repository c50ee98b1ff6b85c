import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { expect } from 'vitest';
import { verifyFiles } from '../packages/verify-files.ts';
import { pdfAFaults } from './pdf/check-pdf-a.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { drawSheet, inkIn, outlineBeside, placedWords } from './pdf/read-sheet.ts';
import { readXlsx } from './read-xlsx.ts';

type Listed = {
  readonly export: { readonly profile: string };
  readonly items: readonly { readonly title?: string; readonly url: string }[];
  readonly filing: readonly { readonly path: string }[];
};

const withoutSpace = (text: string): string => text.replaceAll(/\s/gu, '');

/**
 * Opens a package for a Chinese court with programs that are not ours: `unzip`, `sha256sum` and
 * `pdftotext`, after our own verifier found nothing. `sheets` are the texts of the pages of
 * exhibits.pdf, `rows` those of the exhibit list by their heads.
 */
export const readCourtPackage = async (zip: string) => {
  expect(await verifyFiles([zip])).toEqual([]);
  const folder = dirname(zip);
  execFileSync('unzip', ['-q', zip, '-d', folder]);
  const bag = join(folder, basename(zip, '.zip'));
  execFileSync('sha256sum', ['--check', '--quiet', 'manifest-sha256.txt'], { cwd: bag });
  const filing = join(bag, 'data/filing');
  const textOf = (name: string) =>
    execFileSync('pdftotext', [join(filing, name), '-'], { encoding: 'utf8' });
  const index: Listed = JSON.parse(await readFile(join(bag, 'data/manifest.json'), 'utf8'));
  const book = readXlsx(await readFile(join(filing, 'exhibit-list.zh-CN.xlsx')));
  const table = book.sheets.find(({ rows }) => rows[0]?.includes('证据编号'))?.rows ?? [];
  const [head = [], ...rows] = table;
  const at = (name: string) => head.indexOf(name);
  return {
    index,
    /** A document of the folder for filing. */
    read: (name: string) => readFileSync(join(filing, name)),
    exhibits: join(filing, 'exhibits.pdf'),
    pdfs: readdirSync(filing).filter((name) => name.endsWith('.pdf')),
    sheets: textOf('exhibits.pdf').split('\f'),
    printedList: withoutSpace(textOf('exhibit-list.zh-CN.pdf')),
    rows: rows.flatMap((row) => {
      const [label, pages] = [String(row[at('证据编号')]), String(row[at('页码')])];
      const [first, last = first] = (pages.match(/\d+/gu) ?? []).map(Number);
      return first === undefined || last === undefined ? [] : [{ label, first, last }];
    }),
  };
};

type Read = Awaited<ReturnType<typeof readCourtPackage>>;

/**
 * Expects each exhibit on the pages that the list gives, its label at the head of each, and on no
 * other; and every title and address of the index in the text of the exhibits.
 */
export const expectFiled = ({ index, sheets, rows, printedList, pdfs, read }: Read): void => {
  for (const name of pdfs) {
    const { fonts } = readPdf(read(name));
    // Columns of pdffonts: embedded, a subset of the font, with a table to Unicode.
    for (const font of fonts) expect(font, name).toMatch(/\byes\s+yes\s+yes\b/u);
    expect(fonts.length, name).toBeGreaterThan(0);
    expect(pdfAFaults(read(name)), name).toEqual([]);
  }
  expect(index.export.profile).toBe('court');
  expect(rows).toHaveLength(index.items.length);
  for (const { label, first, last } of rows) {
    const pages = sheets.flatMap((sheet, at) =>
      sheet.trimStart().startsWith(`${label} ·`) ? [at + 1] : [],
    );
    const range = Array.from({ length: last - first + 1 }, (_, place) => first + place);
    expect(pages, label).toEqual(range);
    expect(printedList).toContain(withoutSpace(label));
  }
  const text = withoutSpace(sheets.join(''));
  for (const { title = '', url } of index.items)
    for (const words of [title, url]) expect(text).toContain(withoutSpace(words));
};

/**
 * Expects the words of a statement in the text layer of a sheet, at a place where the sheet shows
 * something, and the number of the statement on a sheet beside a closed outline.
 */
export const expectOutlined = (
  { exhibits, sheets, rows }: Read,
  { label, number, words }: { label: string; number: number; words: string },
): void => {
  const { first = 1, last = 0 } = rows.find((row) => row.label === label) ?? {};
  const own = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const showing = own.flatMap((page) =>
    placedWords(exhibits, page).flatMap((place) => {
      const isOnPicture = place.text.includes(words) && place.text !== words;
      return isOnPicture ? [inkIn(drawSheet(exhibits, page).at, place)] : [];
    }),
  );
  expect(showing.length, `sheets with ${words}`).toBeGreaterThan(0);
  for (const ink of showing) expect(ink).toBeGreaterThan(0.04);
  const outlined = own.flatMap((page) =>
    placedWords(exhibits, page)
      .filter(({ text }) => text === `[${number}]`)
      .map((place) => outlineBeside(drawSheet(exhibits, page).at, place))
      .filter((box) => box !== undefined),
  );
  expect(outlined, `outline of [${number}] in ${sheets.length} sheets`).toHaveLength(1);
};
