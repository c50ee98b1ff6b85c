import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildDataStatement } from '../../../lib/filing/declarations/build-data-statement.ts';
import { writeDocx } from '../../../lib/filing/docx/write-docx.ts';
import { headingsOf } from '../../support/filing/document-text.ts';
import { filingInput, filingPlaces } from '../../support/filing/filing-matter.ts';

const isHere = ['soffice', 'pdftotext'].every(
  (program) => spawnSync(program, ['--version']).error === undefined,
);

describe.skipIf(!isHere)('LibreOffice', () => {
  it('prints a statement with its title, parts, blanks and pages numbered', {
    timeout: 300_000,
  }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'office-'));
    const input = filingInput('court');
    const document = buildDataStatement(input, filingPlaces(input), 'zh-CN');
    writeFileSync(join(folder, 'statement.docx'), await writeDocx(document, input.export.at));
    execFileSync('soffice', [
      ...[`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf'],
      ...['--outdir', folder, join(folder, 'statement.docx')],
    ]);
    const printed = execFileSync('pdftotext', [join(folder, 'statement.pdf'), '-'], {
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true });
    const text = printed.replace(/\s/gu, '');
    for (const words of [document.title, ...headingsOf(document)])
      expect(text).toContain(words.replace(/\s/gu, ''));
    expect(text).toContain('案号：＿＿＿＿');
    const pages = printed.split('\f').length - 1;
    expect(pages).toBeGreaterThan(4);
    expect(text).toContain(`第${pages}页，共${pages}页`);
    expect(text.split('供律师修改的草稿')).toHaveLength(pages + 1);
  });
});
