import { describe, expect, it } from 'vitest';
import { parseIndex } from '../../lib/format/parse-index.ts';
import { parseRecord } from '../../lib/format/parse-record.ts';
import {
  exactly,
  findMisshapen,
  list,
  object,
  oneOf,
  optional,
  text,
} from '../../lib/format/shape.ts';

const AT = '2026-11-21T09:00:00.000Z';
const DIGEST = `sha256:${'0'.repeat(64)}`;
const file = { path: 'items/0001-i/a.png', mediaType: 'image/png', bytes: 1, digest: DIGEST };
const BOX = { x: 0, y: 0, width: 1, height: 1 };

const CUSTODY = { path: 'x.jsonl', entries: 9, head: DIGEST, sealed: 1, digest: DIGEST };

/** An index with every member that is checked. */
const INDEX = {
  format: 'matterproof-package/1',
  export: {
    ...{ id: 'e', at: AT, by: 'C', software: 's', signer: 'f', maker: 'm', profile: 'court' },
    ...{ language: 'en', volume: { index: 1, count: 1 }, signatures: ['a.p7s'] },
  },
  matter: {
    ...{ id: 'm', reference: 'R', name: 'N', openedAt: AT, court: 'c', docket: 'd', cause: 'x' },
    ...{
      timeZone: 'UTC',
      exhibitPrefix: 'R',
      filingParty: 'p',
      opponents: ['o'],
      copies: 2,
      numberedBy: 'c',
    },
    custodian: { name: 'C', organisation: 'o', title: 't', employer: 'e' },
    entities: [{ id: 'e', name: 'n' }],
    statements: [
      {
        ...{ item: 'i', category: 'insult', why: 'w', internalNote: 'n', entities: ['e'] },
        ...{ counterEvidence: ['i'], translation: { text: 't', by: 'b' } },
        anchor: { artifact: 'text.txt', digest: DIGEST, exact: 'x', start: 0, end: 1 },
      },
      ...[
        { region: { x: 0, y: 0, width: 1, height: 1 }, pixels: { width: 2, height: 2 } },
        { span: { start: 0, end: 1 } },
      ].map((place) => ({
        item: 'i',
        anchor: { artifact: 'a.png', digest: DIGEST, exact: 'x', by: 'C', ...place },
      })),
    ],
  },
  items: [
    {
      ...{
        number: 1,
        chain: 'd',
        exhibit: 'E',
        id: 'i',
        folder: 'items/0001-i',
        digest: DIGEST,
        url: 'u',
      },
      ...{ title: 't', capturedAt: AT, tags: ['t'], note: 'n', role: 'other' },
      filing: { purpose: 'p', source: 's', group: 'g', evidenceKind: 'k', formIn: 'f' },
      artifacts: [{ ...file, role: 'viewport' }],
      withheld: [{ ...file, role: 'text', reason: 'secret' }],
      redactedRecord: { path: 'p', bytes: 1, digest: DIGEST },
      redactions: [{ file: 'f', of: 'o', box: BOX, reason: 'r', from: DIGEST, digest: DIGEST }],
      derived: [
        {
          ...{ ...file, from: [DIGEST], by: 'C', kind: 'picture' },
          ...{ marks: [{ shape: 'box', ...BOX, text: 't' }] },
          redaction: { reason: 'r', words: ['w'] },
        },
      ],
    },
  ],
  elsewhere: [{ number: 2, chain: 'd', id: 'j', digest: DIGEST, volume: 2 }],
  withheld: [{ number: 3, reason: 'r' }],
  notChosen: [4],
  left: [{ number: 5, how: 'deleted' }],
  filing: [{ ...file, from: [DIGEST], by: 'C' }],
  custody: { ...CUSTODY, chain: 'c' },
  chains: [
    {
      ...{ id: 'd', custodian: { name: 'D', organisation: 'o', title: 't', employer: 'e' } },
      ...{ madeAt: AT, custody: CUSTODY, withheld: [{ number: 3, reason: 'r' }] },
      ...{ left: [{ number: 5, how: 'deleted' }], notChosen: [4], notHere: [6] },
    },
  ],
};

