import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDat, DAT_FIELDS } from '../../../../lib/filing/loadfile/formats/dat.ts';
import { ANY_UNIT } from '../../../support/any-unit.ts';
import { readDat } from '../../../support/filing/loadfile/read-load-file.ts';

const read = (value: string) => {
  const text = buildDat([{ BEGBATES: 'XM-000000001', TITLE: value }]);
  return readDat(new TextEncoder().encode(text)).rows[0]?.TITLE;
};

describe('a row of the load file', () => {
  it('has every field of the description in its order', () => {
    expect(DAT_FIELDS.join(' ')).toBe(
      'BEGBATES ENDBATES BEGATTACH ENDATTACH PAGECOUNT CUSTODIAN EXHIBIT ITEMNO DOCTYPE PLATFORM ' +
        'AUTHOR AUTHORID AUTHORURL TITLE POSTURL PAGEURL PUBLISHED_RAW PUBLISHED_UTC ' +
        'PUBLISHED_PRECISION PUBLISHED_SOURCE EDITED_RAW CAPTURED_UTC CAPTURED_LOCAL TIMEZONE ' +
        'SEALED_UTC SKEW_MIN_MS SKEW_MAX_MS VIEWS REPOSTS COMMENTS LIKES REPOST_OF ' +
        'ALERT_SUBJECT ALERT_ID ALERT_FACT ALERT_EVENT ALERT_PUSHED ALERT_CHANNEL ALERT_SCOPE ' +
        'ROLE ENTITIES STATEMENTCOUNT STATUS PROBLEMS CONFIDENTIALITY REDACTED WITHHELD ' +
        'RECORD_SHA256 HASHVALUE TSA_TIME TSA_NAME PRODVOL NATIVEPATH TEXTPATH',
    );
  });

  it.each([
    ['a plain title', 'a plain title'],
    ['two\nlines', 'two\nlines'],
    ['Windows\r\nand old Mac\rlines', 'Windows\nand old Mac\nlines'],
    ['þ in Þórr, þú', '[U+00FE] in Þórr, [U+00FE]ú'],
    ['a \u0014 separator', 'a [U+0014] separator'],
    ['Brand® one', 'Brand(R) one'],
    ['þ\u0014þ,þ\r\nþXM-2þ', '[U+00FE][U+0014][U+00FE],[U+00FE]\n[U+00FE]XM-2[U+00FE]'],
    ['=HYPERLINK("http://x")', '=HYPERLINK("http://x")'],
    ['one\u2028two\u0085three', 'one[U+2028]two[U+0085]three'],
    ['\u202Egnp.exe', '[U+202E]gnp.exe'],
    ['half \uD83D of a pair, and 😀 whole', 'half [U+D83D] of a pair, and 😀 whole'],
    ['\0\u001A', '[U+0000][U+001A]'],
  ])('holds %j so that a reader of the format gets %j', (value, expected) => {
    expect(read(value)).toBe(expected);
  });

  it('is one row of all fields for any characters, and only the three of the format change', () => {
    fc.assert(
      fc.property(fc.string({ unit: ANY_UNIT, maxLength: 60 }), (value) => {
        const title = read(value) ?? '';
        const plain = value.replace(/\r\n|\r/gu, '\n');
        if (/^[\t\n -~]*$/u.test(plain)) expect(title).toBe(plain);
        expect(title).not.toMatch(/[þ®\r]/u);
      }),
      { numRuns: 300 },
    );
  });

  it('says where a value of a megabyte is cut, and cuts no character in two', () => {
    const value = read(`x${'😀'.repeat(500_000)}`) ?? '';
    expect(value.length).toBeLessThan(10_100);
    expect(value).toMatch(/😀 \[cut here: 990002 more characters are in the record\]$/u);
    expect(value).not.toContain('[U+D83D]');
  });
});
