import { describe, expect, it } from 'vitest';
import type { ParsedIndex } from '../../../lib/format/parse-index.ts';
import type { ParsedRecord } from '../../../lib/format/parse-record.ts';
import type { Bag } from '../../../lib/verify/bag.ts';
import { checkVisits } from '../../../lib/verify/checks/check-visits.ts';
import { chineseDetail } from '../../../lib/words/detail-words.ts';

const DUE = '2026-11-20T00:30:00.000Z';
const AT = '2026-11-20T00:31:07.000Z';
const URL = 'https://example.com/1';
const VISIT = { route: 'session', url: URL, due: DUE, at: AT, of: 'A', item: 'B' };

const WORDS = '该微博已被作者删除';
const TEXT = new TextEncoder().encode(`首页 登录\n${WORDS}\n`);
const DIFFERENCE = { before: 'sha256:1', after: 'sha256:2' };

const OUT = { route: 'no-session' };
const check = (visit: object, status = 200, privateMode = false): readonly string[] => {
  const index = {
    matter: { visits: [{ ...VISIT, state: 'same', ...visit }] },
    items: [
      { id: 'A', number: 1, artifacts: [] },
      { id: 'B', number: 2, artifacts: [{ path: 'b/text.txt', role: 'text' }] },
    ],
    elsewhere: [{ id: 'C', number: 3 }],
  } as unknown as ParsedIndex;
  const page = { url: 'https://example.com/1', status };
  const record = { capturedAt: AT, page, conditions: { privateMode } };
  const records = new Map([['B', record as unknown as ParsedRecord]]);
  const bag = { files: new Map([['data/b/text.txt', { content: TEXT }]]) } as unknown as Bag;
  return checkVisits(bag, index, records).map(({ code, detail }) => `${code}: ${detail}`);
};

describe('visits of a watched page', () => {
  it.each([
    ['that showed the same text', {}, 200],
    ['that the server answered with 404', { state: 'not-found', status: 404 }, 404],
    ['that had no answer', { state: 'network-failure', item: undefined }, 200],
    ['that showed a captcha with the status 404', { state: 'captcha', status: 404 }, 404],
    [
      'that a clock which was set back puts before their due time',
      { due: '2026-11-20T00:31:08.000Z' },
      200,
    ],
    ['that were missed', { state: 'missed', item: undefined, at: undefined }, 200],
    ['whose capture another volume holds', { item: 'C' }, 200],
    ['at an address that is no item', { of: undefined }, 200],
    [
      'that found a notice, whose words stand in the capture',
      { state: 'notice', words: WORDS },
      200,
    ],
    ['of which nothing can be told', { state: 'cannot-tell', why: 'short-text' }, 200],
    ['that found another text', { state: 'changed', difference: DIFFERENCE }, 200],
  ])('agree with the sealed records: %s', (_, visit, status) => {
    expect(check(visit, status)).toEqual([]);
  });

  it.each([
    [
      'quotes words that do not stand in its capture',
      { state: 'notice', words: '该微博已被平台删除' },
      200,
    ],
    ['has no words of the page', { state: 'notice' }, 200],
    ['has words of a notice, and no notice', { state: 'same', words: WORDS }, 200],
    [
      'says why nothing can be told, and yet tells something',
      { state: 'same', why: 'short-text' },
      200,
    ],
    [
      'compares texts, where the text was not there to be compared',
      { state: 'soft-not-found', words: WORDS, difference: DIFFERENCE },
      200,
    ],
    [
      'says that the text changed, and the digests of both texts are the same',
      { state: 'changed', difference: { ...DIFFERENCE, after: DIFFERENCE.before } },
      200,
    ],
    ['names an item that is not here', { item: 'X' }, 200],
    ['names an item that is not here', { of: 'X' }, 200],
    ['has the state "deleted", which the format has not', { state: 'deleted' }, 200],
    ['was missed, and yet was made', { state: 'missed' }, 200],
    ['does not say when it was made', { at: undefined, item: undefined }, 200],
    [
      'says what a page showed, and names no capture of it',
      { state: 'notice', item: undefined },
      200,
    ],
    [
      'was made at another time than the capture that it names',
      { at: '2026-11-20T09:00:00.000Z' },
      200,
    ],
    ['states another status than the record of its capture', { status: 404 }, 200],
    [
      'and the record of its capture disagree whether the server answered 404 or 410',
      { state: 'not-found' },
      200,
    ],
    [
      'and the record of its capture disagree whether the server answered 404 or 410',
      { state: 'same' },
      410,
    ],
  ])('are found out where one %s', (detail, visit, status) => {
    expect(check(visit, status)).toEqual([`INDEX_DISAGREES: Visit 1 ${detail}`]);
  });

  it('agree with the records where they were made signed out, in a private window', () => {
    const own = { ...OUT, state: 'cannot-tell', why: 'first-of-route', comparedWith: 'B' };
    expect(check(own, 200, true)).toEqual([]);
    expect(check({ ...OUT, comparedWith: 'C' }, 200, true)).toEqual([]);
  });

  it.each([
    ['is said to be signed out, and its capture was made in no private window', OUT],
    [
      'is said to be compared with a capture signed out, which was made in no private window',
      { ...OUT, state: 'network-failure', item: undefined, comparedWith: 'B' },
    ],
    [
      'compares the text with another capture than the watched item, and was not signed out',
      { comparedWith: 'B' },
    ],
    ['was made by the route "proxy", which the format has not', { route: 'proxy' }],
  ])('are found out where one %s', (detail, visit) => {
    expect(check(visit)).toEqual([`INDEX_DISAGREES: Visit 1 ${detail}`]);
    expect(chineseDetail(`Visit 1 ${detail}`)).toMatch(/^第 1 次查看：\P{ASCII}/u);
  });
});
