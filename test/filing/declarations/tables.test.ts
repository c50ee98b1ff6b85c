import { describe, expect, it } from 'vitest';
import { digestNow, hexOf } from '../../../lib/evidence/digest.ts';
import type { SentDerived } from '../../../lib/evidence/export-item.ts';
import type { ItemRecord } from '../../../lib/evidence/item.ts';
import { buildCaptureNote } from '../../../lib/filing/declarations/build-capture-note.ts';
import { buildCertification } from '../../../lib/filing/declarations/build-certification.ts';
import { buildCustodySummary } from '../../../lib/filing/declarations/build-custody-summary.ts';
import { buildDataStatement } from '../../../lib/filing/declarations/build-data-statement.ts';
import { buildRedactionLog } from '../../../lib/filing/declarations/build-redaction-log.ts';
import { buildWithheldLog } from '../../../lib/filing/declarations/build-withheld-log.ts';
import { pageOf, TABLE_TEXT } from '../../../lib/filing/docx/docx-styles.ts';
import { headingsOf, rowsOf, textOf } from '../../support/filing/document-text.ts';
import { filingInput, filingPlaces } from '../../support/filing/filing-matter.ts';
import { NO_PLACES } from '../../support/filing/made-items.ts';
import { tablesOf } from '../../support/filing/read-table.ts';

const court = filingInput('court');
const counsel = filingInput('counsel');
const BUILDS = [
  ...[buildCertification, buildDataStatement, buildCaptureNote],
  ...[buildCustodySummary, buildWithheldLog, buildRedactionLog],
] as const;

/** The certification of one item, whose record is changed. */
const certified = (record: Partial<ItemRecord>, changes: object = {}, language = 'en' as const) => {
  const [item] = counsel.items;
  if (!item) throw new Error('The sample has an item');
  const items = [{ ...item, record: { ...item.record, ...record }, ...changes }];
  return buildCertification({ ...counsel, items }, NO_PLACES, language);
};

describe('the tables of a statement', () => {
  it.each(BUILDS.map((build) => [build.name, build] as const))(
    'of %s have a cell for each column and share the whole width of a sheet',
    (_, build) => {
      for (const input of [court, counsel])
        for (const { columns, rows } of tablesOf(build(input, NO_PLACES, 'zh-CN'))) {
          const width = columns.reduce((sum, column) => sum + column.width, 0);
          // The table of captures leaves out its column of places here.
          expect([86, 100]).toContain(Math.round(width * 1000) / 1000);
          for (const row of rows) expect(row).toHaveLength(columns.length);
        }
    },
  );

  it('head browser, window and languages, and software beside the exhibits', () => {
    const [windows = []] = rowsOf(certified({}), 'Languages');
    expect(Object.keys(windows[0] ?? {})).toEqual([
      ...['Browser and system', 'Window (CSS pixels), pixels to a CSS pixel, zoom'],
      ...['Languages', 'Exhibits'],
    ]);
    const [software = []] = rowsOf(certified({}), 'Software');
    expect(Object.keys(software[0] ?? {})).toEqual(['Software', 'Exhibits']);
    expect(software[0]?.Software).toMatch(/^Matterproof 1\.4\.0; build sha256:[0-9a-f]{64}$/u);
  });

  it('have room for the nine digits of a large file, which are not broken', () => {
    const { textWidth } = pageOf('A4', false);
    const shares = BUILDS.flatMap((build) =>
      tablesOf(build(court, NO_PLACES, 'en')).flatMap(({ columns }) =>
        columns.filter(({ head }) => head === 'Bytes').map(({ width }) => width / 100),
      ),
    );
    expect(shares.length).toBeGreaterThan(1);
    // In twentieths of a point: digits of half the font's size, and the margins of a cell.
    const needed = 9 * 0.5 * TABLE_TEXT * 10 + 160;
    for (const share of shares) expect(share * textWidth).toBeGreaterThanOrEqual(needed);
  });

  it('say that no build was recorded where a record has none', () => {
    const [software = []] = rowsOf(certified({ conditions: {} }), 'Software');
    expect(software).toEqual([
      { Software: 'Matterproof 1.4.0; build not recorded', Exhibits: 'XM-2021-0001' },
    ]);
  });

  it('have no dot for a system that was not recorded or is empty', () => {
    const base = { extension: '1.4.0', userAgent: 'UA/1', languages: ['en'] };
    const shown = (environment: ItemRecord['environment']) =>
      rowsOf(certified({ environment }), 'Languages')[0]?.[0]?.['Browser and system'];
    expect(shown({ ...base, browser: 'Chrome 156' })).toBe('Chrome 156');
    expect(shown({ ...base, browser: 'Chrome 156', platform: '' })).toBe('Chrome 156');
    expect(shown(base)).toBe('User agent: UA/1');
  });
});

