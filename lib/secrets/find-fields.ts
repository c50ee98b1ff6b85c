import { isEmail, isTelephone } from './find-contacts.ts';
import { namedSecret } from './find-named.ts';
import { isRandom } from './is-random.ts';
import type { Secret } from './secret.ts';
import { unescapeText } from './unescape.ts';

/** Opening tags of form fields and of meta elements, with their attributes. */
const TAG = /<(?:input|meta|textarea)\b([^<>]{1,4000})>/gi;
const ATTRIBUTE =
  /([\w:-]{1,60})\s{0,4}=\s{0,4}(?:"([^"]{0,4000})"|'([^']{0,4000})'|([^\s"'>]{1,4000}))/g;

/** Hidden fields that name the person. */
const PERSONAL = new RegExp(
  '(?:^|[^a-z])(?:user|member|customer|account|login)[-_.]?(?:id|name|no|number)$' +
    '|uid$|e-?mail|mobile|phone|passport',
  'i',
);
const IS_PASSWORD = /pass(?:word|wd|code|phrase)|(?:^|[^a-z])pwd/i;

type Attributes = ReadonlyMap<string, string>;

const readAttributes = (tag: string): Attributes =>
  new Map(
    [...tag.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      unescapeText(double ?? single ?? bare ?? ''),
    ]),
  );

const hiddenSecret = (name: string, value: string): Secret | undefined => {
  const isPersonal =
    PERSONAL.test(name) && value.length >= 4 && !/^(?:true$|false$|null$|\/)/.test(value);
  return isPersonal || isRandom(value) ? { kind: 'hidden-input', name, value } : undefined;
};

const fieldSecret = (attributes: Attributes): Secret | undefined => {
  const [type, value = ''] = [attributes.get('type')?.toLowerCase(), attributes.get('value')];
  const name = ['name', 'id', 'property', 'autocomplete'].map((key) => attributes.get(key));
  const [named = ''] = name.filter(Boolean);
  const content = attributes.get('content');
  if (content !== undefined) return namedSecret(named, content);
  if (value.trim() === '') return undefined;
  if (type === 'password' || (type !== 'hidden' && name.some((one) => IS_PASSWORD.test(one ?? ''))))
    return isButton(type) ? undefined : { kind: 'password', name: named, value };
  if (type === 'hidden') return namedSecret(named, value) ?? hiddenSecret(named, value);
  if (isEmail(value)) return { kind: 'e-mail', name: named, value };
  const isNumber = type === 'tel' || /phone|mobile|(?:^|[^a-z])tel/i.test(named);
  return isNumber && isTelephone(value) ? { kind: 'telephone', name: named, value } : undefined;
};

const isButton = (type: string | undefined): boolean =>
  ['submit', 'button', 'reset', 'checkbox', 'radio', 'image'].includes(type ?? '');

/**
 * What stands in form fields and in meta elements of a page: passwords shown in clear, values of
 * hidden fields that are a machine's or name a person, addresses and numbers that are filled in.
 * `markup` is the page's own, with its escapes.
 */
export const findFields = (markup: string): Secret[] =>
  [...markup.matchAll(TAG)].flatMap(([, tag = '']) => fieldSecret(readAttributes(tag)) ?? []);
