import {
  archiveOf,
  copyDateOf,
  isArchiveCopy,
  isLocalAddress,
} from '../../evidence/names/address-kind.ts';
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

const LOOPBACK = /^(?:localhost|127\.[\d.]+|\[::1\]|)$/u;
/** A time and an address, as the Wayback Machine and archives with its software write them. */
const ARCHIVED = /\/\d{4,14}[a-z_]*\/(https?:\/\/?.+)$/u;

/** The original address of a copy whose archive names it; undefined for any other address. */
const unwrapArchive = (url: URL): URL | undefined => {
  if (archiveOf(url.href) === undefined) return undefined;
  const original = ARCHIVED.exec(`${url.pathname}${url.search}`)?.[1];
  return parseUrl(original?.replace(/^(https?:\/)(?=[^/])/u, '$1/'));
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

/** The elements in which a page claims an address for itself. */
export const CLAIMS: readonly (readonly [selector: string, attribute: string])[] = [
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
    .filter((url) => /^https?:$/u.test(url.protocol) && !LOOPBACK.test(url.hostname))
    .filter((url) => archiveOf(url.href) === undefined);

const ENGLISH = /^en\b/iu;

/**
 * The page's language (BCP 47): by its `lang` attribute; Chinese by the script of its title where
 * that says nothing or "en", which many Chinese sites keep from a template.
 */
const languageOf = (document: Document): string | undefined => {
  const stated = attribute(documentElementOf(document) ?? undefined, 'lang')?.trim();
  const language = stated && /^[a-z]{2,3}(?:-[a-z\d]+)*$/iu.test(stated) ? stated : undefined;
  if (language && !ENGLISH.test(language)) return language;
  const title = titleOf(document) ?? '';
  const isChinese =
    /\p{Script=Han}{2}/u.test(title) &&
    !/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(title);
  return isChinese ? 'zh' : language;
};

const CHINESE_ZONES: readonly (readonly [RegExp, string])[] = [
  [/^zh-(?:hant-)?tw\b/iu, 'Asia/Taipei'],
  [/^zh-(?:hant-)?(?:hk|mo)\b/iu, 'Asia/Hong_Kong'],
  [/^zh-(?:hans-)?sg\b/iu, 'Asia/Singapore'],
  [/^zh\b/iu, 'Asia/Shanghai'],
];

/** The zone of times that state none: on pages in Chinese that of the language's country. */
const zoneOf = (language: string | undefined, reader: string): string =>
  CHINESE_ZONES.find(([form]) => form.test(language ?? ''))?.[1] ?? reader;

/**
 * Builds what recognisers read from a document and the address it is shown at. On pages in
 * Chinese, times without a zone are read as China's, Taiwan's, Hong Kong's or Singapore's, wherever
 * the reader is. `openedAt` is when the browser opened the page; relative times count from then.
 */
export const openPage = (given: {
  document: Document;
  url: string;
  now: Date;
  timeZone: string;
  openedAt?: Date | undefined;
}): Page => {
  const { document, now, openedAt } = given;
  const shown = parseUrl(given.url) ?? new URL('about:blank');
  const archived = unwrapArchive(shown);
  const archive = archiveOf(shown.href);
  const saved = archive !== undefined || isLocalAddress(shown.href);
  const claims = archived ? [archived] : saved ? claimedUrls(document, shown) : [shown];
  const url = claims.find((claim) => claim.pathname.length > 1) ?? claims[0] ?? shown;
  const language = languageOf(document);
  const isArchive = isArchiveCopy(shown.href);
  const copiedAt = copyDateOf(shown.href);
  const isCopy = isArchive || (saved && (claims.length > 0 || shown.protocol === 'file:'));
  return {
    document,
    url,
    hosts: [...new Set(claims.map((claim) => claim.hostname))],
    saved,
    original: archived,
    clock: {
      now,
      timeZone: zoneOf(language, given.timeZone),
      isCopy,
      ...(openedAt && { openedAt }),
      ...(language && { language }),
      ...(isArchive && { isArchive }),
      ...(copiedAt && { copiedAt }),
    },
  };
};
