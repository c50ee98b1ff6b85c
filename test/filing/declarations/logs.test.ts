import { describe, expect, it } from 'vitest';
import { hexOf } from '../../../lib/evidence/digest.ts';
import { buildCaptureNote } from '../../../lib/filing/declarations/build-capture-note.ts';
import { buildCustodySummary } from '../../../lib/filing/declarations/build-custody-summary.ts';
import { buildRedactionLog } from '../../../lib/filing/declarations/build-redaction-log.ts';
import { buildWithheldLog } from '../../../lib/filing/declarations/build-withheld-log.ts';
import type { FilingInput } from '../../../lib/filing/filing-input.ts';
import type { FilingLanguage } from '../../../lib/filing/model/filing-document.ts';
import { rowsOf, textOf } from '../../support/filing/document-text.ts';
import { filingInput, filingMatter, filingPlaces } from '../../support/filing/filing-matter.ts';

const matter = filingMatter();
const court = filingInput('court', matter);
const counsel = filingInput('counsel', matter);
type Build = typeof buildCaptureNote;
const made = (build: Build, input: FilingInput, language: FilingLanguage = 'en') =>
  build(input, filingPlaces(input), language);

describe('the capture procedure note', () => {
  it('names the first and the last capture by time, not by label', () => {
    const [first, ...rest] = court.items;
    if (!first) throw new Error('The sample has items');
    const labels = { ...first.labels, exhibit: 'Z-9' };
    const input = { ...court, items: [...rest, { ...first, labels }] };
    expect(textOf(made(buildCaptureNote, input))).toContain(
      'First capture: 2026-11-21 20:00:10 Asia/Shanghai',
    );
  });

  it('says the changes of each step, and shows an unknown step by its own name', () => {
    const [steps = []] = rowsOf(made(buildCaptureNote, court), 'What was done');
    expect(steps.find((row) => row['What was done']?.includes('hidden'))).toMatchObject({
      'What it changes on the page':
        'Such bars and buttons are hidden in pictures of the rest of the page.',
      Exhibits: 'All (10)',
    });
    expect(steps.at(-1)).toEqual({
      'What was done': 'Step “sound-recorded”, by a later version',
      'What it changes on the page': 'Not described in this version; see the record.',
      'What it cannot see': 'Not described in this version; see the record.',
      Exhibits: 'XM-2021-0003',
    });
  });

  it('does not count a step where it failed', () => {
    const [steps = []] = rowsOf(made(buildCaptureNote, court), 'What was done');
    const redrawn = steps.find((row) => row['What was done']?.includes('render.png'));
    expect(redrawn?.Exhibits).toContain('(9)');
    expect(redrawn?.Exhibits).not.toContain('0003');
  });
});

describe('the custody summary', () => {
  const [rows = []] = rowsOf(made(buildCustodySummary, counsel), 'Annotated');

  it('has a row for each exhibit with the counts of its own entries', () => {
    expect(rows).toHaveLength(10);
    expect(rows[0]).toMatchObject({
      Exhibit: 'XM-2021-0001 | Item no. 1',
      Sealed: '2026-11-21 20:00:11 Asia/Shanghai | 2026-11-21 12:00:11 UTC',
      'Time-stamped': '1',
      Annotated: '1',
      Viewed: '2',
      Verified: '1',
      Exports: '1',
    });
    expect(rows[2]).toMatchObject({ 'Time-stamped': '0', Viewed: '0', Exports: '1' });
  });

  it('says of a received item that it was received', () => {
    expect(rows[8]?.['How it came into the matter']).toMatch(/^Received from another matter \| /u);
  });

  it('says where an arrival stands in a sealed line, and not that there was none', () => {
    const [sealed = []] = rowsOf(made(buildCustodySummary, court), 'Annotated');
    expect(sealed[8]?.['How it came into the matter']).toBe('in a sealed line');
  });

  it('lists the exports by line with file, items and profile', () => {
    const [exports = []] = rowsOf(made(buildCustodySummary, counsel), 'Package');
    expect(exports).toEqual([
      {
        Line: '21',
        When: '2026-11-21 20:40:00 Asia/Shanghai | 2026-11-21 12:40:00 UTC',
        By: '陈伟',
        Package: 'XM-2021-20261121.zip',
        Items: '9',
        Profile: 'For counsel',
      },
    ]);
  });
});

