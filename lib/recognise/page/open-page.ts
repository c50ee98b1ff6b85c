import { parseUrl } from './address.ts';
import {
  attribute,
  childNodesOf,
  documentElementOf,
  find,
  nodeTypeOf,
  titleOf,
} from './document/dom.ts';
import type { Page } from './page.ts';

const PRIVATE_HOST = /^(?:localhost|127\.[\d.]+|10\.[\d.]+|192\.168\.[\d.]+|\[::1\]|)$/u;
const LOCAL_DOMAIN = /\.(?:test|localhost|invalid|example|local)$/u;
const LOOPBACK = /^(?:localhost|127\.[\d.]+|\[::1\]|)$/u;
const ARCHIVE = /^(?:web\.archive\.org\/web|archive\.org\/web)\/\d+[a-z_]*\/(https?:\/\/?.+)$/u;

const isLocal = (host: string): boolean => PRIVATE_HOST.test(host) || LOCAL_DOMAIN.test(host);

/** The original address of a copy in the Wayback Machine; undefined for any other address. */
const unwrapArchive = (url: URL): URL | undefined => {
  const original = ARCHIVE.exec(`${url.host}${url.pathname}${url.search}`)?.[1]?.replace(
    /^(https?:\/)(?=[^/])/u,
    '$1/',
  );
  return parseUrl(original);
};

/**
 * The address in the comment that browsers write into a saved page:
 * `<!-- saved from url=(0023)https://example.com/ -->`.
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

const CLAIMS: readonly (readonly [selector: string, attribute: string])[] = [
  ['link[rel~="canonical"]', 'href'],
  ['meta[property="og:url"]', 'content'],
  ['meta[property="al:web:url"]', 'content'],
  ['meta[name="twitter:url"]', 'content'],
  ['link[rel="alternate"][media][href]', 'href'],
  ['link[rel="alternate"][hreflang]', 'href'],
  ['[itemscope] > meta[itemprop="url"]', 'content'],
];

/**
 * The addresses that a page claims for itself. They are used only for a copy on this machine,
 * because a live page could claim the address of any other site.
 */
const claimedUrls = (document: Document, base: URL): URL[] =>
  [
    savedFrom(document),
    ...CLAIMS.map(([selector, name]) => attribute(find(document, selector), name)),
  ]
    .map((text) => (text?.startsWith('//') ? parseUrl(`https:${text}`) : parseUrl(text, base)))
    .filter((url) => url !== undefined)
    .map((url) => unwrapArchive(url) ?? url)
    .filter((url) => /^https?:$/u.test(url.protocol) && !LOOPBACK.test(url.hostname));

/** Whether a page is in Chinese: by its `lang` attribute, else by the script of its title. */
const isChinese = (document: Document): boolean => {
  const language = attribute(documentElementOf(document) ?? undefined, 'lang');
  // Many Chinese sites keep `lang="en"` from a template, so "en" decides nothing.
  if (language && /^[a-z]{2,3}\b/iu.test(language) && !/^en\b/iu.test(language))
    return /^zh\b/iu.test(language);
  const title = titleOf(document) ?? '';
  return (
    /\p{Script=Han}{2}/u.test(title) &&
    !/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(title)
  );
};

/**
 * Builds what recognisers read from a document and the address it is shown at. On pages in
 * Chinese, times without a zone are read as China's, wherever the reader is.
 */
export const openPage = (given: {
  document: Document;
  url: string;
  now: Date;
  timeZone: string;
}): Page => {
  const { document, now } = given;
  const shown = parseUrl(given.url) ?? new URL('about:blank');
  const archived = unwrapArchive(shown);
  const saved = archived !== undefined || isLocal(shown.hostname);
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
