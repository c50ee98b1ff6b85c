import type { CapturedPage, PageLayout } from '../evidence/captured-page.ts';
import type { PageFacts } from '../evidence/item.ts';
import { ownDocument } from './own-document.ts';

/**
 * Open Graph is kept as the page states it; a page that states thousands is cut at these bounds.
 */
const MOST_PROPERTIES = 100;
const LONGEST_VALUE = 2_000;

const openGraph = (all: (selector: string) => Element[]): Record<string, string> => {
  const stated = all('meta[property^="og:"], meta[property^="article:"]').slice(0, MOST_PROPERTIES);
  const pairs = stated.map((meta) => [
    meta.getAttribute('property') ?? '',
    meta.getAttribute('content') ?? '',
  ]);
  return Object.fromEntries(
    pairs.map(([name, value]) => [name, value?.slice(0, LONGEST_VALUE).toWellFormed()]),
  );
};

const navigation = (): PerformanceNavigationTiming | undefined =>
  performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined;

/** The canonical URL as the page states it, made absolute; absent when it is none. */
const canonicalUrl = (all: (selector: string) => Element[]): string | undefined => {
  const href = all('link[rel~="canonical" i]')[0]?.getAttribute('href');
  return href && URL.canParse(href, location.href) ? new URL(href, location.href).href : undefined;
};

const present = <T extends object>(value: T): T =>
  Object.fromEntries(
    Object.entries(value).filter(([, member]) => member !== undefined && member !== ''),
  ) as T;

/**
 * URL, title, language and what else the document says of itself. What it does not say is absent.
 */
export const pageFacts = (document: Document): PageFacts => {
  const { root, title, referrer, characterSet, all } = ownDocument(document);
  const { responseStatus, nextHopProtocol, redirectCount } = navigation() ?? {};
  const stated = openGraph(all);
  return present({
    url: location.href,
    canonicalUrl: canonicalUrl(all),
    title: title.toWellFormed(),
    language: root?.getAttribute('lang')?.toWellFormed(),
    referrer,
    characterSet,
    secure: window.isSecureContext && location.protocol === 'https:',
    loadedAt: new Date(performance.timeOrigin).toISOString(),
    status: responseStatus || undefined,
    protocol: nextHopProtocol,
    redirects: redirectCount,
    openGraph: Object.keys(stated).length > 0 ? stated : undefined,
  }) as PageFacts;
};

/**
 * In a page read from right to left the scroll position counts down from 0 at its right edge (CSSOM
 * View, §5).
 */
const leftOf = (scroller: Element | null): number =>
  scroller && getComputedStyle(scroller).direction === 'rtl'
    ? scroller.clientWidth - scroller.scrollWidth
    : 0;

/**
 * The page's sizes and scroll position, in CSS pixels. A page of no height still has the
 * viewport's.
 */
export const pageLayout = (document: Document): PageLayout => {
  const { scroller, root } = ownDocument(document);
  const viewport = { width: root?.clientWidth || innerWidth, height: innerHeight };
  return {
    width: Math.max(scroller?.scrollWidth ?? 0, viewport.width),
    height: Math.max(scroller?.scrollHeight ?? 0, viewport.height),
    viewport,
    devicePixelRatio,
    scroll: { x: scrollX, y: scrollY },
    left: leftOf(scroller ?? root),
  };
};

/** The environment that only the page's window knows. */
export const pageEnvironment = (): CapturedPage['environment'] => ({
  viewport: { width: innerWidth, height: innerHeight },
  devicePixelRatio,
  colorScheme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
});

const CONTEXT = 64;

/** The words that the person had selected, as a W3C TextQuoteSelector without its type. */
export const selectedText = (bodyText: string): CapturedPage['selection'] => {
  const exact = (getSelection()?.toString() ?? '').toWellFormed();
  if (!exact.trim()) return undefined;
  const at = bodyText.indexOf(exact);
  if (at < 0) return { exact };
  const end = at + exact.length;
  return {
    exact,
    prefix: bodyText.slice(Math.max(0, at - CONTEXT), at).toWellFormed(),
    suffix: bodyText.slice(end, end + CONTEXT).toWellFormed(),
  };
};
