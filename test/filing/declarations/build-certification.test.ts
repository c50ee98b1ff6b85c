import { describe, expect, it } from 'vitest';
import { hexOf } from '../../../lib/evidence/digest.ts';
import { buildCertification } from '../../../lib/filing/declarations/build-certification.ts';
import { writeDocx } from '../../../lib/filing/docx/write-docx.ts';
import { headingsOf, rowsOf, textOf } from '../../support/filing/document-text.ts';
import { filingInput, filingMatter, filingPlaces } from '../../support/filing/filing-matter.ts';
import { elementsIn, readDocx, textIn } from '../../support/filing/read-docx.ts';

const matter = filingMatter();
const court = filingInput('court', matter);
const counsel = filingInput('counsel', matter);
const build = (input = court, language: 'en' | 'zh-CN' = 'en') =>
  buildCertification(input, filingPlaces(input), language);
const text = textOf(build());

describe('the certification', () => {
  it('is an unsigned draft with nine sections, two schedules and a checklist of the notice', () => {
    const document = build();
    expect(document.draft).toBe(true);
    expect(headingsOf(document).map((heading) => heading.split('. ')[0])).toEqual([
      ...['1', '2', '3', '4'],
      ...['4.1 Self-check at each capture', '4.2 Clock', '4.3 Problems and partial items'],
      '4.4 The page, its loading and its extent in the pictures',
      '4.5 Comparison with a second answer of the server',
      ...['5', '6', '7', '8', '9', 'Schedule 1', 'Schedule 2', 'Annex'],
    ]);
    expect(text).toContain('Signature: ＿＿＿＿');
    expect(text).toContain('Executed on ＿＿＿＿ at ＿＿＿＿.');
  });

  it('keeps the lines of the signature on the page of the declaration', async () => {
    const { body } = readDocx(await writeDocx(build()));
    const all = elementsIn(body, 'w:p');
    const from = all.findIndex((one) => textIn(one).startsWith('Schedules 1 and 2'));
    const to = all.findIndex((one) => textIn(one).startsWith('Name: '));
    const isKept = (one: (typeof all)[number]) =>
      elementsIn(one, 'w:keepNext').some(({ attributes }) => attributes['w:val'] !== 'false');
    expect(to - from).toBe(6);
    expect(all.slice(from, to).every(isKept)).toBe(true);
    expect(all.slice(to, to + 1).some(isKept)).toBe(false);
  });

  it('has both forms of 28 U.S.C. § 1746, for inside and outside the United States', () => {
    expect(text).toContain('under penalty of perjury that the foregoing is true and correct.');
    expect(text).toContain(
      'under penalty of perjury under the laws of the United States of America',
    );
  });

  it('leaves a visible blank where nobody entered title or employer, and no guess', () => {
    expect(text).toContain('Employer: ＿＿＿＿. Title: ＿＿＿＿.');
    const custodian = { ...matter.matter.custodian, title: '律师', employer: '示例律师事务所' };
    const named = filingInput('court', { ...matter, matter: { ...matter.matter, custodian } });
    expect(textOf(build(named))).toContain('Employer: 示例律师事务所. Title: 律师.');
  });

  it('names the exhibits once, as ranges, and how many they are', () => {
    expect(text).toContain('concerns: 10 (XM-2021-0001 to XM-2021-0009, XM-2021-0012).');
  });

  it('says what is the same in all captures once, and what differs beside its exhibits', () => {
    const [windows = []] = rowsOf(build(), 'Languages');
    expect(windows.map((row) => row.Exhibits)).toEqual([
      'XM-2021-0001, XM-2021-0002, XM-2021-0004 to XM-2021-0009, XM-2021-0012 (9)',
      'XM-2021-0003',
    ]);
    expect(windows[1]?.['Browser and system']).toBe('Firefox 153.2 · Windows 11 (x86-64)');
  });

  it('puts signs of the self-check first, and says in how many captures all is the same', () => {
    const [findings = []] = rowsOf(build(), 'Finding');
    expect(findings[0]?.Finding).toMatch(/^Sign: Other extensions left traces/u);
    expect(findings[0]?.Exhibits).toBe('XM-2021-0003');
    const proxy = findings.find(({ Finding = '' }) => Finding.includes('proxy'));
    expect(proxy?.Exhibits).toBe('All (10)');
  });

  it('states the clock as an interval with its source, and where it is not known', () => {
    expect(text).toContain('At 9 of 10 captures the computer’s clock was compared');
    expect(text).toContain('between -0.64 s and 0.412 s');
    expect(text).toContain('the Date header of the server’s answer');
    expect(text).toContain('No comparison was possible for: XM-2021-0003.');
  });

  it('lists every problem with its recorded detail, and no advice of the screens', () => {
    const [problems = []] = rowsOf(build(), 'What is recorded');
    expect(problems.map((row) => row.Exhibit)).toEqual([
      'XM-2021-0003',
      'XM-2021-0003',
      'XM-2021-0006',
    ]);
    expect(problems[0]?.['What is recorded']).toContain('about 1800 characters');
    expect(problems[2]?.['What is recorded']).toBe(
      'The page could not be put back exactly as it was before the capture. | ' +
        'Recorded detail: The scroll position did not return',
    );
    expect(text).toContain('Partial items: 2 of 10.');
  });

  it('says for which captures the page was not put back', () => {
    expect(text).toContain('That is not recorded, or did not succeed whole, for: XM-2021-0006.');
  });

  it('lists every file that goes out with the digest and size of its record', () => {
    const [files = []] = rowsOf(build(), 'Bytes');
    for (const item of court.items) {
      const own = files.filter(
        (row) => row.Exhibit === `XM-2021-${String(item.number).padStart(4, '0')}`,
      );
      const sent = item.record.artifacts.filter(
        ({ path }) => !item.withheld?.some((file) => file.path === path),
      );
      expect(own.map((row) => row['SHA-256'])).toEqual([
        hexOf(item.digest),
        ...(item.redactedRecord ? [expect.any(String)] : []),
        ...sent.map(({ digest }) => hexOf(digest)),
      ]);
      for (const { path, bytes } of sent)
        expect(own.find(({ File }) => File === path)?.Bytes).toBe(String(bytes));
    }
    expect(files.some(({ File }) => File === 'record.json (stays back)')).toBe(true);
  });

  it('counts the log by event, its sealed lines apart, and the sum is all of its lines', () => {
    const [events = []] = rowsOf(build(), 'Entries');
    const counts = events.map((row) => Number(row.Entries));
    expect(counts.at(-1)).toBe(court.custody.length);
    expect(counts.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBe(court.custody.length);
    expect(events.at(-2)?.Event).toBe('Sealed lines: only number and digest go out');
    expect(text).toContain(hexOf(court.custody.at(-1)?.digest ?? 'sha256:'));
    expect(textOf(build(counsel))).toContain('No line of the log is sealed.');
  });

  it('names what is not produced by its number and reason', () => {
    const [missing = []] = rowsOf(build(), 'Item no.');
    expect(missing).toEqual([
      { 'Item no.': '10', Reason: 'Withheld: 与本案无关' },
      { 'Item no.': '11', Reason: 'Deleted from the matter' },
    ]);
  });

  it('tells copies, outlines and redactions apart, with what each was made from', () => {
    const [derived = []] = rowsOf(build(), 'Made from');
    expect(derived.map((row) => [row.File, row['Made from']])).toEqual([
      [
        'derived/viewport-marked-1.png | Copy of a picture with black boxes drawn on it',
        'viewport.png',
      ],
      ['derived/text.redacted.txt | Captured text with redacted words masked', 'text.txt'],
      ['derived/page-001-marked-1.png | Copy of a picture with marks drawn on it', 'page-001.png'],
    ]);
  });

  it('claims neither that a page is true nor that a record is authentic', () => {
    expect(text).not.toMatch(/authentic|tamper/iu);
    expect(text).toContain('does not state that what a page said is true');
  });

  it('in Chinese says that it is a working translation, and has the same sections', () => {
    const chinese = build(court, 'zh-CN');
    expect(textOf(chinese)).toContain('本文为工作译本，仅供阅读；签署以英文本为准。');
    expect(text).not.toContain('Working translation');
    expect(chinese.blocks.length).toBe(build().blocks.length + 1);
  });

  it('names a file that was added with its origin, apart from what was captured', () => {
    const items = court.items.map((item) => {
      if (item.number !== 12) return item;
      const file = { name: '公证书.pdf', mediaType: 'application/pdf', claims: [] };
      const source = { from: '上海市东方公证处', obtained: '当事人交付' };
      return { ...item, record: { ...item.record, file, source, method: [] } };
    });
    const document = build({ ...court, items });
    const words = textOf(document);
    expect(words).toContain('Added as files, not captured from a page: XM-2021-0012.');
    expect(words).toContain('At 8 of 9 captures the computer’s clock was compared');
    expect(rowsOf(document, 'Address (URL)')[0]?.at(-1)?.['Address (URL)']).toBe(
      'File: 公证书.pdf | From: 上海市东方公证处 | Obtained: 当事人交付',
    );
    expect(text).not.toContain('Added as files');
  });

  it('of a matter without items says so and breaks nowhere', () => {
    const empty = { ...counsel, items: [], custody: [], withheld: [], left: [] };
    const words = textOf(build(empty));
    expect(words).toContain('Exhibits that this certification concerns: 0');
    expect(words).toContain('The custody log has no entries.');
    expect(words).toContain('No problem was recorded at any capture.');
  });
});
