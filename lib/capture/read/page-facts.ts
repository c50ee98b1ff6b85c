import type { PageFacts } from '../../evidence/item.ts';
import type { CapturedPage } from '../../evidence/page/captured-page.ts';
import { ownDocument } from '../dom/own-document.ts';
import { loadEventEnd, navigation } from './navigation.ts';

/** Open Graph properties are kept as stated, up to these limits of number and of characters. */
const MOST_PROPERTIES = 100;
const LONGEST_VALUE = 2_000;

const openGraph = (all: (selector: string) => Element[]): Record<string, string> => {
  const metas = all('meta[property^="og:"], meta[property^="article:"]').slice(0, MOST_PROPERTIES);
  return Object.fromEntries(
    metas.map((meta) => [
      meta.getAttribute('property') ?? '',
      (meta.getAttribute('content') ?? '').slice(0, LONGEST_VALUE).toWellFormed(),
    ]),
  );
};

/** The canonical URL that the page states, made absolute; undefined where it is no valid URL. */
export const readCanonicalUrl = (all: (selector: string) => Element[]): string | undefined => {
  const href = all('link[rel~="canonical" i]')[0]?.getAttribute('href');
  return href && URL.canParse(href, location.href) ? new URL(href, location.href).href : undefined;
};

const withoutEmpty = <T extends object>(value: T): T =>
  Object.fromEntries(
    Object.entries(value).filter(([, member]) => member !== undefined && member !== ''),
  ) as T;

const toInstant = (ms: number): string => new Date(Math.round(ms)).toISOString();

/**
 * When the page was opened, had loaded and is read now. The two first are those of the Navigation
 * Timing specification (`timeOrigin`, `loadEventEnd`); a page that still loads has no `loadedAt`.
 */
const timesOfPage = (): Pick<PageFacts, 'navigatedAt' | 'loadedAt' | 'observedAt'> => {
  const loaded = loadEventEnd();
  return {
    navigatedAt: toInstant(performance.timeOrigin),
    ...(loaded === undefined ? {} : { loadedAt: toInstant(performance.timeOrigin + loaded) }),
    observedAt: toInstant(Date.now()),
  };
};

/**
 * URL, title, language and other facts that the document states about itself, and how the browser
 * loaded it. A fact that is not known has no member. Nothing is said of the connection's safety: no
 * extension can read here whether a person went past a certificate warning.
 */
export const pageFacts = (document: Document): PageFacts => {
  const { root, title, referrer, characterSet, all } = ownDocument(document);
  const { responseStatus, nextHopProtocol, redirectCount } = navigation() ?? {};
  const stated = openGraph(all);
  return withoutEmpty({
    url: location.href,
    canonicalUrl: readCanonicalUrl(all),
    title: title.toWellFormed(),
    language: root?.getAttribute('lang')?.toWellFormed(),
    referrer,
    characterSet,
    ...timesOfPage(),
    status: responseStatus || undefined,
    protocol: nextHopProtocol,
    redirects: redirectCount,
    openGraph: Object.keys(stated).length > 0 ? stated : undefined,
  }) as PageFacts;
};

/** The part of the record's environment that only the page's window knows. */
export const pageEnvironment = (): CapturedPage['environment'] => ({
  viewport: { width: innerWidth, height: innerHeight },
  devicePixelRatio,
  colorScheme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
});
