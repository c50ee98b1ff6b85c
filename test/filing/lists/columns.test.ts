import { describe, expect, it } from 'vitest';
import { COMMENTS_FORMAT, type CommentList } from '../../../lib/evidence/comments/comment-list.ts';
import { buildList, LISTS, type ListName } from '../../../lib/filing/lists/build-lists.ts';
import { alertMatter } from '../../support/filing/alert-matter.ts';
import { defamationMatter } from '../../support/filing/defamation-matter.ts';
import { placesOf } from '../../support/filing/made-items.ts';
import { tablesOf, wordsOf } from '../../support/filing/read-table.ts';

const LIST: CommentList = {
  ...{ format: COMMENTS_FORMAT, recognisedBy: 'weibo/1', found: 1 },
  comments: [{ number: 1, author: { name: 'mint' }, text: '同感', likes: { raw: '3' } }],
};
const [defamation, alerts] = [defamationMatter(), alertMatter()];

/** The columns that a filing asks for, in their order, by the first table of each list. */
const COLUMNS: { readonly [Name in ListName]: string } = {
  'exhibit-list':
    'number group exhibit name kind source form made captured purpose pages copies numbers ' +
    'remarks bates',
  'statement-schedule':
    'number exhibit pages platform account actor published edited url title words category ' +
    'entities why counter counts spread relation relief translation',
  comments: 'number exhibit pages comment under account published text likes',
  entities: 'entity kind standing exhibit pages names statements',
  timeline: 'time event account content exhibit pages role relation',
  alerts: 'number exhibit pages alert claimed record recorded gap-claim pushed gap-push reach',
  reach: 'number post exhibit pages captured views reposts comments likes',
  accounts:
    'number actor platform account posts comments before-K1 after-K1 cannot-tell-K1 before-K2 ' +
    'after-K2 cannot-tell-K2 first last',
  compliance: 'number act words due observed counted ordered performed missing days sum paid',
  chronology: 'number time event details exhibit pages basis',
};
const commented = {
  ...defamation,
  items: defamation.items.map((item) => ({ ...item, comments: LIST })),
};
const inputOf = (name: ListName) => {
  if (name === 'comments') return commented;
  return name === 'alerts' || name === 'compliance' ? alerts : defamation;
};
const NAMES = Object.keys(LISTS) as ListName[];

describe.each(NAMES)('the list "%s"', (name) => {
  const input = inputOf(name);
  const made = (language: 'en' | 'zh-CN') =>
    buildList(name, input, placesOf(input, true), language);

  it('has the columns that a filing asks for, in their order, each with a head of its own', () => {
    for (const language of ['en', 'zh-CN'] as const) {
      const columns = tablesOf(made(language).sheets)[0]?.columns ?? [];
      expect(columns.map(({ key }) => key).join(' ')).toBe(COLUMNS[name]);
      expect(new Set(columns.map(({ head }) => head)).size).toBe(columns.length);
      for (const { head, width } of columns) {
        expect(head).not.toBe('');
        expect(width).toBeGreaterThan(0);
      }
    }
  });

  it('heads the case and the parties before its first table, in both languages', () => {
    const heads = {
      en: ['Case number', 'Court', 'Cause of action', 'Filed by, and role', 'Opposing parties'],
      'zh-CN': ['案号', '受理法院', '案由', '提交人及诉讼地位', '对方当事人'],
    };
    for (const language of ['en', 'zh-CN'] as const) {
      const lines = wordsOf(made(language).sheets).split('\n');
      const at = heads[language].map((head) => lines.findIndex((line) => line.startsWith(head)));
      expect(at).toEqual(at.toSorted((one, other) => one - other));
      expect(at).not.toContain(-1);
    }
  });

  it('on paper has at most twelve columns, and no cell that the workbook lacks', () => {
    const { sheets, paper } = made('zh-CN');
    const [wide, narrow] = [tablesOf(sheets), tablesOf(paper)];
    expect(narrow.map(({ rows }) => rows.length)).toEqual(wide.map(({ rows }) => rows.length));
    for (const { columns } of narrow) expect(columns.length).toBeLessThanOrEqual(13);
  });
});
