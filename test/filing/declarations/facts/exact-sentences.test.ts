import { describe, expect, it } from 'vitest';
import type { ItemRecord } from '../../../../lib/evidence/item.ts';
import type { Problem } from '../../../../lib/evidence/problem.ts';
import { gatherFacts } from '../../../../lib/filing/declarations/facts/filed-items.ts';
import { findingRows } from '../../../../lib/filing/declarations/facts/group-sentences.ts';
import { pageFindings } from '../../../../lib/filing/declarations/facts/pages.ts';
import { problemLines } from '../../../../lib/filing/declarations/facts/problems.ts';
import { secondLookFindings } from '../../../../lib/filing/declarations/facts/second-looks.ts';
import { selfCheckFindings } from '../../../../lib/filing/declarations/facts/self-check.ts';
import { wordsIn } from '../../../../lib/filing/model/filled-words.ts';
import { fillIn } from '../../../../lib/words/fill-in.ts';
import { filingInput } from '../../../support/filing/filing-matter.ts';
import { NO_PLACES } from '../../../support/filing/made-items.ts';

const input = filingInput();
const [first] = input.items;
if (!first) throw new Error('The sample has an item');
const { filingFacts: words, problems, selfCheck: checks } = wordsIn('en');
type Conditions = ItemRecord['conditions'];

const factsOf = (record: Partial<ItemRecord>) =>
  gatherFacts(
    { ...input, items: [{ ...first, record: { ...first.record, ...record } }] },
    NO_PLACES,
    'en',
  );
const artifacts = first.record.artifacts.filter(({ role }) => role !== 'page-segment');
const pageSentences = (conditions: Conditions, record: Partial<ItemRecord> = { artifacts }) =>
  pageFindings(factsOf({ conditions, ...record })).map(({ sentence }) => sentence);

describe('what a statement says of a page', () => {
  it.each([
    ['was loaded anew', { freshLoad: true }, words.freshLoad],
    ['was loaded anew whatever was pressed', { freshLoad: true, inputsBefore: 4 }, words.freshLoad],
    ['was touched by nobody', { inputsBefore: 0 }, words.noInputs],
    ['was touched once', { inputsBefore: 1 }, fillIn(words.inputs, { count: 1 })],
    ['has no count of inputs', {}, words.inputsUnknown],
    ['has no count, and was not loaded anew', { freshLoad: false }, words.inputsUnknown],
  ] as const)('that %s is that alone', (_, conditions, sentence) => {
    expect(pageSentences(conditions)).toEqual([sentence]);
  });

  it('from an archive names the archive, and not that its address is local', () => {
    const archive = 'web.archive.org';
    expect(pageSentences({ archive, local: true, freshLoad: true })).toEqual([
      fillIn(words.fromArchive, { archive }),
      words.freshLoad,
    ]);
  });

  const whole = { page: { width: 10, height: 20 }, askedPixels: 200, gaps: [], areas: [] };
  it('claims all of the page only where the record counted its pixels', () => {
    const coverage = { ...whole, coveredPixels: 200 };
    expect(pageSentences({ freshLoad: true, coverage })).toEqual([
      words.freshLoad,
      words.coverageAll,
    ]);
    const { artifacts: all } = first.record;
    expect(pageSentences({ freshLoad: true }, { artifacts: all })).toContain(words.coverageOld);
    expect(pageSentences({ freshLoad: true })).toEqual([words.freshLoad]);
  });

  it('with a missing part does not claim beside it that all is shown', () => {
    const gaps = [{ x: 0, y: 10, width: 10, height: 10 }];
    const said = pageSentences({ coverage: { ...whole, coveredPixels: 100, gaps } });
    expect(said.length).toBeGreaterThan(1);
    expect(said).not.toContain(words.coverageAll);
  });

  it('names unread frames of unknown sites as not known, beside the known ones', () => {
    const box = { x: 0, y: 0, width: 9, height: 9 };
    const unreadFrames = [{ box, origin: 'https://a.example' }, { box }];
    expect(pageSentences({ freshLoad: true, unreadFrames })[0]).toMatch(
      /a\.example, site not known/u,
    );
    expect(pageSentences({ freshLoad: true, unreadFrames: [] })).toEqual([words.freshLoad]);
  });
});

