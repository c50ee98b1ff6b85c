// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { kindOfThing, mainThing } from '../../../../lib/recognise/generic/structured/main-thing.ts';
import {
  authorOfThing,
  engagementOfThing,
} from '../../../../lib/recognise/generic/structured/thing-fields.ts';
import { openTestPage } from '../../open-test-page.ts';

const page = openTestPage(
  '<title>Looms are copied - The Mill</title>',
  'https://mill.example.com/copied-looms',
);
const here = { '@type': 'NewsArticle', url: 'https://mill.example.com/copied-looms/' };
const there = { '@type': 'NewsArticle', url: 'https://mill.example.com/other-looms' };

describe('the thing that a page is about', () => {
  it.each([
    ['SocialMediaPosting', 'post'],
    ['AnalysisNewsArticle', 'article'],
    ['Product', 'listing'],
    ['Answer', 'comment'],
    ['ProfilePage', 'profile'],
    ['WebSite', undefined],
  ])('the type %s stands for the kind %s', (type, kind) =>
    expect(kindOfThing({ '@type': type })).toBe(kind),
  );

  it('a thing with the page’s address wins, one with another’s is left out', () => {
    expect(mainThing([there, here], page)).toBe(here);
    expect(mainThing([there], page)).toBeUndefined();
  });

  it('a thing with the page’s title counts as the page’s own', () => {
    const named = { '@type': 'Article', headline: 'Looms are copied' };
    expect(mainThing([{ '@type': 'Article', headline: 'Else' }, named], page)).toBe(named);
  });

  it('two things of one kind without an address are a list, so neither is taken', () => {
    const [one, two] = ['One', 'Two'].map((headline) => ({ '@type': 'Article', headline }));
    expect(mainThing([one ?? {}, two ?? {}], page)).toBeUndefined();
    expect(mainThing([one ?? {}], page)).toBe(one);
  });

  it('an article is preferred to a video of the same relevance', () => {
    const article = { '@type': 'Article', headline: 'A' };
    expect(mainThing([{ '@type': 'VideoObject', name: 'V' }, article], page)).toBe(article);
  });
});

describe('the fields of a thing', () => {
  it('an author’s handle is read only where it is well formed', () => {
    const author = { name: 'Ada Loom', alternateName: '@ada', identifier: '4200', url: '/ada' };
    expect(authorOfThing({ author }, page)).toEqual({
      name: 'Ada Loom',
      handle: 'ada',
      id: '4200',
      url: 'https://mill.example.com/ada',
    });
    expect(
      authorOfThing({ author: { ...author, alternateName: 'Ada of the Mill' } }, page),
    ).toMatchObject({ handle: undefined });
  });

  it('more than six authors are nobody’s name', () => {
    const author = Array.from({ length: 7 }, (_, index) => ({ name: `Ada ${index}` }));
    expect(authorOfThing({ author }, page)).toBeUndefined();
  });

  it('counts come from interactions first named, and from the plain counts', () =>
    expect(
      engagementOfThing({
        commentCount: 4,
        interactionStatistic: [
          { interactionType: 'https://schema.org/LikeAction', userInteractionCount: 31 },
          { interactionType: { '@type': 'WatchAction' }, userInteractionCount: '1,207' },
          { interactionType: { '@id': 'CommentAction' }, userInteractionCount: 99 },
        ],
      }),
    ).toMatchObject({ comments: { count: 4 }, likes: { count: 31 }, views: { count: 1207 } }));
});
