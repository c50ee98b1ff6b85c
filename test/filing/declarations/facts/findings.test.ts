import { describe, expect, it } from 'vitest';
import type { ItemRecord, MethodStep } from '../../../../lib/evidence/item.ts';
import type { Problem } from '../../../../lib/evidence/problem.ts';
import { gatherFacts } from '../../../../lib/filing/declarations/facts/filed-items.ts';
import { groupFindings } from '../../../../lib/filing/declarations/facts/group-sentences.ts';
import { pageFindings } from '../../../../lib/filing/declarations/facts/pages.ts';
import { problemLines } from '../../../../lib/filing/declarations/facts/problems.ts';
import { secondLookFindings } from '../../../../lib/filing/declarations/facts/second-looks.ts';
import { selfCheckFindings } from '../../../../lib/filing/declarations/facts/self-check.ts';
import { notRestored, stepTable } from '../../../../lib/filing/declarations/facts/steps.ts';
import { wordsIn } from '../../../../lib/filing/model/filled-words.ts';
import { textOfCell } from '../../../support/filing/document-text.ts';
import { filingInput } from '../../../support/filing/filing-matter.ts';
import { NO_PLACES } from '../../../support/filing/made-items.ts';

const input = filingInput();
type Conditions = ItemRecord['conditions'];

const factsOf = (...changes: readonly Partial<ItemRecord>[]) => {
  const items = input.items
    .slice(0, changes.length)
    .map((item, at) => ({ ...item, record: { ...item.record, ...changes[at] } }));
  return gatherFacts({ ...input, items }, NO_PLACES, 'en');
};

const { items } = factsOf({}, {}, {});

describe('findings of many captures', () => {
  it('are said once, with each exhibit once, in the order of the exhibits', () => {
    const grouped = groupFindings(items, () => [{ sentence: 'a' }, { sentence: 'a' }]);
    expect(grouped).toEqual([
      { sentence: 'a', exhibits: ['XM-2021-0001', 'XM-2021-0002', 'XM-2021-0003'] },
    ]);
  });

  it('that call for care come first, and the others keep their order', () => {
    const grouped = groupFindings(items, ({ number }) =>
      number === 1
        ? [{ sentence: 'x' }, { sentence: 'y' }]
        : [{ sentence: `sign ${number}`, isSign: true }],
    );
    expect(grouped.map(({ sentence }) => sentence)).toEqual(['sign 2', 'sign 3', 'x', 'y']);
  });

  it('are none where there are none', () => {
    expect(groupFindings(items, () => [])).toEqual([]);
  });
});

describe('how a page was loaded', () => {
  const sentencesOf = (conditions: Conditions) =>
    pageFindings(factsOf({ conditions })).map(({ sentence }) => sentence);

  it.each([
    [{ freshLoad: true, inputsBefore: 5 }, /fresh|reload|loaded/iu, /5/u],
    [{ freshLoad: false, inputsBefore: 0 }, /./u, /5/u],
    [{ freshLoad: false, inputsBefore: 5 }, /5/u, /never/u],
  ] as const)('%j is stated', (conditions, present, absent) => {
    const [loading = ''] = sentencesOf(conditions);
    expect(loading).toMatch(present);
    expect(loading).not.toMatch(absent);
  });

  it('differs for no input, some inputs, and inputs that nobody counted', () => {
    const all = [{ inputsBefore: 0 }, { inputsBefore: 2 }, {}, { freshLoad: true }].flatMap(
      (conditions) => sentencesOf(conditions).slice(0, 1),
    );
    expect(new Set(all).size).toBe(4);
  });

  it('is a sign where it is an archive or a file of the computer, once', () => {
    const archive = pageFindings(
      factsOf({ conditions: { archive: 'web.archive.org', local: true } }),
    );
    expect(archive.filter(({ isSign }) => isSign)).toHaveLength(1);
    expect(archive[0]?.sentence).toContain('web.archive.org');
    const local = pageFindings(factsOf({ conditions: { local: true } }));
    expect(local[0]).toMatchObject({ isSign: true });
  });

  it('names the sites whose frames were not read, and that others are not known', () => {
    const box = { x: 0, y: 0, width: 9, height: 9 };
    const frames = (...origins: readonly (string | undefined)[]): Conditions => ({
      unreadFrames: origins.map((origin) => ({ box, ...(origin && { origin }) })),
    });
    const known = sentencesOf(frames('https://a.example', 'https://a.example')).join(' ');
    expect(known.match(/a\.example/gu)).toHaveLength(1);
    const unknown = sentencesOf(frames('https://a.example', undefined)).join(' ');
    expect(unknown.length).toBeGreaterThan(known.length);
    expect(sentencesOf(frames(undefined)).join(' ')).not.toContain('example');
  });

  it('states changed digits only where nothing but digits changed', () => {
    const change = (isOnlyDigits: boolean) => ({
      ...{ gone: 1, came: 2 },
      ...(isOnlyDigits && { onlyDigits: true as const }),
    });
    const count = (changedWhileShot: Conditions['changedWhileShot']) =>
      sentencesOf({ ...(changedWhileShot && { changedWhileShot }) }).length;
    const none = count(undefined);
    expect(count({ page: change(true) })).toBe(none + 1);
    expect(count({ page: change(true), post: change(false) })).toBe(none);
  });
});

