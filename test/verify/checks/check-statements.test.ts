import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../lib/evidence/chain/canonical.ts';
import { digestNow } from '../../../lib/evidence/digest.ts';
import type { ParsedIndex } from '../../../lib/format/parse-index.ts';
import type { ParsedRecord } from '../../../lib/format/parse-record.ts';
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
  return checkStatements(bag, index, new Map()).findings.map(
    ({ code, detail }) => `${code}: ${detail}`,
  );
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
    return checkStatements(bagOf(files), index, new Map()).findings.map(({ detail }) => detail);
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

describe('words that a person typed', () => {
  const REGION = {
    ...{ artifact: 'shot.png', digest, exact: '骗子', by: 'Chen Wei' },
    region: { x: 20, y: 30, width: 80, height: 10 },
    pixels: { width: 100, height: 50 },
  };
  const SPAN = { artifact: 'film.mp4', digest, exact: '骗子', by: 'Chen Wei' };
  const TYPES = { 'shot.png': 'image/png', 'photo.jpg': 'image/jpeg', 'film.mp4': 'video/mp4' };
  const typed = (anchor: object, item: object = {}) => {
    const artifacts = Object.entries(TYPES).map(([path, mediaType]) => ({
      ...{ path: `${FOLDER}/${path}`, role: 'media', mediaType, digest },
    }));
    const index = {
      matter: { statements: [{ item: 'A', anchor }] },
      items: [{ number: 1, id: 'A', folder: FOLDER, artifacts, ...item }],
      elsewhere: [],
    } as unknown as ParsedIndex;
    const sealed = artifacts.map(({ mediaType }, at) => ({
      ...{ path: Object.keys(TYPES)[at], mediaType },
      ...(mediaType.startsWith('image/') && { pixels: { width: 100, height: 50 } }),
      ...(mediaType.startsWith('video/') && { recording: { durationMs: 60_000 } }),
    }));
    const records = new Map([['A', { artifacts: sealed } as unknown as ParsedRecord]]);
    return checkStatements(bagOf({}), index, records);
  };
  const faults = (anchor: object, item?: object) =>
    typed(anchor, item).findings.map(({ code, detail }) => `${code}: ${detail}`);

  it('are of a region of a picture or of a span of a video, and a note says that they are', () => {
    expect(faults(REGION)).toEqual([]);
    expect(faults({ ...SPAN, span: { start: 0, end: 60_900 } })).toEqual([]);
    expect(typed(REGION).notes).toEqual([
      { code: 'TRANSCRIPTS', detail: '1 of 1 statements have typed words' },
    ]);
    expect(
      checkStatements(bagOf({}), { matter: {}, items: [], elsewhere: [] } as never, new Map()),
    ).toEqual({ findings: [], notes: [] });
  });

  it.each<[string, object, string]>([
    ['nobody who typed them', { by: ' ' }, 'does not say who typed its words'],
    ['no words', { exact: '\n' }, 'has no words'],
    [
      'a file of another digest',
      { digest: digestNow('x') },
      'quotes a file that its item does not have',
    ],
    ['a video', { artifact: 'film.mp4' }, 'is of a region of a file that is no picture'],
    [
      'another size',
      { pixels: { width: 50, height: 100 } },
      'states another size of its picture than the record',
    ],
    ...[
      { x: 20, y: 30, width: 81, height: 10 },
      { x: 20, y: 41, width: 80, height: 10 },
      { x: 20, y: 30, width: 0, height: 10 },
      { x: 20, y: 30, width: 80, height: 0 },
    ].map((region): [string, object, string] => [
      `the region ${JSON.stringify(region)}`,
      { region },
      'is of a region that does not lie in its picture',
    ]),
  ])('of a picture are found with %s', (_, change, detail) => {
    expect(faults({ ...REGION, ...change })).toEqual([`INDEX_DISAGREES: Statement 1 ${detail}`]);
  });

  it('may be of a photograph that is shown turned', () => {
    const pixels = { width: 50, height: 100 };
    const region = { x: 0, y: 60, width: 50, height: 40 };
    expect(faults({ ...REGION, artifact: 'photo.jpg', pixels, region })).toEqual([]);
  });

  it.each([
    ['no length', { span: { start: 5, end: 5 } }, 'is of a span without length'],
    ['an end before its start', { span: { start: 5, end: 4 } }, 'is of a span without length'],
    [
      'an end after that of the recording',
      { span: { start: 0, end: 61_001 } },
      'is of a span that goes on after its file ends',
    ],
    [
      'a picture',
      { artifact: 'shot.png', span: { start: 0, end: 5 } },
      'is of a span of a file that is neither video nor sound',
    ],
  ])('of a video are found with %s', (_, change, detail) => {
    expect(faults({ ...SPAN, ...change })).toEqual([`INDEX_DISAGREES: Statement 1 ${detail}`]);
  });

  it('are found where the package covers their region', () => {
    const redaction = (x: number) => ({
      redactions: [{ of: `${FOLDER}/shot.png`, box: { x, y: 0, width: 20, height: 31 } }],
    });
    expect(faults(REGION, redaction(0))).toEqual([]);
    expect(faults(REGION, redaction(1))).toEqual([
      'INDEX_DISAGREES: Statement 1 is of a region that is covered in this package',
    ]);
  });
});
