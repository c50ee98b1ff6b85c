import type { PostKind } from '../../../evidence/item.ts';
import { titleOf } from '../../page/document/dom.ts';
import type { Page } from '../../page/page.ts';
import { comparable } from '../strings/comparable.ts';
import { addressesOf, type Thing, textOf, typesOf } from './thing.ts';

/** Types by rank: where a page describes several things, the first of these is what it is about. */
const KINDS: readonly (readonly [PostKind, RegExp])[] = [
  ['post', /^(?:SocialMediaPosting|DiscussionForumPosting)$/u],
  ['article', /^(?:\w*NewsArticle|\w*Article|BlogPosting|BlogPost|Report)$/u],
  ['post', /^Question$/u],
  ['listing', /^(?:Product|IndividualProduct|ProductGroup|Book|Vehicle)$/u],
  ['post', /^(?:VideoObject|Review|ImageObject)$/u],
  ['comment', /^(?:Comment|Answer)$/u],
  ['profile', /^ProfilePage$/u],
];

const rankOf = (thing: Thing): number => {
  const rank = KINDS.findIndex(([, form]) => typesOf(thing).some((type) => form.test(type)));
  return rank < 0 ? Number.POSITIVE_INFINITY : rank;
};

/** The kind of post that a thing's types stand for; undefined for any other thing. */
export const kindOfThing = (thing: Thing): PostKind | undefined => KINDS[rankOf(thing)]?.[0];

const pathOf = (address: string, base: URL): string | undefined => {
  if (!URL.canParse(address, base)) return undefined;
  const { hostname, pathname, search } = new URL(address, base);
  return `${hostname.replace(/^(?:www|m|amp)\./u, '')}${pathname.replace(/\/$/u, '')}${search}`;
};

/**
 * 2: the thing describes this page; 1: it does not say which page; 0: it describes another page.
 */
const relevanceOf = (thing: Thing, page: Page): number => {
  const headline = comparable(textOf(thing, 'headline', 'name') ?? '');
  const title = comparable(titleOf(page.document) ?? '');
  const named = headline.length >= 8 && title.includes(headline.slice(0, 60));
  const here = pathOf(page.url.href, page.url)?.split('?')[0];
  const paths = addressesOf(thing).map((address) => pathOf(address, page.url));
  const lastPart = (path: string | undefined): string =>
    /([^/?]{6,})$/u.exec(path?.split('?')[0] ?? '')?.[1] ?? '';
  const isHere = (path: string | undefined): boolean =>
    path?.split('?')[0] === here || (lastPart(path) !== '' && lastPart(path) === lastPart(here));
  if (named || paths.some((path) => path !== undefined && isHere(path))) return 2;
  return paths.some((path) => path?.includes('/')) ? 0 : 1;
};

/**
 * The thing that a page is about. Undefined where a page describes several things of one kind and
 * none by its own address or title, as lists and feeds do.
 */
export const mainThing = (things: readonly Thing[], page: Page): Thing | undefined => {
  const ranked = things
    .filter((thing) => rankOf(thing) < KINDS.length)
    .map((thing) => ({ thing, rank: rankOf(thing), relevance: relevanceOf(thing, page) }))
    .filter((one) => one.relevance > 0)
    .sort((a, b) => b.relevance - a.relevance || a.rank - b.rank);
  const [first, ...others] = ranked;
  if (!first) return undefined;
  const rivals = others.filter(
    (one) => one.rank === first.rank && one.relevance === first.relevance,
  );
  const headline = textOf(first.thing, 'headline', 'name');
  const isAlone = rivals.every(({ thing }) => textOf(thing, 'headline', 'name') === headline);
  return first.relevance === 2 || isAlone ? first.thing : undefined;
};
