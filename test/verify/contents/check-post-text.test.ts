import { describe, expect, it } from 'vitest';
import type { ParsedIndex } from '../../../lib/format/parse-index.ts';
import type { ParsedRecord } from '../../../lib/format/parse-record.ts';
import type { Bag } from '../../../lib/verify/bag.ts';
import { checkPostText } from '../../../lib/verify/contents/check-post-text.ts';

const FOLDER = 'items/0001-X';
const ROLES: { readonly [path: string]: string } = {
  'text.txt': 'text',
  'post.txt': 'post-text',
  'post-recognised.txt': 'post-recognised',
};
const NEW = { selfCheck: {} };
const SAID = '公司回应称产品均通过检测，监管部门正在核实有关情况。';

/** The codes for a record whose post says `text`, with these captured files. */
const codesOf = (
  text: string,
  files: { readonly [path: string]: string },
  more: object = { conditions: NEW },
): string[] => {
  const artifacts = Object.keys(files).map((path) => ({ path, role: ROLES[path] }));
  const record = { post: { kind: 'post', text }, artifacts, ...more };
  const content = (words: string) => ({ content: new TextEncoder().encode(words) });
  const bag = {
    files: new Map(
      Object.entries(files).map(([path, words]) => [`data/${FOLDER}/${path}`, content(words)]),
    ),
  };
  const index = { items: [{ number: 1, id: 'X', folder: FOLDER }] };
  const { findings, notes } = checkPostText(
    bag as unknown as Bag,
    index as unknown as ParsedIndex,
    new Map([['X', record as unknown as ParsedRecord]]),
  );
  return [...findings, ...notes].map(({ code }) => code);
};

describe('the text of a post in a record', () => {
  it.each([
    ['stands in post.txt between a name and buttons', { 'post.txt': `作者\n${SAID}\n转发` }],
    ['stands in it with other white space', { 'post.txt': SAID.replaceAll('，', '，\n \u200b') }],
    ['stands in text.txt where there is no post.txt', { 'text.txt': `标题 ${SAID}` }],
    ['is in no file of the package', {}],
  ])('agrees if it %s', (_, files) => {
    expect(codesOf(SAID, files)).toEqual([]);
  });

  it.each([
    ['one word 不 more', SAID.replace('通过', '不通过')],
    ['one word less', SAID.replace('正在', '')],
    ['another mark', SAID.replace('。', '？')],
    ['another case', 'the COMPANY answered'],
  ])('is found if it has %s than was captured', (_, text) => {
    const captured = { 'post.txt': `作者 ${SAID} the company answered` };
    expect(codesOf(text, captured)).toEqual(['TEXT_DISAGREES']);
  });

  it('is noted if it was kept apart as the recogniser read it, and found if it is not that', () => {
    const files = { 'post.txt': `作者 ${SAID}`, 'post-recognised.txt': `${SAID}[笑]` };
    expect(codesOf(`${SAID}[笑]`, files)).toEqual(['POST_TEXT_DIFFERS']);
    expect(codesOf(`${SAID}[哭]`, files)).toEqual(['TEXT_DISAGREES']);
  });

  it('is noted in an old record for one word, and found for other words', () => {
    const files = { 'post.txt': SAID };
    const old = { conditions: {} };
    expect(codesOf(SAID.replace('通过', '不通过'), files, old)).toEqual(['POST_TEXT_DIFFERS']);
    expect(codesOf('另外说的一些完全没有关系的话', files, old)).toEqual(['TEXT_DISAGREES']);
  });

  it('is not compared in a redacted record, whose words are masked by themselves', () => {
    const redacted = { conditions: NEW, redactedFrom: 'sha256:0' };
    expect(codesOf('█████', { 'post.txt': SAID }, redacted)).toEqual([]);
  });
});
