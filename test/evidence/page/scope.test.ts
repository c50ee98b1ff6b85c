import { describe, expect, it } from 'vitest';
import { isPossible, SCOPES, type Scope, scopeFor } from '../../../lib/evidence/page/scope.ts';

const page = (post: boolean, selection: boolean) => ({ post, selection });

describe('isPossible', () => {
  it.each<[Scope, boolean, boolean, boolean, boolean]>([
    ['post', false, false, true, true],
    ['selection', false, true, false, true],
    ['page', true, true, true, true],
    ['visible', true, true, true, true],
  ])('%s on a page with nothing, a selection, a post, both', (scope, none, words, post, both) => {
    const asked = [page(false, false), page(false, true), page(true, false), page(true, true)];
    expect(asked.map((one) => isPossible(scope, one))).toEqual([none, words, post, both]);
  });
});

describe('scopeFor', () => {
  it('takes any chosen scope that the page has', () => {
    for (const scope of SCOPES) expect(scopeFor(page(true, true), scope)).toBe(scope);
  });

  it('takes the post, else the page, if nothing was chosen or the choice is not possible', () => {
    expect(scopeFor(page(true, true))).toBe('post');
    expect(scopeFor(page(false, true))).toBe('page');
    expect(scopeFor(page(false, false), 'post')).toBe('page');
    expect(scopeFor(page(true, false), 'selection')).toBe('post');
  });
});
