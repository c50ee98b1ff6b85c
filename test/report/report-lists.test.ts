import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hexOf } from '../../lib/evidence/digest.ts';
import type { ProblemCode } from '../../lib/evidence/problem.ts';
import { buildIndex } from '../../lib/package/build-index.ts';
import { buildItemsCsv } from '../../lib/report/csv/items-csv.ts';
import { buildStatementsCsv } from '../../lib/report/csv/statements-csv.ts';
import { problemKey } from '../../lib/report/problem-key.ts';
import { buildReport } from '../../lib/report/report.ts';
import { en } from '../../lib/words/en.ts';
import { zhCN } from '../../lib/words/zh-CN.ts';
import { COURT, HAND_OVER } from '../support/cases/court-choice.ts';
import { sampleCase } from '../support/cases/sample-case.ts';
import { sampleMatter } from '../support/cases/sample-matter.ts';

const { input } = sampleMatter({ steps: [{ does: 'capture' }, { does: 'capture' }] });
const place = { index: 1, count: 2 };
const digest = input.items[0]?.digest ?? 'sha256:0';
const report = (changes: object = {}, elsewhere: Parameters<typeof buildIndex>[3] = []): string => {
  const all = { ...input, ...changes };
  return buildReport(all, all.items, buildIndex(all, all.items, place, elsewhere, []));
};
const plain = (markup: string) => markup.replace(/<[^>]+>/gu, ' ').replace(/\s+/gu, ' ');
/** The text of the section under a heading; undefined where there is none. */
const section = (markup: string, title: string) => {
  const [, after] = markup.split(`<h2><span lang="en">${title}</span>`);
  return after === undefined ? undefined : plain(after.split('</section>')[0] ?? '').trim();
};

describe('what is not in a volume, in its report', () => {
  it('is each item that was withheld with its reason, escaped', () => {
    const withheld = [{ number: 7, reason: '<b>privileged' }];
    expect(section(report({ withheld }), en.report.withheld)).toMatch(/7 &lt;b&gt;privileged$/u);
  });

  it('is each item that left the matter, with how', () => {
    const left = [
      { number: 3, how: 'deleted' },
      { number: 4, how: 'transferred' },
    ];
    const shown = section(report({ left }), en.report.leftMatter);
    expect(shown).toMatch(
      new RegExp(`3 ${en.report.itemDeleted} .* 4 ${en.report.itemMoved}`, 'u'),
    );
  });

  it('is each number that a person did not choose', () => {
    expect(section(report({ notChosen: [5, 6] }), en.report.notChosen)).toMatch(/5, 6$/u);
  });

  it('is each item of another volume, with its volume and digest', () => {
    const elsewhere = [{ number: 9, id: 'x', digest, volume: 2 }];
    expect(section(report({}, elsewhere), en.report.heldElsewhere)).toMatch(
      new RegExp(`9 2 ${hexOf(digest)}$`, 'u'),
    );
  });

  it('has no heading where nothing is missing', () => {
    const { withheld, leftMatter, notChosen, heldElsewhere } = en.report;
    for (const title of [withheld, leftMatter, notChosen, heldElsewhere])
      expect(section(report(), title)).toBeUndefined();
  });
});

