import type { Page } from './page.ts';

/**
 * Parses an absolute address, or a relative one against `base`; undefined where it is malformed.
 */
export const parseUrl = (text: string | undefined, base?: URL): URL | undefined =>
  text && URL.canParse(text, base) ? new URL(text, base) : undefined;

/** Whether a page belongs to one of these domains or to a subdomain of one. */
export const onHost = (page: Page, ...domains: readonly string[]): boolean =>
  page.hosts.some((host) =>
    domains.some((domain) => host === domain || host.endsWith(`.${domain}`)),
  );

/** The absolute http or https address of a link on the page; undefined for any other scheme. */
export const linkOf = (page: Page, href: string | undefined): string | undefined => {
  const url = href?.startsWith('//') ? parseUrl(`https:${href}`) : parseUrl(href, page.url);
  return url && /^https?:$/u.test(url.protocol) ? url.href : undefined;
};

/**
 * The first group of a pattern in the page's path, decoded: `pathPart(page, /^\/status\/(\d+)/)`.
 */
export const pathPart = (page: Page, pattern: RegExp): string | undefined => {
  const found = pattern.exec(page.url.pathname)?.[1];
  try {
    return found && decodeURIComponent(found);
  } catch {
    return found;
  }
};

/** A query parameter of the page's address; undefined where it is absent or empty. */
export const queryPart = (page: Page, name: string): string | undefined =>
  page.url.searchParams.get(name) || undefined;
