import type { Secret } from './secret.ts';

const ADDRESS = /(?<![\w.+%-])[\w.+%-]{1,64}@(?:[a-z\d-]{1,63}\.){1,4}[a-z]{2,24}(?![\w-])/gi;
const NUMBER =
  /(?<![\w.+-])(?:\+\d{1,3}[ -]?)?(?:\(\d{2,4}\)[ -]?)?\d(?:[ -]?\d){6,13}(?![\w.-]?\d)/g;

/** Addresses of a firm or a machine, and addresses that show how an address is written. */
const IMPERSONAL = [
  /^(?:info|contact|support|service|sales|help|press|media|admin|office|hello)[\w.-]{0,60}@/i,
  /^(?:kefu|webmaster|abuse|legal|privacy|no-?reply)[\w.-]{0,60}@/i,
  /^(?:name|your[\w.-]{0,60}|you|email|e-mail|example|someone)@/i,
  /@(?:domain|email|yourdomain|company|sentry|2x|3x)\b|@[\w.-]{0,60}\.sentry\./i,
  /\.(?:png|jpe?g|gif|webp|svg|css|js)$/i,
];

/** Whether a value is the e-mail address of a person. */
export const isEmail = (value: string): boolean =>
  value.length < 200 &&
  value.match(ADDRESS)?.[0] === value &&
  !IMPERSONAL.some((pattern) => pattern.test(value));

/**
 * Whether a value is a telephone number: 8 to 15 digits (ITU-T E.164), none of a service line.
 */
export const isTelephone = (value: string): boolean => {
  if (value.length > 24 || value.match(NUMBER)?.[0] !== value) return false;
  const digits = value.replace(/\D/g, '');
  return digits.length >= 8 && digits.length <= 15 && !/^(?:400|800|95)|^(\d)\1+$/.test(digits);
};

/** Where pages name the person logged in: menus of an account, and words of greeting. */
const ACCOUNT = new RegExp(
  [
    '(?:class|id|data-testid|aria-label)="[^"]{0,80}(?:account|user|profile|member)[-_ ]?' +
      '(?:menu|switcher|dropdown|panel|info|nav|e-?mail)',
    '(?:signed|logged)[ -]in as|google account:|current[-_]?user|my[-_ ]account',
    '当前账[号户]|已登录|您好[，,]|欢迎您',
  ].join('|'),
  'gi',
);
/** How far after such a place its words reach, in characters. */
const REACH = 600;

/** Names under which data of a page hold the address or the number of a person. */
const OWNER = String.raw`(?<![\w-])["'](?:user|login|account|my)?[_-]?`;
const ASSIGNED = String.raw`["']\s{0,4}:\s{0,4}["']?`;
const NAMED_ADDRESS = new RegExp(
  String.raw`${OWNER}e?-?mail(?:_?address)?${ASSIGNED}([^"'\n]{5,120})["']`,
  'gi',
);
const NAMED_NUMBER = new RegExp(
  `${OWNER}(?:mobile|(?:tele|cell)?phone|tel)(?:_?-?(?:number|no))?${ASSIGNED}` +
    String.raw`([+\d][\d ()-]{6,22})(?=["',}\s])`,
  'gi',
);
/** Data about the page's subject, published for search engines. */
const STRUCTURED_DATA = /<script[^>]{0,200}application\/ld\+json[^>]{0,200}>[^<]{0,100000}/gi;

const contactsIn = (text: string): Secret[] => [
  ...[...text.matchAll(ADDRESS)]
    .filter(([value]) => isEmail(value))
    .map(([value]): Secret => ({ kind: 'e-mail', value })),
  ...[...text.matchAll(NUMBER)]
    .filter(([value]) => isTelephone(value) && /^\+|^1[3-9]\d{9}$/.test(value))
    .map(([value]): Secret => ({ kind: 'telephone', value })),
];

/**
 * E-mail addresses in what a sealed record states as the page's title: mail programs and account
 * pages name there the person logged in.
 */
export const findInTitles = (titles: readonly (string | undefined)[]): Secret[] =>
  titles.flatMap((title) => contactsIn(title ?? ''));

/** The texts after places that name the person logged in; none is read twice. */
const accountTexts = (text: string): string[] => {
  let end = 0;
  return [...text.matchAll(ACCOUNT)].map(({ index }) => {
    const start = Math.max(index, end);
    end = Math.max(end, index + REACH);
    return text.slice(start, end);
  });
};

/**
 * E-mail addresses and telephone numbers that a page shows where it names the person logged in, or
 * holds in its data under a name that says so. An address elsewhere in the text is no secret: it is
 * what the page says.
 */
export const findContacts = (text: string): Secret[] => {
  const data = text.replace(STRUCTURED_DATA, '');
  const named = (pattern: RegExp) => [...data.matchAll(pattern)].map(([, value = '']) => value);
  return [
    ...accountTexts(data).flatMap(contactsIn),
    ...named(NAMED_ADDRESS)
      .filter(isEmail)
      .map((value): Secret => ({ kind: 'e-mail', value })),
    ...named(NAMED_NUMBER)
      .filter(isTelephone)
      .map((value): Secret => ({ kind: 'telephone', value })),
  ];
};