describe('what a statement says of a second look', () => {
  const look = {
    ...{ fetchedAt: '2026-11-21T12:00:00.000Z', status: 200, against: 'markup' as const },
    ...{ charactersCompared: 214, charactersAdded: 0, charactersOfPostMissing: 0 },
    ...{ compared: 'post' as const, areEndsCounted: true, isExact: true },
  };
  const said = (secondLook: Conditions['secondLook']) =>
    secondLookFindings(factsOf({ conditions: { ...(secondLook && { secondLook }) } })).map(
      ({ sentence }) => sentence,
    );

  it.each([
    ['post', words.what_post],
    ['page', words.what_page],
  ] as const)('of the %s that is the same names what was compared', (compared, what) => {
    expect(said({ ...look, compared })).toEqual([fillIn(words.lookSame, { what })]);
  });

  it('with differences gives both numbers, then the limits, in one line', () => {
    const other = { ...look, charactersAdded: 5, isExact: false, areEndsCounted: false };
    const what = words.what_post;
    const values = { what, compared: 214, added: 5, missing: 0, status: 200 };
    expect(said(other)).toEqual([
      `${fillIn(words.lookOther, values)} ${words.lookLimits} ${words.lookEnds}`,
    ]);
  });

  it.each(['charactersCompared', 'charactersAdded', 'charactersOfPostMissing'] as const)(
    'without the figure %s states no comparison',
    (figure) => {
      const { [figure]: _, ...rest } = look;
      expect(said(rest)).toEqual([fillIn(words.lookOnly, { status: 200 })]);
    },
  );

  it('that there was none, or only a rounded share, says so', () => {
    expect(said(undefined)).toEqual([words.lookNone]);
    expect(said({ fetchedAt: look.fetchedAt, status: 200, textContainment: 0 })).toEqual([
      fillIn(words.lookShare, { share: 0 }),
    ]);
  });
});

describe('what a statement says of a problem', () => {
  const sentence = (problem: Pick<Problem, 'code'> & Partial<Problem>) =>
    problemLines({ message: 'm', ...problem }, wordsIn('en'))[0];

  it.each([
    ...(['PAGE_FORBIDDEN', 'PAGE_LOADING', 'PAGE_ZOOMED', 'PAGE_NOT_RESTORED'] as const),
    ...(['STORAGE_FULL', 'FILE_WITHOUT_TEXT', 'FILE_TEXT_CUT', 'FILE_NOT_FETCHED'] as const),
    ...(['FILE_TEXT_NOT_READ'] as const),
  ])('of the code %s is a statement, not the advice that a screen gives', (code) => {
    expect(sentence({ code })).toBe(words[`problem_${code}`]);
    expect(sentence({ code })).not.toBe(problems[code]);
  });

  it('with figures states them, and one of an old record without figures leaves no hole', () => {
    const values = { parts: 1, name: 'div.comments', characters: 1800 };
    expect(sentence({ code: 'PART_CLOSED', values })).toContain('1800');
    expect(sentence({ code: 'PART_CLOSED' })).toBe(problems.PART_CLOSED);
    expect(sentence({ code: 'RENDER_FAILED' })).not.toMatch(/\{\{|undefined/u);
  });
});

describe('what a statement says of the self-check', () => {
  const { selfCheck } = first.record.conditions;
  if (!selfCheck) throw new Error('The sample has a self-check');
  const findingsOf = (change: Partial<typeof selfCheck>) =>
    selfCheckFindings(factsOf({ conditions: { selfCheck: { ...selfCheck, ...change } } }));

  it('puts “Sign” before each sign and before nothing else', () => {
    const signs = { editable: true, privateMode: true, pageTimeZone: 'Europe/Berlin' };
    const findings = findingsOf(signs);
    expect(findings.some(({ isSign }) => isSign)).toBe(true);
    expect(findings.some(({ isSign }) => !isSign)).toBe(true);
    for (const { sentence, isSign } of findings)
      expect([sentence, sentence.startsWith('Sign: ')]).toEqual([sentence, isSign === true]);
  });

  it('says of developer tools without a sign what that cannot exclude', () => {
    const said = findingsOf({ developerTools: 'no-sign' }).map(({ sentence }) => sentence);
    expect(said).toContain(words.toolsNoSignPlain);
    expect(said).not.toContain(checks.toolsNoSign);
  });

  it('does not repeat the build, the clock and the free room, which stand elsewhere', () => {
    const said = findingsOf({ freeBytes: 41_000_000_000 }).map(({ sentence }) => sentence);
    expect(said.length).toBeGreaterThan(3);
    for (const key of ['build', 'clockAgainst', 'clockUnknown', 'free'] as const) {
      const [start = ''] = checks[key].split('{{');
      expect(said.filter((sentence) => start !== '' && sentence.includes(start))).toEqual([]);
    }
  });
});

it('the rows of findings are bold where they call for care, and name their exhibits', () => {
  const facts = factsOf({});
  const rows = findingRows(facts, [
    { sentence: 'care', isSign: true, exhibits: ['XM-2021-0001'] },
    { sentence: 'plain', exhibits: [] },
  ]);
  expect(rows.map(([finding]) => finding?.paragraphs)).toEqual([
    [[{ text: 'care', strong: true }]],
    [['plain']],
  ]);
  expect(rows.map((row) => row[1]?.paragraphs)).toEqual([[['XM-2021-0001']], [[words.none]]]);
});