describe('the extent of the pictures', () => {
  const coverage = (coveredPixels: number, gaps = 0): Conditions => ({
    coverage: {
      ...{ page: { width: 100, height: 200 }, askedPixels: 20_000, coveredPixels, areas: [] },
      gaps: Array.from({ length: gaps }, () => ({ x: 0, y: 100, width: 100, height: 100 })),
    },
  });

  it('is whole, or is a sign that a part is missing', () => {
    const whole = pageFindings(factsOf({ conditions: coverage(20_000) }));
    expect(whole.some(({ isSign }) => isSign)).toBe(false);
    const part = pageFindings(factsOf({ conditions: coverage(10_000, 1) }));
    expect(part.some(({ isSign }) => isSign)).toBe(true);
  });

  it('is not known of an old record with pictures of the page, which is no sign', () => {
    const old = pageFindings(factsOf({ conditions: {} }));
    const [first] = input.items;
    const artifacts = first?.record.artifacts.filter(({ role }) => role !== 'page-segment') ?? [];
    const none = pageFindings(factsOf({ conditions: {}, artifacts }));
    expect(old).toHaveLength(none.length + 1);
  });
});

describe('a second look', () => {
  const base = { fetchedAt: '2026-11-21T12:00:00.000Z', status: 200 };
  const compared = {
    compared: 'post',
    against: 'markup',
    charactersCompared: 214,
    charactersAdded: 0,
    charactersOfPostMissing: 0,
    areEndsCounted: true,
    isExact: true,
  } as const;
  const said = (secondLook: Conditions['secondLook']) =>
    secondLookFindings(factsOf({ conditions: { ...(secondLook && { secondLook }) } }))[0]?.sentence;

  it('says that both texts are the same only where nothing was added or is missing', () => {
    const same = said({ ...base, ...compared });
    const added = said({ ...base, ...compared, charactersAdded: 12 });
    const missing = said({ ...base, ...compared, charactersOfPostMissing: 3 });
    expect(new Set([same, added, missing]).size).toBe(3);
    expect(added).toContain('12');
    expect(missing).toContain('3');
    expect(same).not.toContain('214');
  });

  it('says what was compared, the post or the page', () => {
    expect(said({ ...base, ...compared, compared: 'page' })).not.toBe(
      said({ ...base, ...compared, compared: 'post' }),
    );
  });

  it('says more where the comparison had limits', () => {
    const plain = said({ ...base, ...compared }) ?? '';
    expect(said({ ...base, ...compared, isExact: false })?.startsWith(plain)).toBe(true);
    expect(said({ ...base, ...compared, isExact: false })).not.toBe(plain);
    expect(said({ ...base, ...compared, areEndsCounted: false })).not.toBe(plain);
  });

  it('that compared nothing states the answer alone, an old one its share', () => {
    expect(said({ ...base, status: 403 })).toContain('403');
    expect(said({ ...base, textContainment: 0.97 })).toContain('0.97');
    expect(said(undefined)).not.toBe(said({ ...base, status: 200 }));
  });
});