describe('a derived file in a statement', () => {
  const digest = digestNow('copy');
  const copy: SentDerived = {
    ...{ path: 'derived/a.png', mediaType: 'image/png', bytes: 5, digest, marks: [] },
    ...{ from: [], by: '李某', at: '2026-11-21T12:45:00.000Z' },
  };

  it('is listed with its maker, the time and its digest', () => {
    const [rows = []] = rowsOf(certified({}, { derived: [copy] }), 'Made from');
    expect(rows).toEqual([
      {
        ...{ Exhibit: 'XM-2021-0001', 'Made from': '＿＿＿＿', 'SHA-256': hexOf(digest) },
        File: 'derived/a.png | Copy of a picture with marks drawn on it',
        'By, at': '李某 | 2026-11-21 20:45:00 Asia/Shanghai',
      },
    ]);
  });

  it('is said to be none where there is only the redacted record, which is no derived file', () => {
    const record = { ...copy, kind: 'record' as const };
    const document = certified({}, { derived: [record] });
    expect(rowsOf(document, 'Made from')).toEqual([]);
    expect(textOf(document)).toContain('No derived file goes out with these exhibits.');
    const both = rowsOf(certified({}, { derived: [record, copy] }), 'Made from');
    expect(both[0]).toHaveLength(1);
  });
});

describe('an added file in a statement', () => {
  const at = '2026-11-21T12:00:00.123Z';
  const file = { name: '判决书.pdf', mediaType: 'application/pdf', claims: [] };
  const origin = (record: object) =>
    rowsOf(certified(record as Partial<ItemRecord>), 'Address (URL)')[0]?.[0]?.['Address (URL)'];

  it('that a tab showed says how the extension obtained it', () => {
    const fetched = { from: 'server', at };
    const shown = origin({ file: { ...file, fetched }, source: { from: 'https://court.example' } });
    expect(shown).toMatch(/^File: 判决书\.pdf \| From: https:\/\/court\.example \| Obtained: ./u);
    expect(shown).toContain('2026-11-21 12:00:00 UTC');
  });

  it('cuts a name and a source of any length, and says how long they are', () => {
    const long = '长'.repeat(5000);
    const shown = origin({ file: { ...file, name: long }, source: { from: long, obtained: long } });
    expect(shown?.match(/5000 characters/gu)).toHaveLength(3);
    expect(shown?.length).toBeLessThan(1200);
  });
});

describe('the capture procedure note', () => {
  const note = (items = court.items) =>
    textOf(buildCaptureNote({ ...court, items }, filingPlaces(court), 'en'));

  it('leaves blanks for the first and the last capture where there is none', () => {
    expect(note([])).toContain('First capture: ＿＿＿＿. Last capture: ＿＿＿＿.');
  });

  it('states one time twice where there is one capture, each in its zone and in UTC', () => {
    const time = '2026-11-21 20:00:10 Asia/Shanghai; 2026-11-21 12:00:10 UTC';
    expect(note(court.items.slice(0, 1))).toContain(
      `First capture: ${time}. Last capture: ${time}.`,
    );
  });
});

describe('the redaction log', () => {
  const log = (input = court, places = filingPlaces(input)) =>
    buildRedactionLog(input, places, 'en');

  it('leaves a blank for the page where exhibits.pdf is not made, and has one page alone', () => {
    const [blank = []] = rowsOf(log(court, NO_PLACES), 'Box');
    expect(blank[0]?.['Page of exhibits.pdf']).toBe('＿＿＿＿');
    const id = court.items.find(({ number }) => number === 4)?.record.id ?? '';
    const pages = new Map([[id, { first: 9, last: 9, file: 'exhibits.pdf' }]]);
    const [one = []] = rowsOf(log(court, { pages, bates: new Map() }), 'Box');
    expect(one[0]?.['Page of exhibits.pdf']).toBe('9');
  });

  it('has no part on redacted records where every record goes out as it was sealed', () => {
    expect(headingsOf(log())).toEqual(['Records redacted']);
    expect(headingsOf(log(counsel))).toEqual([]);
    expect(log().landscape).toBe(true);
  });
});

describe('the withheld log', () => {
  it('has for a file that is in no record its path and reason, and blanks for the rest', () => {
    const [item] = counsel.items;
    if (!item) throw new Error('The sample has an item');
    const withheld = [{ path: 'gone.mhtml', reason: 'chosen' }] as const;
    const input = { ...counsel, items: [{ ...item, withheld }] };
    const [rows = []] = rowsOf(buildWithheldLog(input, NO_PLACES, 'en'), 'Bytes');
    expect(rows).toEqual([
      {
        ...{ Exhibit: 'XM-2021-0001', File: 'gone.mhtml', Bytes: '＿＿＿＿' },
        ...{ Basis: 'by choice of the person who exported', 'SHA-256': '＿＿＿＿' },
      },
    ]);
  });

  it('takes the day from the capture of that very number', () => {
    const input = { ...counsel, withheld: [], left: [], notChosen: [2] };
    const [rows = []] = rowsOf(buildWithheldLog(input, NO_PLACES, 'en'), 'Date of capture');
    expect(rows).toMatchObject([
      {
        'Item no.': '2',
        'Date of capture': '2026-11-21 20:00:03 Asia/Shanghai',
        Basis: 'Not chosen for this package',
      },
    ]);
  });
});
