import type { Author, Post } from '../../evidence/item.ts';
import { documentElementOf, findAll, outerHtmlOf } from './document/dom.ts';
import { CLAIMS } from './open-page.ts';
import type { Page } from './page.ts';

const SAVED_FROM = /<!--[^>]{0,80}url(?:=\(\d+\)|:)[^>]{0,4000}-->/gu;

/** The page's markup without the elements and comments in which it claims an address. */
const markupOf = ({ document }: Page): string => {
  const root = documentElementOf(document);
  const claims = CLAIMS.flatMap(([selector]) => findAll(document, selector).map(outerHtmlOf));
  return claims.reduce(
    (markup, claim) => markup.replaceAll(claim, ''),
    (root ? outerHtmlOf(root) : '').replace(SAVED_FROM, ''),
  );
};

const escapePattern = (value: string): string =>
  value.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);

type IsStated = (value: string | undefined) => boolean;

/** Makes the test of whether a value stands in the markup as a word of its own. */
const statedIn = (markup: string): IsStated => {
  const holds = (value: string): boolean =>
    new RegExp(`(?<![\\p{L}\\p{N}_])${escapePattern(value)}(?![\\p{L}\\p{N}_])`, 'u').test(markup);
  return (value) => value !== undefined && (holds(value) || holds(value.replaceAll('&', '&amp;')));
};

const pick = <T extends object>(value: T, isKept: (member: string) => boolean): T =>
  Object.fromEntries(Object.entries(value).filter(([member]) => isKept(member))) as T;

const authorOf = (author: Author, isStated: IsStated): Author | undefined => {
  const { name, handle } = author;
  const stated = pick(author, (member) => {
    if (member === 'name') return name !== handle || isStated(name);
    return isStated(author[member as keyof Author]);
  });
  return Object.keys(stated).length > 0 ? stated : undefined;
};

/**
 * The post of a copy without what follows from nothing but the address that the copy claims for
 * itself, such as the account in a canonical link: anybody can save a page with any claim. Its own
 * address, its id, and the name, id and address of an account stay where the rest of the page
 * states them.
 */
export const withoutClaims = (post: Post, page: Page): Post => {
  const { url: _url, id, author, repostOf, ...rest } = post;
  const isStated = statedIn(markupOf(page));
  const own = author && authorOf(author, isStated);
  const { author: other, url, ...original } = repostOf ?? {};
  const reposted = other && authorOf(other, isStated);
  return {
    ...rest,
    ...(id !== undefined && isStated(id) && { id }),
    ...(own && { author: own }),
    ...(repostOf && {
      repostOf: {
        ...original,
        ...(url !== undefined && isStated(url) && { url }),
        ...(reposted && { author: reposted }),
      },
    }),
  };
};
