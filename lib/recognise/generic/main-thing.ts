import type { PostKind } from '../../evidence/item.ts';
import { titleOf } from '../page/dom.ts';
import type { Page } from '../recogniser.ts';
import { comparable } from './comparable.ts';
import { addressesOf, type Thing, textOf, typesOf } from './structured.ts';

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

/** What kind of post a thing's types make it. */
export const kindOfThing = (thing: Thing): PostKind | undefined => KINDS[rankOf(thing)]?.[0];

const pathOf = (address: string, base: URL): string | undefined => {
  if (!URL.canParse(address, base)) return undefined;
  const { hostname, pathname, search } = new URL(address, base);
  return `${hostname.replace(/^(?:www|m|amp)\./u, '')}${pathname.replace(/\/$/u, '')}${search}`;
};

/** 2: says it is this page's; 1: does not say; 0: says it is another's. */
const standing = (thing: Thing, page: Page): number => {
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
 * The thing a page is about, of all it describes. A page that describes several of a kind and says
 * of none that it is its own (a list, a feed) has none.
 */
export const mainThing = (things: readonly Thing[], page: Page): Thing | undefined => {
  const ranked = things
    .filter((thing) => rankOf(thing) < KINDS.length)
    .map((thing) => ({ thing, rank: rankOf(thing), standing: standing(thing, page) }))
    .filter((one) => one.standing > 0)
    .sort((a, b) => b.standing - a.standing || a.rank - b.rank);
  const [first, ...others] = ranked;
  if (!first) return undefined;
  const rivals = others.filter((one) => one.rank === first.rank && one.standing === first.standing);
  const headline = textOf(first.thing, 'headline', 'name');
  const alone = rivals.every(({ thing }) => textOf(thing, 'headline', 'name') === headline);
  return first.standing === 2 || alone ? first.thing : undefined;
};