describe('the self-check', () => {
  it('that is not in the record is a sign', () => {
    expect(selfCheckFindings(factsOf({ conditions: {} }))).toMatchObject([{ isSign: true }]);
  });

  it('says nothing of the free room, which differs at each capture', () => {
    const { selfCheck } = input.items[0]?.record.conditions ?? {};
    if (!selfCheck) throw new Error('no self-check');
    const conditions = (freeBytes: number) => ({
      conditions: { selfCheck: { ...selfCheck, freeBytes } },
    });
    const one = selfCheckFindings(factsOf(conditions(1_000_000_000_000)));
    const two = selfCheckFindings(
      factsOf(conditions(1_000_000_000_000), conditions(2_000_000_000_000)),
    );
    expect(two).toHaveLength(one.length);
  });
});

describe('the steps of the captures', () => {
  const step = (name: string, detail?: string): MethodStep => ({
    ...{ step: name, by: 'somebody', at: '2026-11-21T12:00:00.000Z', tookMs: 1 },
    ...(detail !== undefined && { detail }),
  });
  const rowsOf = (...methods: readonly (readonly MethodStep[])[]) => {
    const block = stepTable(factsOf(...methods.map((method) => ({ method }))));
    return block.block === 'table' ? block.rows.map((row) => row.map(textOfCell)) : [];
  };

  it('are one row each, in the order of a capture, an unknown one last', () => {
    const rows = rowsOf([step('sound'), step('segments'), step('viewport')], [step('viewport')]);
    expect(rows).toHaveLength(3);
    expect(rows[0]?.at(-1)).toBe('All (2)');
    expect(rows[2]?.[0]).toContain('sound');
    expect(rows[2]?.[0]).toContain('somebody');
  });

  it('do not name an exhibit in which the step failed', () => {
    const rows = rowsOf([step('redraw-post', 'failed: RENDER_FAILED')], [step('redraw-post')]);
    expect(rows.map((row) => row.at(-1))).toEqual(['XM-2021-0002']);
    expect(rowsOf([step('second-look', 'no answer')])).toEqual([]);
  });

  it('describe the post, the selection and the area alone as one step', () => {
    expect(rowsOf([step('the post alone')], [step('the selection alone')])).toHaveLength(1);
    expect(rowsOf([step('the post alone and more')], [step('the post alone')])).toHaveLength(2);
  });

  it('count a step that ran twice in a capture once', () => {
    expect(rowsOf([step('segments'), step('segments')])[0]?.at(-1)).toBe('XM-2021-0001');
  });
});

describe('a page that was held', () => {
  const method = (...names: readonly (readonly [string, string?])[]): readonly MethodStep[] =>
    names.map(([name, detail]) => ({
      ...{ step: name, by: 'x', at: '2026-11-21T12:00:00.000Z', tookMs: 1 },
      ...(detail !== undefined && { detail }),
    }));
  const problem: Problem = { code: 'PAGE_NOT_RESTORED', message: 'm', part: 'page' };

  it.each([
    ['was put back', [['hold-still'], ['restore']], [], false],
    ['has no step that put it back', [['hold-still']], [], true],
    ['was in several pictures and not put back', [['segments']], [], true],
    ['was put back with a failure', [['hold-still'], ['restore', 'failed: X']], [], true],
    ['says that it did not return', [['segments'], ['restore']], [problem], true],
    ['was never held', [['viewport']], [], false],
  ] as const)('that %s is named among those not restored: %4$s', (_, names, problems, isNamed) => {
    const facts = factsOf({ method: method(...names), problems });
    expect(notRestored(facts)).toEqual(isNamed ? ['XM-2021-0001'] : []);
  });
});

describe('a problem in a statement', () => {
  const lines = (problem: Problem) => problemLines(problem, wordsIn('en'));

  it('has its sentence and the recorded detail', () => {
    const [sentence, detail] = lines({
      code: 'RENDER_FAILED',
      message: 'too tall',
      part: 'render',
    });
    expect(sentence).not.toBe('RENDER_FAILED');
    expect(detail).toBe('Recorded detail: too tall');
  });

  it.each(['PAGE_LOADING', 'STORAGE_FULL', 'FILE_TEXT_CUT'] as const)(
    'of the code %s gives no advice, as the screens do',
    (code) => {
      const words = wordsIn('en');
      expect(lines({ code, message: 'm' })[0]).toBe(words.filingFacts[`problem_${code}`]);
    },
  );

  it('of a code that this version does not know stands under its code', () => {
    const problem = { code: 'NEW_PROBLEM', message: 'm' } as unknown as Problem;
    expect(lines(problem)[0]).toBe('NEW_PROBLEM');
  });
});
