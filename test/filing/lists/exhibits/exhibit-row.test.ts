import { describe, expect, it } from 'vitest';
import type { ItemRecord } from '../../../../lib/evidence/item.ts';
import type { Labels } from '../../../../lib/evidence/matter.ts';
import { buildExhibitList } from '../../../../lib/filing/lists/build-exhibit-list.ts';
import { BLANK_LINE } from '../../../../lib/filing/model/run-text.ts';
import { NO_PLACES, statedAt } from '../../../support/filing/made-items.ts';
import { rowsOf } from '../../../support/filing/read-table.ts';
import { captureOf, smallMatter } from '../../../support/filing/small-matter.ts';

const rowOf = (
  record: Partial<ItemRecord>,
  { filing, item = {} }: { readonly filing?: Labels['filing']; readonly item?: object } = {},
) => {
  const labels = { labels: { ...(filing && { filing }) } };
  const input = smallMatter([captureOf(1, { text: 'x' }, { record, ...labels })]);
  const items = input.items.map((one) => ({ ...one, ...item }));
  return rowsOf(buildExhibitList({ ...input, items }, NO_PLACES, 'en'))[0];
};
const file = (more: object = {}) => ({
  ...{ name: 'a.pdf', mediaType: 'application/pdf', claims: [] },
  ...more,
});
const BY =
  '陈伟 (衡川律师事务所), 2026-11-01 12:00:00 Asia/Shanghai (UTC+08:00), with Matterproof 1.4.0';

describe('the source of an exhibit', () => {
  it('of a page is what was entered, the address and the capture', () => {
    expect(rowOf({})?.source).toBe(`Address: https://p.example/1\ncaptured by ${BY}`);
    expect(rowOf({}, { filing: { source: 'from a client' } })?.source).toBe(
      `from a client\nAddress: https://p.example/1\ncaptured by ${BY}`,
    );
  });

  it('of a capture by a person without an organisation has no brackets after the name', () => {
    expect(rowOf({ custodian: { name: 'Li' } })?.source).toContain('captured by Li, 2026-11-01');
  });

  it('of a file is a blank where nobody stated it, else as entered before as added', () => {
    const source = { from: 'a notary', obtained: 'by post' };
    expect(rowOf({ file: file() })?.source).toBe(`${BLANK_LINE}\nadded as a file by ${BY}`);
    expect(rowOf({ file: file(), source })?.source).toBe(
      `a notary\nobtained: by post\nadded as a file by ${BY}`,
    );
    expect(rowOf({ file: file(), source }, { filing: { source: 'from court' } })?.source).toMatch(
      /^from court\nobtained: by post\n/u,
    );
  });

  it('has in the column of captures when a file was added, which was not captured', () => {
    expect(rowOf({})?.captured).toMatch(/^2026-/u);
    expect(rowOf({ file: file() })?.captured).toMatch(/^a file, added at 2026-/u);
  });

  it('of a file that a tab showed has its address and how the extension obtained it', () => {
    const fetched = { from: 'disk', at: '2026-11-01T04:00:00.000Z' };
    const lines = rowOf({ file: file({ fetched }) as never })?.source?.split('\n');
    expect(lines?.slice(0, 2)).toEqual([
      'Address: https://p.example/1',
      expect.stringContaining(`by ${BY}`),
    ]);
    expect(lines?.[2]).toContain('2026-11-01 04:00:00 UTC');
  });

  it('of a file that a tab showed in an unknown way has what the record says of it', () => {
    const fetched = { from: 'satellite', at: '2026-11-01T04:00:00.000Z' };
    const source = { from: 'https://p.example/1', obtained: 'by satellite' };
    expect(rowOf({ file: file({ fetched }) as never, source })?.source).toBe(
      `Address: https://p.example/1\ncaptured by ${BY}\nobtained: by satellite`,
    );
  });
});

describe('the time of making of an exhibit', () => {
  it('of a page is what it states, and else a blank that says so', () => {
    expect(rowOf({})?.made).toBe(`${BLANK_LINE}\n(not stated on the page)`);
  });

  it('of a file stays blank beside its own claims, in a fixed order, other claims left out', () => {
    const claims = [
      { by: 'PDF', name: 'modified', raw: 'D:2' },
      { by: 'PDF', name: 'author', raw: '张三' },
      { by: 'EXIF', name: 'taken', raw: '2026:01:02' },
    ];
    expect(rowOf({ file: file({ claims }) as never })?.made).toBe(
      `${BLANK_LINE}\nstated by the file itself, and not verified:\n` +
        'photograph taken “2026:01:02” (EXIF)\nmodified “D:2” (PDF information)',
    );
    expect(rowOf({ file: file() })?.made).toBe(BLANK_LINE);
  });

  it('of a page has no claim of a file, nor a file the time of a page', () => {
    const published = statedAt('2026-10-01', '10:00');
    const input = smallMatter([
      captureOf(1, { text: 'x', published }, { record: { file: file() } }),
    ]);
    expect(rowsOf(buildExhibitList(input, NO_PLACES, 'en'))[0]?.made).toBe(BLANK_LINE);
  });
});

describe('form and numbers of an exhibit', () => {
  it.each([
    [undefined, BLANK_LINE],
    ['original', 'Original'],
    ['copy', 'Copy'],
  ] as const)('with the form %s begin with %s, and end with the digest', (formIn, shown) => {
    const lines = rowOf({}, { filing: { ...(formIn && { formIn }) } as never })?.form?.split('\n');
    expect(lines?.[0]?.startsWith(shown)).toBe(true);
    expect(lines?.[1]).toMatch(/^SHA-256: [0-9a-f]{64}$/u);
  });

  it('say that a record has a time-stamp of which the open log states no time', () => {
    const recordToken = new TextEncoder().encode('token');
    expect(rowOf({}, { item: { recordToken } })?.numbers).toBe(
      `${BLANK_LINE}\nhas a time-stamp of its record`,
    );
    expect(rowOf({}, { filing: { externalNumber: 'No. 88' } })?.numbers).toBe(
      'No. 88\nno time-stamp',
    );
  });

  it('leave blanks for group, kind, purpose, pages and copies that nobody entered', () => {
    expect(rowOf({})).toMatchObject({
      ...{ group: BLANK_LINE, kind: BLANK_LINE, purpose: BLANK_LINE, pages: BLANK_LINE },
      copies: BLANK_LINE,
    });
  });
});
