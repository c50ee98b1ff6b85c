import { ITEM_ROLES } from '../../evidence/item-role.ts';
import { SCOPES } from '../../evidence/page/scope.ts';
import { ProblemError } from '../../evidence/problem.ts';
import { isObject } from '../settings/parse-settings.ts';

type Guard = (value: unknown) => boolean;

const isText: Guard = (value) => typeof value === 'string';
const isYesNo: Guard = (value) => typeof value === 'boolean';
const isCount: Guard = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const isLine: Guard = (value) => isCount(value) && Number(value) > 0;
const listOf =
  (isOne: Guard): Guard =>
  (value) =>
    Array.isArray(value) && value.every(isOne);
const oneOf =
  (...values: readonly string[]): Guard =>
  (value) =>
    values.includes(value as string);
const orAbsent =
  (isOne: Guard): Guard =>
  (value) =>
    value === undefined || isOne(value);

/** The members of an object of which one is not as it must be; all that it may have are named. */
const wrongMembers = (value: unknown, shape: { readonly [name: string]: Guard }): string[] => {
  if (!isObject(value)) return ['the request itself'];
  const unknown = Object.keys(value).filter((name) => !Object.hasOwn(shape, name));
  const wrong = Object.entries(shape).filter(([name, isRight]) => !isRight(value[name]));
  return [...unknown, ...wrong.map(([name]) => name)];
};

const isPlace: Guard = (value) =>
  wrongMembers(value, {
    list: orAbsent(isText),
    name: isText,
    line: isLine,
    given: isText,
    route: orAbsent(oneOf('no-session')),
  }).length === 0;

const PICK = {
  tabId: isCount,
  matterId: isText,
  tags: listOf(isText),
  note: isText,
  openAll: orAbsent(isYesNo),
};
const COLLECT = {
  ...PICK,
  scope: orAbsent(oneOf(...SCOPES)),
  freshLoad: orAbsent(isYesNo),
  record: orAbsent(oneOf('used', 'scrolled')),
  listed: orAbsent(isPlace),
  role: orAbsent(oneOf(...ITEM_ROLES)),
};
const LIST = { list: isText, order: oneOf('start', 'pause', 'stop', 'again') };
const LINE = { list: isText, order: oneOf('skip', 'unskip'), line: isLine };

/** What is wrong with a request of each kind of message; nothing where it is as it must be. */
const WRONG: { readonly [kind: string]: (request: unknown) => readonly string[] } = {
  collect: (request) => wrongMembers(request, COLLECT),
  pick: (request) => wrongMembers(request, PICK),
  stop: (request) => wrongMembers(request, { tabId: isCount }),
  list: (request) =>
    wrongMembers(request, isObject(request) && Object.hasOwn(request, 'line') ? LINE : LIST),
  watches: (request) => (request === 'changed' ? [] : ['the request itself']),
  deposit: (request) => (request === 'due' || request === 'all' ? [] : ['the request itself']),
};

/**
 * Checks the request of a message before anything is done for it: the script in a page sends
 * messages too, and a page that has taken over its process sends what it likes. Throws `UNEXPECTED`
 * with the names of what is wrong.
 */
export const parseRequest = <Request>(kind: string, request: Request): Request => {
  const wrong = WRONG[kind]?.(request) ?? ['the request itself'];
  if (wrong.length === 0) return request;
  const names = wrong.map((name) => name.slice(0, 40)).slice(0, 10);
  const message = `The request “${kind}” was refused, as this is not as it must be: `;
  throw new ProblemError('UNEXPECTED', `${message}${names.join(', ')}`);
};
