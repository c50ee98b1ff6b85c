import { isEmail } from './find-contacts.ts';
import { isRandom } from './is-random.ts';
import type { Secret, SecretKind } from './secret.ts';

const ADDRESS = /(?<![\w+.-])(?:https?|wss?):\/\/[^\s"'<>\\]{1,8000}/gi;

/**
 * Names of parameters that carry a secret in an address. There they are shorter than in data:
 * `session`, `sig`, `key`. The first that fits counts; names are in lower case.
 */
const RULES: readonly (readonly [kind: SecretKind, name: RegExp])[] = [
  ['session-id', /sess|(?:^|[._-])sid$|^s_?id$/],
  ['csrf', /csrf|xsrf|formhash/],
  ['password', /^(?:pass(?:word|wd|code)?|pwd|otp|pin)$/],
  ['api-key', /api_?-?key|access_?-?key|secret|^key$/],
  ['token', /token|^jwt$|^auth|^ticket$|^code$|^st$|^state$|^nonce$|^hash$/],
  ['token', /(?:^|[._-])sig(?:n|nature)?$|signature|^credential|amz-(?:credential|security)/],
];

const kindOf = (name: string): SecretKind | undefined =>
  RULES.find(([, pattern]) => pattern.test(name.toLowerCase()))?.[0];

/** What precedes the parameters of a fragment: nothing but marks, or the path of an app's page. */
const BEFORE_PARAMETERS = /^#(?:[^=]*\?|[!/]*)/;

/** Parameters of the query, and of a fragment that is written like one (OAuth 2.0, 4.2.2). */
const parametersOf = (url: URL): readonly (readonly [string, string])[] => [
  ...url.searchParams,
  ...(url.hash.includes('=') ? new URLSearchParams(url.hash.replace(BEFORE_PARAMETERS, '')) : []),
];

const parameterSecret = (name: string, value: string): Secret | undefined => {
  if (isEmail(value)) return { kind: 'e-mail', name, value };
  const kind = kindOf(name);
  const isSecret = kind === 'password' ? value.length >= 4 : isRandom(value);
  return kind && isSecret ? { kind, name, value } : undefined;
};

/** An address inside an address, as links for a log-in and a return carry it. */
const secretsIn = (address: string, depth: number): readonly Secret[] => {
  const url = URL.parse(address);
  if (!url) return [];
  return parametersOf(url).flatMap(([name, value]) => [
    ...[parameterSecret(name, value)].filter((secret) => secret !== undefined),
    ...(depth > 0 && /^https?:/i.test(value) ? secretsIn(value, depth - 1) : []),
  ]);
};

/** Tokens, session ids, keys and e-mail addresses in the parameters of the addresses of a text. */
export const findInAddresses = (text: string): Secret[] =>
  [...text.matchAll(ADDRESS)].flatMap(([address]) => secretsIn(address, 2));
