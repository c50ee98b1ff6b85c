// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { findAll } from '../../lib/recognise/page/document/dom.ts';
import type { Recogniser } from '../../lib/recognise/page/recogniser.ts';
import { OverBudget, spendTime, withinBudget } from '../../lib/recognise/page/time-budget.ts';
import { recognise } from '../../lib/recognise/recognise.ts';
import { NOW, parse } from './read-page.ts';

const given = {
  document: parse('<title>Looms</title><p>They copied it.</p>'),
  url: 'https://a.example.com/1',
  now: NOW,
  timeZone: 'UTC',
};

const endless: Recogniser = {
  name: 'endless',
  version: 1,
  matches: () => true,
  read: ({ document }) => {
    for (;;) findAll(document, 'p');
  },
};
const quick: Recogniser = {
  name: 'quick',
  version: 2,
  matches: () => true,
  read: () => ({ kind: 'post', text: 'They copied it.' }),
};

describe('a recogniser that does not come to an end', () => {
  it('is stopped and named, and the next one reads the page', () => {
    expect(recognise(given, [endless, quick], 300)).toEqual({
      post: { kind: 'post', text: 'They copied it.', recognisedBy: 'quick/2' },
      stopped: ['endless'],
    });
  });

  it('leaves the page its title where all of them are stopped', () => {
    const { post, stopped } = recognise(
      given,
      Array.from({ length: 9 }, () => endless),
      20,
    );
    expect(post).toEqual({ kind: 'page', title: 'Looms', recognisedBy: 'generic/1' });
    expect(stopped?.length).toBeGreaterThan(0);
    expect(stopped?.length).toBeLessThan(9);
  });
});

describe('the budget of time', () => {
  it('is over for reads in it and not for those after it', () => {
    const spendAll = () => {
      for (;;) spendTime();
    };
    expect(() => withinBudget(spendAll, 1)).toThrow(OverBudget);
    expect(spendTime).not.toThrow();
  });

  it('is not named where all recognisers were quick', () => {
    expect(recognise(given, [quick])).not.toHaveProperty('stopped');
  });
});

/** Each would take minutes to hours with an expression that searches from every position. */
describe('a page made to be slow to read', () => {
  const MANY = 300_000;
  it.each([
    ['blanks in JSON-LD', `<script type="application/ld+json">{}${' '.repeat(MANY)}x</script>`],
    ['semicolons in JSON-LD', `<script type="application/ld+json">${';'.repeat(MANY)}x</script>`],
    ['line breaks in JSON-LD', `<script type="application/ld+json">${'\n'.repeat(MANY)}x</script>`],
    ['slashes in JSON-LD', `<script type="application/ld+json">${'/'.repeat(MANY)}]]></script>`],
    [
      'escaped quotation marks in a script',
      `<script>window.__INITIAL_STATE__={"${'\\"'.repeat(MANY)}</script>`,
    ],
    ['brackets in a script', `<script>window.__INITIAL_STATE__=${'['.repeat(MANY)}</script>`],
  ])('because of %s is read all the same', (_, html) => {
    for (const url of ['https://www.xiaohongshu.com/explore/1', 'https://a.example.com/1']) {
      const document = parse(`<title>Looms are copied</title>${html}<p>They copied it.</p>`);
      const { post, stopped } = recognise({ ...given, document, url });
      expect(post.title).toBe('Looms are copied');
      expect(stopped).toBeUndefined();
    }
  });
});
