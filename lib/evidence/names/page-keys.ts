import type { ItemRecord } from '../item.ts';
import { pageKeyOf, readAddress } from './page-key.ts';

/** A page as a record states it, or as it is shown now. */
export type ShownPage = {
  readonly page: Pick<ItemRecord['page'], 'url' | 'canonicalUrl'>;
  readonly post?: Pick<NonNullable<ItemRecord['post']>, 'url' | 'platform' | 'id'> | undefined;
};

/** The keys by which captures of the same page or post find each other. */
export type KeyedPage = {
  readonly url: string;
  /** The keys of the page's and the post's address, and the post's id on its platform. */
  readonly pageKeys: readonly string[];
  /** The key of the canonical address that the page states, where it can be believed. */
  readonly canonicalKey?: string;
};

const partsOf = (key: string): { readonly hostname: string; readonly pathname: string } =>
  URL.canParse(key) ? new URL(key) : { hostname: '', pathname: '' };

const isSameSite = (one: string, other: string): boolean =>
  one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);

/**
 * The key of the canonical address that a page states, where it can be believed: an address of the
 * same site, and not the site's front page for every page of it.
 */
const canonicalKeyOf = ({ url, canonicalUrl }: ShownPage['page']): string | undefined => {
  if (!canonicalUrl || !/^https?:/.test(canonicalUrl) || !/^https?:/.test(url)) return undefined;
  const [own, stated] = [pageKeyOf(url), pageKeyOf(canonicalUrl)];
  if (!isSameSite(partsOf(own).hostname, partsOf(stated).hostname)) return undefined;
  const isFront = partsOf(stated).pathname === '/' && readAddress(stated).parameters.length === 0;
  return isFront && own !== stated ? undefined : stated;
};

/** The keys of a page or post. */
export const keyPage = ({ page, post }: ShownPage): KeyedPage => {
  const canonicalKey = canonicalKeyOf(page);
  const keys = [
    pageKeyOf(page.url),
    ...(post?.url ? [pageKeyOf(post.url)] : []),
    ...(post?.platform && post.id ? [`${post.platform} ${post.id}`] : []),
  ];
  return {
    url: page.url,
    pageKeys: [...new Set(keys)],
    ...(canonicalKey !== undefined && { canonicalKey }),
  };
};

/** All keys of a page, with its canonical one. */
export const allKeysOf = ({ pageKeys, canonicalKey }: KeyedPage): readonly string[] =>
  canonicalKey === undefined ? pageKeys : [...pageKeys, canonicalKey];
