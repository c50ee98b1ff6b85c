import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cell } from '../../../lib/filing/model/blank.ts';
import { writeXlsx } from '../../../lib/filing/xlsx/write-xlsx.ts';

const hasOffice = spawnSync('soffice', ['--version']).status === 0;
const readsPdf = spawnSync('pdftotext', ['-v']).status === 0;
const WORDS = [
  ...['=1+1', '+cmd|"/C calc"!A0', '-2+3', '@SUM(1,2)', '0012', '3-1', '𠮷野家', '_x0041_'],
  ...['\uFFFDconstructor', '=HYPERLINK("http://127.0.0.1/","x")', '2026年11月21日', '12:30'],
];

/** All fields of a CSV file whose every field is quoted. */
const fieldsOf = (csv: string): string[][] =>
  csv
    .replace(/^\uFEFF/u, '')
    .trim()
    .split('\n')
    .map((line) =>
      [...line.matchAll(/"((?:[^"]|"")*)"/gu)].map(([, field]) =>
        (field ?? '').replaceAll('""', '"'),
      ),
    );

describe.skipIf(!hasOffice)('LibreOffice', () => {
  it('opens a workbook, shows every word as it is and runs no formula', {
    timeout: 300_000,
  }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'office-'));
    const file = join(folder, 'list.xlsx');
    const bytes = await writeXlsx({
      ...{ name: 'list', title: 'List', language: 'en', landscape: true, draft: false },
      blocks: [
        {
          block: 'table',
          name: 'Words',
          columns: [{ key: 'words', head: 'Words', width: 1 }],
          rows: WORDS.map((words) => [cell(words)]),
        },
      ],
    });
    writeFileSync(file, bytes);
    // Fields parted by a comma and quoted, UTF-8, texts as they are shown; all sheets.
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1';
    execFileSync('soffice', [
      ...[`-env:UserInstallation=file://${folder}/profile`, '--headless'],
      ...['--convert-to', filter, '--outdir', folder, file],
    ]);
    const csv = readFileSync(join(folder, 'list-Words.csv'), 'utf8');
    rmSync(folder, { recursive: true });
    expect(fieldsOf(csv)).toEqual([['Words'], ...WORDS.map((words) => [words])]);
  });

  it.skipIf(!readsPdf)(
    'prints the cover no wider than its sheet, upright and on its side',
    { timeout: 300_000 },
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'office-'));
      const words = Array.from({ length: 120 }, (_, at) => `word${at}`);
      const names = ['upright', 'on-its-side'];
      for (const name of names) {
        const landscape = name === 'on-its-side';
        const bytes = await writeXlsx({
          ...{ name, title: 'List', language: 'en', landscape, draft: false },
          blocks: [{ block: 'paragraph', runs: [words.join(' ')] }],
        });
        writeFileSync(join(folder, `${name}.xlsx`), bytes);
      }
      execFileSync('soffice', [
        ...[`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf'],
        ...['--outdir', folder, ...names.map((name) => join(folder, `${name}.xlsx`))],
      ]);
      const printed = names.map((name) =>
        execFileSync('pdftotext', [join(folder, `${name}.pdf`), '-'], { encoding: 'utf8' }),
      );
      rmSync(folder, { recursive: true });
      for (const text of printed) expect(text.match(/word\d+/gu)).toEqual(words);
    },
  );
});
