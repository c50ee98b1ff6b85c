import { expect, it } from 'vitest';
import { sealRecord } from '../../../lib/evidence/chain/seal.ts';
import { buildCaptureNote } from '../../../lib/filing/declarations/build-capture-note.ts';
import { buildCertification } from '../../../lib/filing/declarations/build-certification.ts';
import { buildCustodySummary } from '../../../lib/filing/declarations/build-custody-summary.ts';
import { buildDataStatement } from '../../../lib/filing/declarations/build-data-statement.ts';
import { buildRedactionLog } from '../../../lib/filing/declarations/build-redaction-log.ts';
import { buildWithheldLog } from '../../../lib/filing/declarations/build-withheld-log.ts';
import { writeDocx } from '../../../lib/filing/docx/write-docx.ts';
import { textOf } from '../../support/filing/document-text.ts';
import { filingInput, filingMatter, filingPlaces } from '../../support/filing/filing-matter.ts';
import { elementsIn, readDocx } from '../../support/filing/read-docx.ts';

const HOSTILE = '\u202E=cmd|"/C calc"!A0\u0000<w:p>';
const ALL = [
  buildCertification,
  buildDataStatement,
  buildCaptureNote,
  buildCustodySummary,
  buildWithheldLog,
  buildRedactionLog,
];

/** A matter whose first page chose all the words and the longest address that it could. */
const hostileInput = () => {
  const matter = filingMatter();
  const items = matter.items.map((item, at) => {
    if (at > 0) return item;
    const { record, bytes, digest } = sealRecord({
      ...item.record,
      page: {
        ...item.record.page,
        url: `https://x.example/${'长'.repeat(500_000)}`,
        title: HOSTILE,
      },
      problems: [{ code: 'UNEXPECTED', message: HOSTILE }],
      environment: { ...item.record.environment, browser: HOSTILE },
      method: [{ step: HOSTILE, by: HOSTILE, at: item.record.capturedAt }],
    });
    return { ...item, record, recordBytes: bytes, digest };
  });
  return filingInput('counsel', { ...matter, items });
};

const input = hostileInput();
const places = filingPlaces(input);

it.each(ALL.map((build) => [build.name, build] as const))(
  '%s makes of a hostile page a document that can be read, without any field',
  async (_, build) => {
    const { body } = readDocx(await writeDocx(build(input, places, 'zh-CN')));
    for (const name of ['w:fldSimple', 'w:instrText', 'w:hyperlink'])
      expect(elementsIn(body, name)).toEqual([]);
  },
);

it('an address of half a million characters is cut, and the document says so', () => {
  const text = textOf(buildCertification(input, places, 'en'));
  expect(text.length).toBeLessThan(100_000);
  expect(text).toContain('… (500018 characters; the record holds all of them)');
});