/** A record with every member that is checked. */
const RECORD = {
  ...{ format: 'matterproof-record/1', id: 'i', status: 'complete', problems: [] },
  ...{ capturedAt: AT, sealedAt: AT, custodian: { name: 'C', organisation: 'o' } },
  page: { url: 'u', title: 't' },
  post: {
    ...{ kind: 'post', title: 't', text: 'x', published: { raw: 'r', at: AT } },
    author: { name: 'n', handle: 'h', id: '1', url: 'u' },
  },
  file: {
    ...{ name: 'n', mediaType: 'm', claimedType: 'c', pages: 1 },
    fetched: { from: 'server', at: AT, status: 200, url: 'u' },
    claims: [{ by: 'PDF', name: 'title', raw: 'r', at: AT }],
    attachments: [{ name: 'n', mediaType: 'm', bytes: 1, digest: DIGEST }],
  },
  source: { from: 'f', obtained: 'o' },
  conditions: {
    coverage: {
      ...{ page: { width: 1, height: 1 }, asked: BOX, askedPixels: 1, coveredPixels: 0.5 },
      ...{ gaps: [BOX], blank: [BOX], post: { box: BOX, gaps: [BOX] } },
      areas: [
        {
          ...{ name: 'n', box: BOX, content: { width: 1, height: 1 }, coveredPixels: 1 },
          ...{ gaps: [BOX], hiddenCharacters: 3 },
        },
      ],
    },
  },
  environment: { devicePixelRatio: 1.5 },
  artifacts: [
    {
      ...{ ...file, role: 'viewport', method: 'm', at: AT, pixels: { width: 1, height: 1 } },
      ...{ offset: { x: 0, y: -1 }, usable: BOX, scale: 1.25, area: 0 },
    },
  ],
  redactedFrom: DIGEST,
  matter: { id: 'm', sequence: 1, previous: DIGEST },
};

type Step = string | number;

/** The paths of all values inside a value that hold no other. */
const leavesOf = (value: unknown, path: readonly Step[] = []): readonly (readonly Step[])[] =>
  typeof value !== 'object' || value === null || Object.keys(value).length === 0
    ? [path]
    : Object.entries(value).flatMap(([key, inner]) =>
        leavesOf(inner, [...path, Array.isArray(value) ? Number(key) : key]),
      );

const nameOf = (path: readonly Step[]): string =>
  path
    .map((step, at) => (typeof step === 'number' ? `[${step}]` : at > 0 ? `.${step}` : step))
    .join('');

/** A copy of a value with another at a path. */
const changed = (value: unknown, [step, ...rest]: readonly Step[], to: unknown): unknown => {
  if (step === undefined) return to;
  const copy = structuredClone(value) as { [key: Step]: unknown };
  copy[step] = changed(copy[step], rest, to);
  return copy;
};

/** Members that may be anything, or that only repeat what the record says. */
const ANYTHING = ['problems'];

describe.each([
  ['manifest.json', INDEX],
  ['record.json', RECORD],
] as const)('%s with every member that is checked', (name, whole) => {
  const leaves = leavesOf(whole).filter(
    ([first]) => first !== 'format' && !ANYTHING.includes(String(first)),
  );
  const read = (value: unknown): string | undefined => {
    const source = JSON.stringify(value);
    if (name === 'record.json') return parseRecord(source).misshapen;
    try {
      parseIndex(source);
      return undefined;
    } catch (error) {
      return /“(.*)”/u.exec(String(error))?.[1] ?? String(error);
    }
  };

  it('is read', () => {
    expect(read(whole)).toBeUndefined();
    expect(leaves.length).toBeGreaterThan(50);
  });

  it.each([null, { x: {} }])(
    'is refused with %j in the place of any member, which is named',
    (value) => {
      for (const path of leaves) expect(read(changed(whole, path, value))).toBe(nameOf(path));
    },
  );

  it('is refused with a text for any number and a number for any text', () => {
    for (const path of leaves) {
      const leaf = path.reduce<unknown>((at, step) => (at as never)[step], whole);
      const value = typeof leaf === 'string' ? 7 : 'seven';
      expect(read(changed(whole, path, value)), nameOf(path)).toBe(nameOf(path));
    }
  });
});

describe('a shape of one kind of thing only', () => {
  it('names the member that differs, and nothing where none does', () => {
    const shape = object({ a: list(object({ b: optional(text) })), c: oneOf(['x', 'y']) });
    expect(findMisshapen(shape, { a: [{ b: 'b' }, {}], c: 'x' })).toBeUndefined();
    expect(findMisshapen(shape, { a: [{}, { b: 1 }], c: 'x' })).toBe('a[1].b');
    expect(findMisshapen(shape, { a: {}, c: 'x' })).toBe('a');
    expect(findMisshapen(shape, { a: [], c: 'z' })).toBe('c');
    expect(findMisshapen(shape, [])).toBe('');
  });

  it('with no other members takes none, not even one of a prototype', () => {
    const shape = exactly({ a: text, b: optional(text) });
    expect(shape({ a: 'x' })).toBe(true);
    expect(shape({ a: 'x', b: 'y' })).toBe(true);
    expect(shape({ a: 'x', c: 'y' })).toBe(false);
    expect(shape(JSON.parse('{"a":"x","__proto__":"y"}'))).toBe(false);
    expect(shape({ a: 'x', toString: 'y' })).toBe(false);
    expect(shape('x')).toBe(false);
  });
});