describe('the withheld log', () => {
  it('has number, date and basis of each item that stays back, no title and no address', () => {
    const document = made(buildWithheldLog, counsel);
    const [rows = []] = rowsOf(document, 'Date of capture');
    expect(rows).toEqual([
      {
        'Item no.': '10',
        'Date of capture': '2026-11-21 20:00:11 Asia/Shanghai',
        Kind: '＿＿＿＿',
        Basis: 'Withheld: 与本案无关',
      },
      {
        'Item no.': '11',
        'Date of capture': '2026-11-21 20:00:12 Asia/Shanghai',
        Kind: '＿＿＿＿',
        Basis: 'Deleted from the matter',
      },
    ]);
    expect(textOf(document)).not.toMatch(/帖文 1[01]|zhiyan\.example/u);
  });

  it('leaves a blank for a date that stands in a sealed line', () => {
    const [rows = []] = rowsOf(made(buildWithheldLog, court), 'Date of capture');
    expect(rows.map((row) => row['Date of capture'])).toEqual(['＿＿＿＿', '＿＿＿＿']);
  });

  it('lists the files of exhibits that stay back with reason, size and digest', () => {
    const [rows = []] = rowsOf(made(buildWithheldLog, court), 'Bytes');
    const item = court.items.find(({ number }) => number === 4);
    expect(rows.map((row) => row['SHA-256'])).toEqual(
      item?.withheld?.map(({ path }) =>
        hexOf(item.record.artifacts.find((one) => one.path === path)?.digest ?? 'sha256:'),
      ),
    );
    expect(rows[0]).toMatchObject({
      Exhibit: 'XM-2021-0004',
      Basis: 'it may show words that were redacted',
    });
  });

  it('of a package that holds everything says so', () => {
    const all = { ...counsel, withheld: [], left: [] };
    const text = textOf(made(buildWithheldLog, all));
    expect(text).toContain('Every item of the matter goes out.');
    expect(text).toContain('No file of an exhibit stays back.');
  });
});

describe('the redaction log', () => {
  it('has exhibit, page, box, reason and both digests of every redaction', () => {
    const document = made(buildRedactionLog, court);
    const [rows = []] = rowsOf(document, 'Box');
    const item = court.items.find(({ number }) => number === 4);
    const [picture] = item?.redactions ?? [];
    expect(rows).toHaveLength(2);
    expect(rows[0]).toEqual({
      Exhibit: 'XM-2021-0004',
      'Page of exhibits.pdf': '9 to 10',
      'File, and what it was made from': 'derived/viewport-marked-1.png, from viewport.png',
      Box: '120, 64; 300 × 24',
      Reason: '隐去证人住址',
      'SHA-256 of the file it was made from': hexOf(picture?.from ?? 'sha256:'),
      'SHA-256 of the derived file': hexOf(picture?.digest ?? 'sha256:'),
    });
    expect(rows[1]?.Box).toBe('words masked in the text');
    expect(textOf(document)).toContain(`XM-2021-0004: ${hexOf(item?.digest ?? 'sha256:')}`);
  });

  it('does not repeat a covered word in any document of a court package', () => {
    const builds = [buildCaptureNote, buildCustodySummary, buildRedactionLog, buildWithheldLog];
    for (const build of builds) expect(textOf(made(build, court))).not.toContain('English line');
  });

  it('says that nothing was redacted where nothing was', () => {
    expect(textOf(made(buildRedactionLog, counsel, 'zh-CN'))).toContain('本证据包没有遮盖。');
  });
});
