/** Names reserved for tests and private networks (RFC 2606, RFC 6761, RFC 6762, RFC 8375). */
const RESERVED =
  /(?:^|\.)(?:localhost|local|test|example|invalid|internal|home\.arpa|lan|intranet|corp|home)$/u;

/** Loopback, private, shared, link-local and unspecified addresses (RFC 6890), and "0.0.0.0/8". */
const isPrivateIpv4 = (host: string): boolean => {
  const [a, b, ...rest] = host.split('.').map(Number);
  if (a === undefined || b === undefined || rest.length !== 2) return false;
  return (
    a === 0 ||
    a === 10 ||
    a === 127 ||
    (a === 169 && b === 254) ||
    (a === 172 && b >= 16 && b <= 31) ||
    (a === 192 && b === 168) ||
    (a === 100 && b >= 64 && b <= 127)
  );
};

/** `::`, `::1`, `fe80::/10`, `fc00::/7` and the mapped IPv4 addresses, in URL brackets. */
const isPrivateIpv6 = (host: string): boolean =>
  /^\[(?:::1?|f[cd][\da-f]{2}:.*|fe[89ab][\da-f]:.*|::ffff:.*)\]$/u.test(host);

const parse = (address: string): URL | undefined =>
  URL.canParse(address) ? new URL(address) : undefined;

/**
 * Whether a page's address is on this computer, in a private network or under a reserved name, so
 * that no public site vouches for it. Other schemes than http and https are local too.
 */
export const isLocalAddress = (address: string): boolean => {
  const url = parse(address);
  if (!url || !/^https?:$/u.test(url.protocol)) return true;
  const host = url.hostname.replace(/\.$/u, '').toLowerCase();
  const isIpv4 = /^\d+(?:\.\d+){3}$/u.test(host);
  if (isIpv4) return isPrivateIpv4(host);
  if (host.startsWith('[')) return isPrivateIpv6(host);
  return !host.includes('.') || RESERVED.test(host);
};

/** Sites that show copies of other sites' pages, and pages of a site that do. */
const ARCHIVES: readonly RegExp[] = [
  /^(?:[\w-]+\.)*archive\.org\/web\//u,
  /^archive\.(?:today|ph|is|fo|li|md|vn)\//u,
  /^(?:[\w-]+\.)*(?:perma\.cc|ghostarchive\.org|archive-it\.org|freezepage\.com|megalodon\.jp)\//u,
  /^(?:[\w-]+\.)*(?:arquivo\.pt|webarchive\.org\.uk|webarchive\.nationalarchives\.gov\.uk)\//u,
  /^(?:[\w-]+\.)*(?:webcitation\.org|conifer\.rhizome\.org|webrecorder\.net|web-archive\.kr)\//u,
  /^(?:webcache\.googleusercontent\.com|cc\.bingj\.com|cache\.baiducontent\.com)\//u,
  /^(?:[\w-]+\.)*(?:snapshot\.sogoucdn\.com|cachedview\.nl|timetravel\.mementoweb\.org)\//u,
  /^(?:[\w-]+\.)*translate\.goog\//u,
];

/**
 * The host of the web archive, cache or copying service that shows a page; undefined for any other
 * address.
 */
export const archiveOf = (address: string): string | undefined => {
  const url = parse(address);
  if (!url || !/^https?:$/u.test(url.protocol)) return undefined;
  const place = `${url.hostname.replace(/\.$/u, '')}${url.pathname}`;
  return ARCHIVES.some((pattern) => pattern.test(place)) ? url.hostname : undefined;
};
