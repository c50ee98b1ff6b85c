import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../lib/evidence/chain/canonical.ts';
import { digestNow } from '../../../lib/evidence/digest.ts';
import type { ParsedIndex } from '../../../lib/format/parse-index.ts';
import { checkStatements } from '../../../lib/verify/checks/check-statements.ts';
import { bagOf } from '../../support/packages/bag-of.ts';

const TEXT = 'They said “长 is false” on Monday.';
const digest = digestNow(TEXT);
const FOLDER = 'items/0001-A';

const check = (
  change: { anchor?: object; item?: string; role?: string; withheld?: boolean; text?: string } = {},
) => {
  const { anchor, item = 'A', role = 'text', withheld = false, text = TEXT } = change;
  const file = { path: `${FOLDER}/text.txt`, role, digest, reason: 'redacted' };
  const index = {
    matter: {
      statements: [
        {
          item,
          anchor: { artifact: 'text.txt', digest, exact: '长 is', start: 11, end: 15, ...anchor },
        },
      ],
    },
    items: [
      {
        id: 'A',
        folder: FOLDER,
        artifacts: withheld ? [] : [file],
        withheld: withheld ? [file] : [],
      },
    ],
    elsewhere: [{ number: 2, id: 'B', digest, volume: 2 }],
  } as unknown as ParsedIndex;
  const bag = bagOf(withheld ? {} : { [`data/${FOLDER}/text.txt`]: text });
  return checkStatements(bag, index).map(({ code, detail }) => `${code}: ${detail}`);
};

describe('the words that the index quotes', () => {
  it('stand where it says, by the offsets of the captured text', () => {
    expect(check()).toEqual([]);
  });

  it.each([
    ['other words', { exact: '长 was' }],
    ['another place', { start: 12, end: 16 }],
    ['an end that is one too far', { end: 16 }],
    ['an empty place', { start: 11, end: 11 }],
  ])('are found with %s', (_, anchor) => {
    expect(check({ anchor })).toEqual([
      'INDEX_DISAGREES: Statement 1 quotes words that do not stand there',
    ]);
  });

  it('are found where they quote a file that the item does not have', () => {
    const detail = 'INDEX_DISAGREES: Statement 1 quotes a file that its item does not have';
    expect(check({ anchor: { digest: digestNow('another') } })).toEqual([detail]);
    expect(check({ anchor: { artifact: 'other.txt' } })).toEqual([detail]);
  });

  it('are found where the item is not here, but not where another volume has it', () => {
    expect(check({ item: 'nobody' })).toEqual([
      'INDEX_DISAGREES: Statement 1 names an item that is not here',
    ]);
    expect(check({ item: 'B' })).toEqual([]);
  });

  it('are found where the file is markup, in which words can hide', () => {
    expect(check({ role: 'dom' })).toEqual([
      'QUOTE_NOT_IN_TEXT: Statement 1 quotes text.txt, which is no text that people read',
    ]);
    expect(check({ role: 'post-text' })).toEqual([]);
  });

  it('cannot be compared where the file stays back', () => {
    expect(check({ withheld: true, anchor: { exact: 'anything' } })).toEqual([]);
  });
});

describe('the comment that a statement names', () => {
  const SAID = { number: 2, author: { name: 'mint' } };
  const LIST = {
    format: 'matterproof-comments/1',
    recognisedBy: 'weibo/1',
    found: 2,
    comments: [
      { number: 1, text: 'They said' },
      { ...SAID, text: 'She: “长 is [angry]false” 😀', recognised: true },
    ],
  };
  const checkComment = (
    comment: object,
    list: object | undefined = LIST,
    exact = '长 is false',
  ) => {
    const text = 'mint She: “长 is false”';
    const start = text.indexOf(exact);
    const anchor = { artifact: 'text.txt', digest, exact, start, end: start + exact.length };
    const paths = list ? ['text.txt', 'post.comments.json'] : ['text.txt'];
    const artifacts = paths.map((path) => ({ path: `${FOLDER}/${path}`, role: 'text', digest }));
    const index = {
      matter: { statements: [{ item: 'A', anchor, comment }] },
      items: [{ id: 'A', folder: FOLDER, artifacts }],
      elsewhere: [],
    } as unknown as ParsedIndex;
    const files = {
      [`data/${FOLDER}/text.txt`]: text,
      ...(list && { [`data/${FOLDER}/post.comments.json`]: canonicalText(list) }),
    };
    return checkStatements(bagOf(files), index).map(({ detail }) => detail);
  };

  it('is the one of the sealed list, with its author and its words', () => {
    expect(checkComment(SAID)).toEqual([]);
  });

  it.each([
    ['another author', { ...SAID, author: { name: 'minty' } }],
    ['a time that the list does not state', { ...SAID, published: { raw: 'today' } }],
    ['a number that the list does not have', { ...SAID, number: 3 }],
  ])('is found with %s', (_, comment) => {
    expect(checkComment(comment)).toEqual([
      'Statement 1 names a comment otherwise than the sealed list states it',
    ]);
  });

  it('is found where the words are of another comment', () => {
    expect(checkComment({ number: 1 })).toEqual([
      'Statement 1 quotes words that are not of the comment it names',
    ]);
  });

  it('is found where the item has no list of comments', () => {
    expect(checkComment(SAID, null as unknown as undefined)).toEqual([
      'Statement 1 names a comment, and its item has no list of comments',
    ]);
  });
});
