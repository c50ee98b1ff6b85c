import { describe, expect, it } from 'vitest';
import { FACETS } from '../../../components/workspace/items/filter/facets.ts';
import { buildCaseFile } from '../../../lib/evidence/case-file.ts';
import type { StatedTime } from '../../../lib/evidence/item.ts';
import { CASEWORK } from '../../support/cases/posts-of-a-case.ts';
import { listing } from './listing.ts';

const flag = FACETS.find(({ name }) => name === 'flag');
const context = {
  caseFile: buildCaseFile(CASEWORK),
  unstamped: new Set<string>(),
  language: 'en',
  me: '陈伟',
};
const at = (instant: string): StatedTime => ({ raw: instant, at: instant, precision: 'minute' });
const values = (published: StatedTime, capturedAt = '2026-11-01T00:00:00.000Z') =>
  flag?.valuesOf(listing(1, { capturedAt, stated: { published } }), context);

describe('the facet of date flags', () => {
  it('has the flags after the order was made and after it was served', () => {
    expect(values(at('2026-10-12T00:00:00.000Z'))).toEqual([]);
    expect(values(at('2026-11-06T00:00:00.000Z'))).toEqual(['published after 01D1']);
    expect(values(at('2026-11-08T00:00:00.000Z'), '2026-11-08T01:00:00.000Z')).toEqual([
      'published after 01D1',
      'online after 01D1',
      'published after 01D2',
      'online after 01D2',
    ]);
  });

  it('names each flag, and shows the raw value if its date was removed', () => {
    const t = ((key: string, holes?: { date: string }) =>
      `${key} ${holes?.date ?? ''}`.trim()) as never;
    expect(flag?.wordsOf?.('published after 01D2', t, context)).toBe(
      'entries.flag_published_after terms.keydate_order-served',
    );
    expect(flag?.wordsOf?.('published after gone', t, context)).toBe('published after gone');
  });
});
