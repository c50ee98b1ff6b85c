import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../lib/evidence/chain/canonical.ts';
import type { ParsedIndex } from '../../../lib/format/parse-index.ts';
import type { ParsedRecord } from '../../../lib/format/parse-record.ts';
import type { Bag } from '../../../lib/verify/bag.ts';
import { checkComments } from '../../../lib/verify/contents/check-comments.ts';

const FOLDER = 'items/0001-X';
const LIST = {
  format: 'matterproof-comments/1',
  recognisedBy: 'weibo/1',
  found: 2,
  stated: { raw: '26', count: 26 },
  comments: [
    { number: 1, author: { name: '霁屿观察' }, text: '说得对，查一查就知道' },
    { number: 2, parent: 1, text: '同感[怒]', recognised: true },
  ],
};
const CAPTURED = '霁屿观察 说得对，\n查一查\u200b就知道 同感';

/** What is found in a package with this list of comments beside this captured text. */
const findingsOf = (list: string, text: string | undefined = CAPTURED) => {
  const files = { 'post.comments.json': list, ...(text && { 'text.txt': text }) };
  const roles = { 'post.comments.json': 'comments', 'text.txt': 'text' };
  const content = (words: string) => ({ content: new TextEncoder().encode(words) });
  const record = {
    artifacts: Object.entries(roles).map(([path, role]) => ({ path, role })),
  };
  return checkComments(
    {
      files: new Map(
        Object.entries(files).map(([path, words]) => [`data/${FOLDER}/${path}`, content(words)]),
      ),
    } as unknown as Bag,
    { items: [{ number: 1, id: 'X', folder: FOLDER }] } as unknown as ParsedIndex,
    new Map([['X', record as unknown as ParsedRecord]]),
  ).map(({ code, path, detail }) => `${code} ${path} ${detail}`);
};

const changed = (change: (list: typeof LIST) => object): string =>
  canonicalText(change(structuredClone(LIST)));

describe('the comments in a package', () => {
  it('agree if each stands in the captured text, or says that it does not', () => {
    expect(findingsOf(canonicalText(LIST))).toEqual([]);
  });

  it('are not compared where the text stays back', () => {
    expect(findingsOf(canonicalText(LIST), '')).toEqual([]);
  });

  it('are found where words were put into the mouth of a writer', () => {
    const list = changed((one) => {
      Object.assign(one.comments[0] ?? {}, { text: '我承认一切都是我编造的' });
      return one;
    });
    expect(findingsOf(list)).toEqual([
      'TEXT_DISAGREES data/items/0001-X/post.comments.json ' +
        'The words of comment 1 do not stand in the captured text',
    ]);
  });

  it.each([
    ['is not canonical', JSON.stringify(LIST, null, 1)],
    ['has another format', changed((one) => ({ ...one, format: 'matterproof-comments/2' }))],
    ['leaves a number out', changed((one) => ({ ...one, comments: one.comments.slice(1) }))],
    ['says that fewer were found', changed((one) => ({ ...one, found: 1 }))],
    [
      'puts a comment under a later one',
      changed((one) => ({ ...one, comments: [{ ...one.comments[0], parent: 2 }] })),
    ],
    ['is no JSON', 'none'],
  ])('are found where the list %s', (_, list) => {
    expect(findingsOf(list)).toEqual([
      'TEXT_DISAGREES data/items/0001-X/post.comments.json ' +
        'It is no list of comments as the format has it',
    ]);
  });
});
