import type { Secret, SecretKind } from './secret.ts';

/**
 * Values that are recognised by their own form, wherever they stand. Prefixes as the issuers
 * publish them; each pattern begins where a run of characters begins and has a bounded length, so
 * that the search takes linear time.
 */
const PATTERNS: readonly (readonly [SecretKind, RegExp])[] = [
  ['private-key', /-----BEGIN (?:[A-Z]{1,12} ){0,3}PRIVATE KEY-----[\w+/=\\\s-]{0,64}/g],
  // JSON Web Token (RFC 7519): a header and claims that begin with {" in base64url
  ['token', /(?<![\w-])eyJ[\w-]{8,2000}\.eyJ[\w-]{8,4000}\.[\w-]{16,1400}/g],
  // GitHub, GitLab, npm, Slack, Hugging Face, Google OAuth, Facebook
  [
    'token',
    /(?<![\w-])(?:gh[opsur]_\w{36}|github_pat_\w{40,90}|glpat-[\w-]{20}|npm_\w{36})(?![\w-])/g,
  ],
  ['token', /(?<![\w-])(?:xox[abeprs]-[\w-]{20,200}|hf_\w{34}|ya29\.[\w-]{30,300})/g],
  ['token', /(?<![\w-])EAA[A-Za-z]\w{60,300}/g],
  // AWS, Google, Alibaba Cloud, Tencent Cloud, Stripe, SendGrid, OpenAI, Shopify
  ['api-key', /(?<![\w-])(?:AKIA|ASIA)[A-Z0-9]{16}(?![\w-])/g],
  ['api-key', /(?<![\w-])AIza[\w-]{35}(?![\w-])/g],
  ['api-key', /(?<![\w-])(?:LTAI[A-Za-z0-9]{12,24}|AKID[A-Za-z0-9]{32})(?![\w-])/g],
  ['api-key', /(?<![\w-])(?:sk|rk)_(?:live|test)_\w{16,120}/g],
  ['api-key', /(?<![\w-])(?:SG\.[\w-]{22}\.[\w-]{43}|shp(?:at|ss|ca|pa)_[\da-fA-F]{32})/g],
  ['api-key', /(?<![\w-])sk-(?:proj-|ant-)?(?=[a-z-]{0,40}[A-Z\d])[\w-]{32,200}/g],
  // Authorization header (RFC 9110, 11.6.2)
  [
    'authorization',
    /(?<![\w-])(?:Bearer|Basic)\s{1,4}(?=[A-Za-z/+_.-]{0,100}[\d=])[\w+/=.~-]{16,4000}/g,
  ],
  // a name and a password before the host of an address (RFC 3986, 3.2.1)
  [
    'password',
    /(?<=(?<![\w-])(?:https?|ftp|wss?):\/\/[\w.~-]{1,64}:)[^\s/@"'<>:]{3,64}(?=@[\w.-])/g,
  ],
];

/** Keys, tokens and passwords in a text that their own form gives away. */
export const findKeys = (text: string): Secret[] =>
  PATTERNS.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map(([value]) => ({ kind, value })),
  );
