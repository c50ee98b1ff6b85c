import { isRandom } from './is-random.ts';
import type { Secret, SecretKind } from './secret.ts';

const isPassword = (value: string): boolean =>
  value.length >= 4 && /[\d!#$%&*+?@^~]/.test(value) && /^[!-~]+$/.test(value);

type Rule = readonly [kind: SecretKind, name: RegExp, isSecret: (value: string) => boolean];

/** Which names say what their value is. The first that fits counts; names are in lower case. */
const RULES: readonly Rule[] = [
  ['csrf', /csrf|xsrf|authenticity_?token|requestverification|formhash|fb_dtsg/, isRandom],
  [
    'session-id',
    /(?:^|[._-])sid$|sess(?:ion)?_?-?(?:id|key|token|data)$|sessid|connect\.sid/,
    isRandom,
  ],
  ['cookie', /^(?:set-)?cookies?$/, isRandom],
  ['authorization', /^(?:proxy-)?authorization$/, isRandom],
  ['api-key', /api_?-?key$|(?:app|client|access|secret)_?-?(?:secret|key)$|secret_?key/, isRandom],
  ['token', /(?:^|[a-z_-])tokens?(?:_?value)?$|^jwt$|^bearer$|refresh_?token/, isRandom],
  ['password', /^(?:user_?|login_?)?(?:password|passwd|pwd|passcode)$/, isPassword],
];

/** `"name":`, `name=`, `name: ` and `?name=`; a name begins where a run of characters begins. */
const NAME = /(?<![\w.$-])["']?([A-Za-z_][\w.$-]{1,60})["']?\s{0,4}[:=]\s{0,4}/g;
/** A value in quotes or without, read no further than a bound, so that the time stays linear. */
const VALUE = /"([^"\n]{4,1024})|'([^'\n]{4,1024})|([^\s"'<>&;,)}\]=]{4,512}={0,2})/y;
/** A header or a script's assignment of a cookie: the value of its first pair. */
const COOKIE =
  /(?<![\w-])((?:set-)?cookie)["']?\s{0,4}[:=]\s{0,4}["'`]?[\w.-]{1,60}=([^\s;,"'<>=]{8,512})/gi;
/** `"name": "sid", "value": "…"`, as lists of cookies and of fields are written. */
const LISTED =
  /"name"\s{0,4}:\s{0,4}"([\w.$-]{2,60})"\s{0,4},\s{0,4}"value"\s{0,4}:\s{0,4}"([^"\n]{4,1024})"/g;

const nameRuleOf = (name: string): Rule | undefined => {
  const folded = name.toLowerCase();
  return RULES.find(([, pattern]) => pattern.test(folded));
};

/** The secret that a name and its value are, if they are one. */
export const namedSecret = (name: string, value: string): Secret | undefined => {
  const rule = nameRuleOf(name);
  return rule?.[2](value) ? { kind: rule[0], name, value } : undefined;
};

const valueAt = (text: string, at: number): string => {
  VALUE.lastIndex = at;
  const [, double, single, bare] = VALUE.exec(text) ?? [];
  return double ?? single ?? bare ?? '';
};

/**
 * Values whose name says that they are secret, in data, scripts, headers and addresses; only where
 * the value looks like one, since a page names many things "token" that are words.
 */
export const findNamed = (text: string): Secret[] => {
  const pairs = [
    ...[...text.matchAll(NAME)]
      .filter(([, name = '']) => nameRuleOf(name))
      .map(({ 0: whole, 1: name = '', index }) => [name, valueAt(text, index + whole.length)]),
    ...[COOKIE, LISTED]
      .flatMap((pattern) => [...text.matchAll(pattern)])
      .map(([, name = '', value = '']) => [name, value]),
  ];
  return pairs.flatMap(([name = '', value = '']) => namedSecret(name, value) ?? []);
};
