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

/** Hosts, with their subdomains, that show copies of other sites' pages. */
const ARCHIVE_HOSTS = [
  ...['perma.cc', 'ghostarchive.org', 'archive-it.org', 'freezepage.com', 'megalodon.jp'],
  ...['archive.today', 'archive.ph', 'archive.is', 'archive.fo', 'archive.li', 'archive.md'],
  ...['archive.vn', 'archive.st', 'arquivo.pt', 'webarchive.org.uk', 'webcitation.org'],
  ...['webarchive.nationalarchives.gov.uk', 'webarchive.parliament.uk', 'webarchive.loc.gov'],
  ...['webarchive.nrscotland.gov.uk', 'webarchive.bac-lac.gc.ca', 'webarchive.nla.gov.au'],
  ...['wayback.vefsafn.is', 'vefsafn.is', 'webarchiv.cz', 'warp.da.ndl.go.jp'],
  ...['warp.ndl.go.jp', 'swap.stanford.edu', 'web.archive.bibalex.org', 'archive.wikiwix.com'],
  ...['conifer.rhizome.org', 'webrecorder.net', 'webrecorder.io', 'replayweb.page'],
  ...['web-archive.kr', 'webarchiv.onb.ac.at', 'timetravel.mementoweb.org', 'cachedview.nl'],
  ...['cachedview.com', 'cachedpages.com', 'webcache.googleusercontent.com', 'cc.bingj.com'],
  ...['cache.baiducontent.com', 'cache.baidu.com', 'snapshot.sogoucdn.com', 'c.360webcache.com'],
  ...['cache.yahoofs.jp', 'hghltd.yandex.net', 'yandexwebcache.net', 'translate.goog'],
  'webarchive.ncl.edu.tw',
];
const escapeHost = (host: string): string => host.replaceAll('.', '\\.');

/** Sites that show copies of other sites' pages, and pages of a site that do. */
const ARCHIVES: readonly RegExp[] = [
  /^(?:[\w-]+\.)*archive\.org\/(?:web|wayback)\//u,
  new RegExp(`^(?:[\\w-]+\\.)*(?:${ARCHIVE_HOSTS.map(escapeHost).join('|')})/`, 'u'),
  /^(?:www\.)?sogou\.com\/websnapshot/u,
  /^eresources\.nlb\.gov\.sg\/webarchives\//u,
];
/** A date of fourteen digits and an address, as the Wayback Machine's software writes them. */
const REPLAY = /\/(\d{4,14})(?:[a-z]{2}_)?\/https?:\/\/?/u;

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

/**
 * Whether an address is one of an archive, or has the form that archives on any host give theirs
 * (`/20210822010203/https://…`). Only `archiveOf` vouches for the address that is copied.
 */
export const isArchiveCopy = (address: string): boolean => {
  const url = parse(address);
  return url !== undefined && (archiveOf(address) !== undefined || REPLAY.test(url.pathname));
};

/** The digits of a copy's date and time in UTC: by the Wayback Machine and by Megalodon. */
const COPY_DATES = [REPLAY, /^\/(\d{4}-\d{4}-\d{4}-\d{2})\//u];

/**
 * When an archive made the copy at an address, to the second; undefined where its address does not
 * say. Megalodon's dates are those of Japan.
 */
export const copyDateOf = (address: string): Date | undefined => {
  const url = parse(address);
  if (!url || archiveOf(address) === undefined) return undefined;
  const found = COPY_DATES.map((form) => form.exec(url.pathname)?.[1]).find((date) => date);
  const digits = found?.replaceAll('-', '') ?? '';
  if (digits.length !== 14) return undefined;
  const iso = digits.replace(/^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/u, '$1-$2-$3T$4:$5:$6');
  const made = new Date(`${iso}${url.hostname.endsWith('megalodon.jp') ? '+09:00' : 'Z'}`);
  return Number.isNaN(made.getTime()) ? undefined : made;
};
