import { describe, expect, it } from 'vitest';
import { defaultExhibit, exhibitLabel } from '../../lib/evidence/matter.ts';
import { PROBLEM_CODES, ProblemError, toProblem } from '../../lib/evidence/problem.ts';
import { en } from '../../lib/words/en.ts';

const named = (name: string): Error => Object.assign(new Error('no room'), { name });

describe('toProblem', () => {
  it.each([
    ['a problem', new ProblemError('TAB_CLOSED', 'gone'), undefined, 'TAB_CLOSED', 'gone'],
    ['a full disk', named('QuotaExceededError'), undefined, 'STORAGE_FULL', 'no room'],
    [
      'a full disk that Dexie wrapped twice',
      Object.assign(named('DatabaseClosedError'), {
        inner: { inner: named('QuotaExceededError') },
      }),
      ...([undefined, 'STORAGE_FULL', 'no room'] as const),
    ],
    ['another error', named('TypeError'), undefined, 'UNEXPECTED', 'no room'],
    ['a string', 'oops', undefined, 'UNEXPECTED', 'oops'],
    ['null', null, undefined, 'UNEXPECTED', 'null'],
    ['undefined', undefined, undefined, 'UNEXPECTED', 'undefined'],
  ] as const)('turns %s into a value', (_title, thrown, part, code, message) => {
    expect(toProblem(thrown, part)).toEqual({ code, message });
  });

  it('takes the part of the problem itself before the one given', () => {
    const thrown = new ProblemError('POST_NOT_CUT', 'x', 'post');
    expect(toProblem(thrown, 'page')).toMatchObject({ part: 'post' });
    expect(toProblem(new Error('x'), 'page')).toMatchObject({ part: 'page' });
    expect(toProblem(new ProblemError('TAB_CLOSED', 'x'), 'page')).toMatchObject({ part: 'page' });
  });

  it('gives a value that survives the way between scripts', () => {
    const problem = toProblem(new ProblemError('TIME_LIMIT', 'late', 'segments'));
    expect(structuredClone(problem)).toEqual(problem);
    expect(JSON.parse(JSON.stringify(problem))).toEqual(problem);
  });
});

describe('the problem codes', () => {
  it('are listed once each, and every one has a sentence for people', () => {
    expect(new Set(PROBLEM_CODES).size).toBe(PROBLEM_CODES.length);
    const words = JSON.stringify(en);
    for (const code of PROBLEM_CODES) expect(words).toContain(`"${code}`);
  });

  it('are kept by the error, which is an Error with a name of its own', () => {
    const error = new ProblemError('ALTERED', 'x');
    expect(error).toBeInstanceOf(Error);
    expect([error.name, error.code, 'part' in error && error.part]).toEqual([
      'ProblemError',
      'ALTERED',
      undefined,
    ]);
  });
});

describe('the exhibit label of an item', () => {
  it.each([
    ['XM-2021', 7, 'XM-2021-0007'],
    ['XM', 12_345, 'XM-12345'],
  ])('of %s number %i is %s', (prefix, number, label) => {
    expect(exhibitLabel(prefix, number)).toBe(label);
  });

  it('begins with the prefix of the matter, else with its reference', () => {
    expect(defaultExhibit({ reference: 'R', exhibitPrefix: 'P' }, 1)).toBe('P-0001');
    expect(defaultExhibit({ reference: 'R' }, 1)).toBe('R-0001');
  });
});
