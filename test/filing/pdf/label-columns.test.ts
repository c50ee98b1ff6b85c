import { describe, expect, it } from 'vitest';
import { buildList } from '../../../lib/filing/lists/build-lists.ts';
import { openPdf } from '../../../lib/filing/pdf/kit/open-pdf.ts';
import { type PaperName, sheetOf } from '../../../lib/filing/pdf/kit/paper.ts';
import { NO_PLACES } from '../../support/filing/made-items.ts';
import { testFonts } from '../../support/filing/pdf/fake-pictures.ts';
import { tablesOf } from '../../support/filing/read-table.ts';
import { captureOf, smallMatter } from '../../support/filing/small-matter.ts';

const pdf = openPdf({
  ...{ fonts: testFonts(), sink: { write: () => {} }, title: '', language: 'en' },
  ...{ software: '', at: '2026-11-21T12:00:00.000Z' },
});
/** Points of a text at the size of tables, 8.5. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, one) => sum + 8.5 * (pdf.advanceOf(one.codePointAt(0) ?? 0) ?? 1), 0);

const PADDING = 8;
const LABELS = ['SAMPLE-2026-0001', '原告证据-0001', 'PX-0001', 'WWMM-2026-0001'];

describe.each(LABELS)('the printed exhibit list with the label %s', (exhibit) => {
  it.each([
    ['en', 'Letter'],
    ['zh-CN', 'A4'],
  ] as const)('in %s has a column in which it is not broken', (language, paper: PaperName) => {
    const input = smallMatter([captureOf(1, { text: 'x' }, { labels: { exhibit } })]);
    const [table] = tablesOf(buildList('exhibit-list', input, NO_PLACES, language).paper);
    const columns = table?.columns ?? [];
    const whole = columns.reduce((sum, { width }) => sum + width, 0);
    const share = (columns.find(({ key }) => key === 'exhibit')?.width ?? 0) / whole;
    const room = share * sheetOf(paper, true).content.width - PADDING;
    expect(room).toBeGreaterThan(widthOf(exhibit));
  });
});
