import { isTracking } from './tracking-parameters.ts';

/** An address taken apart for comparison: what says which page it is, and what does not. */
export type PageAddress = {
  readonly key: string;
  readonly scheme: string;
  readonly host: string;
  readonly port: string;
  readonly endsInSlash: boolean;
  /** The parameters that count, each as written, in the order written. */
  readonly parameters: readonly string[];
  readonly tracking: readonly string[];
  readonly fragment: string;
};

/** Hosts of one site for other devices: www, m, mobile, touch, wap; also "en.m." (Wikipedia). */
const DEVICE = /^(?:www\d?|m|mobile|touch|wap|3g|mbasic|amp)\./;
const INNER_DEVICE = /^([a-z]{2,3}(?:-[a-z]+)?)\.(?:m|mobile)\.(?=.+\.)/;

/** The host without what names a device; "www.com" stays, since "com" is no site. */
const siteOf = (host: string): string => {
  const rest = host.replace(INNER_DEVICE, '$1.').replace(DEVICE, '');
  return rest === host || !rest.includes('.') ? host : siteOf(rest);
};

/** Decodes what need not be encoded, and writes the rest in upper case (RFC 3986, 6.2.2). */
const normaliseEscapes = (text: string): string =>
  text.replace(/%[0-9a-f]{2}/giu, (encoded) => {
    const sign = String.fromCharCode(Number.parseInt(encoded.slice(1), 16));
    return /[A-Za-z0-9._~-]/.test(sign) ? sign : encoded.toUpperCase();
  });

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
};

const nameOf = (parameter: string): string => decode(parameter.split('=', 1)[0] ?? '');
const givenIn = (parameter: string): string => decode(parameter.slice(parameter.indexOf('=') + 1));

/** A fragment is part of the page's name only as a client-side route: `#/…`, `#!…`. */
const routeOf = (hash: string): string => (/^#[!/]/.test(hash) ? hash.replace(/:~:.*$/s, '') : '');

const byName = (one: string, other: string): number => {
  const [a, b] = [nameOf(one), nameOf(other)];
  return a < b ? -1 : a > b ? 1 : 0;
};

/** Takes an address apart; one that is no web address is its own key, without its fragment. */
export const readAddress = (url: string): PageAddress => {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const { protocol = '', hostname = '', port = '', pathname = '', search = '' } = parsed ?? {};
  const hash = parsed?.hash ?? /#.*$/s.exec(url)?.[0] ?? '';
  if (!/^https?:$/.test(protocol)) {
    const key = url.slice(0, url.length - (hash === '' ? 0 : hash.length)) + routeOf(hash);
    const none = { parameters: [], tracking: [], endsInSlash: false };
    return { key, scheme: protocol, host: hostname, port, ...none, fragment: hash };
  }
  const all = search.slice(1).split('&').filter(Boolean).map(normaliseEscapes);
  const host = hostname.toLowerCase().replace(/\.$/, '');
  const isNoise = (parameter: string) => isTracking(host, nameOf(parameter), givenIn(parameter));
  const parameters = all.filter((parameter) => !isNoise(parameter));
  const path = normaliseEscapes(pathname).replace(/\/+$/, '') || '/';
  const query = parameters.length > 0 ? `?${parameters.toSorted(byName).join('&')}` : '';
  const at = port === '' || port === '80' || port === '443' ? '' : `:${port}`;
  return {
    key: `https://${siteOf(host)}${at}${path}${query}${routeOf(hash)}`,
    scheme: protocol,
    host,
    port,
    endsInSlash: pathname.length > 1 && pathname.endsWith('/'),
    parameters,
    tracking: all.filter(isNoise),
    fragment: routeOf(hash) === '' ? hash : '',
  };
};

/**
 * A key that is equal for addresses of the same page, itself an address. Left out are the scheme,
 * hosts for other devices (www, m), default ports, slashes at the end, the order of parameters,
 * parameters that only track a visitor, and the fragment unless it is a client-side route.
 */
export const pageKeyOf = (url: string): string => readAddress(url).key;
