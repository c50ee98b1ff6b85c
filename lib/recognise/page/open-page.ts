import type { Page } from '../recogniser.ts';
import { attribute, childNodesOf, documentElementOf, find, nodeTypeOf, titleOf } from './dom.ts';

const LOCAL =
  /^(?:localhost|127\.[\d.]+|10\.[\d.]+|192\.168\.[\d.]+|\[::1\]|)$|\.(?:test|localhost|invalid|example|local)$/u;
const LOOPBACK = /^(?:localhost|127\.[\d.]+|\[::1\]|)$/u;
const ARCHIVE = /^(?:web\.archive\.org\/web|archive\.org\/web)\/\d+[a-z_]*\/(https?:\/\/?.+)$/u;

const urlOf = (text: string | undefined, base?: URL): URL | undefined =>
  text && URL.canParse(text, base) ? new URL(text, base) : undefined;

/** An archive's copy goes by the address it was made of. */
const unwrapArchive = (url: URL): URL | undefined => {
  const original = ARCHIVE.exec(`${url.host}${url.pathname}${url.search}`)?.[1]?.replace(
    /^(https?:\/)(?=[^/])/u,
    '$1/',
  );
  return urlOf(original);
};

/**
 * The note browsers put into a saved page: `<!-- saved from url=(0023)https://example.com/ -->`.
 */
const savedFrom = (document: Document): string | undefined => {
  const root = documentElementOf(document);
  const comments = [...childNodesOf(document), ...(root ? childNodesOf(root) : [])].filter(
    (node) => nodeTypeOf(node) === 8,
  );
  return comments
    .map((node) => /url(?:=\(\d+\)|:)\s*(\S+)/u.exec((node as Comment).data)?.[1])
    .find((found) => found);
};

const CLAIMS: readonly (readonly [string, string])[] = [
  ['link[rel~="canonical"]', 'href'],
  ['meta[property="og:url"]', 'content'],
  ['meta[property="al:web:url"]', 'content'],
  ['meta[name="twitter:url"]', 'content'],
  ['link[rel="alternate"][media][href]', 'href'],
  ['link[rel="alternate"][hreflang]', 'href'],
  ['[itemscope] > meta[itemprop="url"]', 'content'],
];

/**
 * Addresses a page gives for itself. They are believed only of a copy on this machine: any site may
 * claim another's.
 */
const claimedUrls = (document: Document, base: URL): URL[] =>
  [
    savedFrom(document),
    ...CLAIMS.map(([selector, name]) => attribute(find(document, selector), name)),
  ]
    .map((text) => (text?.startsWith('//') ? urlOf(`https:${text}`) : urlOf(text, base)))
    .filter((url) => url !== undefined)
    .map((url) => unwrapArchive(url) ?? url)
    .filter((url) => /^https?:$/u.test(url.protocol) && !LOOPBACK.test(url.hostname));

/** Whether a page is written in Chinese, by its own word or by the script of its title. */
const isChinese = (document: Document): boolean => {
  const language = attribute(documentElementOf(document) ?? undefined, 'lang');
  if (language && /^[a-z]{2,3}\b/iu.test(language) && !/^en\b/iu.test(language))
    return /^zh\b/iu.test(language);
  const title = titleOf(document) ?? '';
  return (
    /\p{Script=Han}{2}/u.test(title) &&
    !/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(title)
  );
};

/**
 * A document and its address as recognisers see them. Times on pages in Chinese are China's,
 * whoever looks.
 */
export const openPage = (given: {
  document: Document;
  url: string;
  now: Date;
  timeZone: string;
}): Page => {
  const { document, now } = given;
  const shown = urlOf(given.url) ?? new URL('about:blank');
  const archived = unwrapArchive(shown);
  const saved = archived !== undefined || LOCAL.test(shown.hostname);
  const claims = archived ? [archived] : saved ? claimedUrls(document, shown) : [shown];
  const url = claims.find((claim) => claim.pathname.length > 1) ?? claims[0] ?? shown;
  const timeZone = isChinese(document) ? 'Asia/Shanghai' : given.timeZone;
  const isCopy = saved && (claims.length > 0 || shown.protocol === 'file:');
  return {
    document,
    url,
    hosts: [...new Set(claims.map((claim) => claim.hostname))],
    saved,
    clock: { now, timeZone, isCopy },
  };
};

/** Whether a page belongs to one of these domains or their subdomains. */
export const onHost = (page: Page, ...domains: readonly string[]): boolean =>
  page.hosts.some((host) =>
    domains.some((domain) => host === domain || host.endsWith(`.${domain}`)),
  );

/** An absolute http address from a page's own link. */
export const linkOf = (page: Page, href: string | undefined): string | undefined => {
  const url = href?.startsWith('//') ? urlOf(`https:${href}`) : urlOf(href, page.url);
  return url && /^https?:$/u.test(url.protocol) ? url.href : undefined;
};
