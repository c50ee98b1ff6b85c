import { describe, expect, it } from 'vitest';
import type { StatedTime } from '../../lib/evidence/item.ts';
import { compareCaptures, describeWitness } from '../../lib/witnesses/compare-captures.ts';
import { artifactOf, recordOf } from '../support/witnesses/witness-records.ts';

type Changes = Parameters<typeof recordOf>[0];

const OTHER = { id: '01B', by: 'Li Na', log: 'MB', capturedAt: '2026-11-21T12:05:00.000Z' };

const compare = (later: Changes = {}, earlier: Changes = {}) =>
  compareCaptures({ record: recordOf(earlier) }, { record: recordOf({ ...OTHER, ...later }) });

const stateOf = (witness: ReturnType<typeof compare>, name: string) =>
  witness?.facts.find((fact) => fact.name === name)?.state;

describe('compareCaptures', () => {
  it('tells what agrees of two captures that show the same', () => {
    const witness = compare();
    expect(witness).toMatchObject({ relation: 'two-names', page: { by: 'address' }, media: 0 });
    expect(witness?.text).toEqual({
      ...{ kind: 'passages', isSame: true, agree: 3, earlier: 3, later: 3 },
    });
    expect(witness?.facts.every(({ state }) => state === 'agrees')).toBe(true);
  });

  it('compares nothing of two pages', () => {
    const page = { url: 'https://zhiyan.example/post/89' };
    const post = { id: '89', url: page.url };
    expect(compare({ page, post })).toBeUndefined();
  });

  it('knows a post by its id at another address, and tells both addresses', () => {
    const witness = compare({ page: { url: 'https://m.zhiyan.example/share?p=88' } });
    expect(witness?.page.by).toBe('post-address');
    expect(witness?.facts.find(({ name }) => name === 'address')).toEqual({
      name: 'address',
      state: 'differs',
      values: ['https://zhiyan.example/post/88', 'https://m.zhiyan.example/share?p=88'],
    });
  });

  it('counts the passages that agree where one was changed, however they are written', () => {
    const text = '星屿电子欺骗用户。 检测报告是假的！\n\n大家可以买。';
    expect(compare({ post: { text } })?.text).toEqual({
      ...{ kind: 'passages', isSame: false, agree: 2, earlier: 3, later: 3 },
    });
    const spaced = '星屿电子欺骗用户。检测报告是假的！\n  大家不要买。\n';
    expect(compare({ post: { text: spaced } })?.text).toMatchObject({ isSame: true });
  });

  it('counts a passage no more often than it stands in the later text', () => {
    const twice = compare({ post: { text: '假的。' } }, { post: { text: '假的。\n假的。' } });
    expect(twice?.text).toMatchObject({ agree: 1, earlier: 2, later: 1, isSame: false });
  });

  it('splits English sentences, and leaves counts and relative times out', () => {
    const text = (ago: string) => `It is a fraud. They lied!\n3 views · ${ago} ago`;
    const witness = compare(
      { post: { text: text('2 hours') } },
      { post: { text: text('1 hour') } },
    );
    expect(witness?.text).toMatchObject({ isSame: true, agree: 3 });
  });

  it('tells both values of a count that grew, as a difference', () => {
    const witness = compare({ post: { engagement: { likes: { raw: '12', count: 12 } } } });
    expect(witness?.facts.find(({ name }) => name === 'likes')).toEqual({
      name: 'likes',
      state: 'differs',
      values: ['10', '12'],
    });
  });

  it.each<readonly [string, StatedTime, string]>([
    ['the same minute', { raw: '11-20 21:14', at: '2026-11-20T13:14:30.000Z' }, 'agrees'],
    [
      'a day that has it',
      { raw: '20 Nov', at: '2026-11-20T00:00:00.000Z', precision: 'day' },
      'agrees',
    ],
    ['another minute', { raw: '21:20', at: '2026-11-20T13:20:00.000Z' }, 'differs'],
    [
      'words that count back to it',
      {
        ...{ raw: '1 day ago', at: '2026-11-20T12:05:00.000Z', precision: 'day' },
        span: { from: '2026-11-19T12:05:00.000Z', until: '2026-11-20T23:59:00.000Z' },
      },
      'agrees',
    ],
    ['words without an instant', { raw: '去年' }, 'differs'],
  ])('compares times of publication by all that they can mean: %s', (_, time, state) => {
    const published = { precision: 'second', ...time } as const;
    expect(stateOf(compare({ post: { published } }), 'published')).toBe(state);
  });

  it('tells a fact that one record alone states, and whose window was private', () => {
    const witness = compare({
      post: { author: { name: '林间清风' } },
      conditions: { privateMode: true },
    });
    expect(stateOf(witness, 'handle')).toBe('single');
    expect(witness?.facts.find(({ name }) => name === 'privateWindow')).toMatchObject({
      state: 'differs',
      values: ['false', 'true'],
    });
  });

  it('compares bytes where no text was recognised', () => {
    const of = (words: string) => ({ post: { text: '' }, artifacts: [artifactOf('text', words)] });
    expect(compare(of('Page'), of('Page'))?.text).toEqual({ kind: 'bytes' });
    expect(compare(of('Page'), of('Other'))?.text).toEqual({ kind: 'none' });
  });

  it('counts media and fetched files with the same bytes, each once', () => {
    const [one, two] = [artifactOf('media', 'one'), artifactOf('media', 'two')];
    const witness = compare({ artifacts: [one, one, two] }, { artifacts: [one] });
    expect(witness?.media).toBe(1);
    const picture = artifactOf('viewport', 'same');
    expect(compare({ artifacts: [picture] }, { artifacts: [picture] })?.media).toBe(0);
  });

  it('tells nothing that a page states where a record is redacted', () => {
    const earlier = { record: recordOf(), isRedacted: true };
    const witness = compareCaptures(earlier, { record: recordOf(OTHER) });
    expect(witness).toMatchObject({ text: { kind: 'redacted' }, facts: [] });
  });
});

describe('describeWitness', () => {
  it('states who captured when, and the names of the facts, for the index', () => {
    const later = recordOf({ ...OTHER, organisation: 'Firm', post: { author: { name: 'X' } } });
    expect(describeWitness(['01A', '01B'], { record: recordOf() }, { record: later })).toEqual({
      items: ['01A', '01B'],
      relation: 'two-names',
      by: 'address',
      custodians: [{ name: 'Chen Wei' }, { name: 'Li Na', organisation: 'Firm' }],
      at: ['2026-11-21T12:00:00.000Z', '2026-11-21T12:05:00.000Z'],
      text: { kind: 'passages', isSame: true, agree: 3, earlier: 3, later: 3 },
      agree: ['address', 'published', 'likes', 'privateWindow'],
      differ: ['author'],
      single: ['handle'],
      media: 0,
    });
  });
});