describe('the head of a report', () => {
  it.each([
    ['counsel', undefined, en.report.profileCounsel],
    ['court', COURT, en.report.profileCourt],
    ['hand-over', HAND_OVER, en.report.profileHandOver],
  ])(
    'for the profile %s says what it leaves out, and “privileged” for counsel alone',
    (name, choice, words) => {
      const markup = report({ ...(choice && { choice }) });
      expect(plain(markup)).toContain(plain(words));
      expect(markup.includes('class="privileged"')).toBe(name === 'counsel');
    },
  );

  it('counts the entries and the sealed lines of the log, with its head', () => {
    const head = input.custody.at(-1)?.digest ?? 'sha256:0';
    const open = plain(report());
    expect(open).toContain(`${input.custody.length} ${en.report.entries}`);
    expect(open).toContain(hexOf(head));
    expect(open).not.toContain(`1 ${en.report.sealedLines}`);
    const sealed = { line: `{"seq":1,"withheld":"${digest}"}`, digest };
    const [, ...rest] = input.custody;
    expect(plain(report({ custody: [sealed, ...rest] }))).toContain(`1 ${en.report.sealedLines}`);
    expect(plain(report({ custody: [] }))).toContain(`0 ${en.report.entries}`);
  });

  it('points to verify.html only where the package has it', () => {
    expect(report()).not.toContain('href="verify.html"');
    const verifyPage = new TextEncoder().encode('<!doctype html>');
    expect(report({ verifyPage }).match(/href="verify\.html"/gu)).toHaveLength(2);
  });

  it('has parties, copies and the signer where they are known, and no empty fact', () => {
    const matter = { ...input.matter, filingParty: 'A', opponents: ['B', 'C'], copies: 3 };
    const text = plain(report({ matter, export: { ...input.export, signer: 'ab:cd' } }));
    for (const words of ['B · C', 'ab:cd', en.report.filedCopies]) expect(text).toContain(words);
    expect(report()).not.toContain('<dd></dd>');
    expect(plain(report())).not.toContain(en.report.filedCopies);
  });

  it('is in one language where the package is, what pages and people said apart', () => {
    const markup = report({ choice: { ...COURT, language: 'zh-CN' } });
    expect(markup).toContain('<html lang="zh-CN">');
    expect(markup).toContain(zhCN.report.evidencePackage);
    expect(markup).not.toContain(`>${en.report.evidencePackage}<`);
  });
});

describe('why a document was not had', () => {
  it.each(['status', 'page', 'large', 'late', 'refused'])(
    'has a sentence of its own: %s',
    (reason) => {
      const key = problemKey({ code: 'FILE_NOT_FETCHED', values: { reason } });
      expect(key).toBe(`FILE_NOT_FETCHED_${reason}`);
      expect(en.problems[key]).not.toBe(en.problems.FILE_NOT_FETCHED);
    },
  );

  it.each(['', 'later', 'constructor', 'toString'])(
    'is the general one for the reason %j',
    (reason) => {
      expect(problemKey({ code: 'FILE_NOT_FETCHED', values: { reason } })).toBe('FILE_NOT_FETCHED');
      expect(problemKey({ code: 'toString' as ProblemCode, values: { reason } })).toBe('toString');
    },
  );
});

describe('the tables of a package for a spreadsheet', () => {
  /** The fields of a CSV file, row by row. */
  const fieldsOf = (csv: string): readonly (readonly string[])[] =>
    csv
      .slice(1)
      .trimEnd()
      .split('\r\n')
      .map((row) =>
        [...row.matchAll(/"((?:[^"]|"")*)"(?:,|$)/gu)].map(([, field = '']) =>
          field.replaceAll('""', '"'),
        ),
      );
  const hostile = fc
    .tuple(fc.constantFrom('=', '+', '-', '@', '\t=', '\r', '"', '＝', '|', ''), fc.string())
    .map(([sign, rest]) => `${sign}${rest}`);

  it('hold no cell that a spreadsheet would run, whatever a page or a person says', () => {
    const caseFile = sampleCase(input);
    const index = buildIndex({ ...input, caseFile }, input.items, place, [], []);
    fc.assert(
      fc.property(hostile, (words) => {
        const items = index.items.map((item) => ({
          ...item,
          ...{ title: words, author: { name: words }, url: words, note: words, tags: [words] },
          ...{ published: { raw: words }, exhibit: words, filing: { purpose: words } },
        }));
        const statements = (index.matter.statements ?? []).map((one) => ({
          ...one,
          ...{ why: words, internalNote: words, anchor: { ...one.anchor, exact: words } },
          comment: { number: 1, author: { name: words } },
        }));
        const matter = { ...index.matter, statements };
        const exhibits = new Map(index.items.map(({ id }) => [id, words]));
        for (const csv of [
          buildItemsCsv({ items }, 'counsel', new Map()),
          buildStatementsCsv({ ...index, matter }, exhibits),
        ]) {
          const [heads = [], ...rows] = fieldsOf(csv);
          expect(rows.length).toBeGreaterThan(0);
          for (const row of rows) {
            expect(row).toHaveLength(heads.length);
            expect(row.filter((field) => /^[\s\p{Cc}]*[=+\-@|%－＝＋＠]/u.test(field))).toEqual([]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
