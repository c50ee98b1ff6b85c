import { describe, expect, it } from 'vitest';
import type { Derived, Mark } from '../../../lib/evidence/derived.ts';
import type { ItemRecord } from '../../../lib/evidence/item.ts';
import { MASK, maskText } from '../../../lib/package/profile/redact/covered-words.ts';
import {
  boxesOf,
  coveringCopies,
  namedWords,
} from '../../../lib/package/profile/redact/covering-copies.ts';
import { maskEntry, maskStated } from '../../../lib/package/profile/redact/mask-values.ts';
import { redactItem } from '../../../lib/package/profile/redact/redact-item.ts';
import { redactRecord } from '../../../lib/package/profile/redact/redact-record.ts';
import { sampleMatter } from '../../support/cases/sample-matter.ts';

const box = (x: number, width = 10, y = 0, height = 10): Mark => ({
  ...{ shape: 'box', x, y, width, height },
});
const outline: Mark = { ...box(0), shape: 'outline' };
const copy = (name: string, marks: readonly Mark[], more: Partial<Derived> = {}): Derived => ({
  ...{ path: `derived/${name}.png`, mediaType: 'image/png', bytes: 1, digest: 'sha256:1' },
  ...{ from: ['sha256:0'], by: 'A', at: '2026-11-21T12:00:00.000Z', marks },
  ...more,
});
const words = (...all: readonly string[]) => ({ redaction: { reason: '', words: all } });
const names = (...copies: readonly Derived[]) =>
  coveringCopies(copies).map(({ path }) => path.slice('derived/'.length, -'.png'.length));

describe('copies of a picture with black boxes', () => {
  it('go out where they cover all that any copy of the picture covers, the last of them', () => {
    expect(names(copy('a', [box(0)]))).toEqual(['a']);
    expect(names(copy('a', [box(0)]), copy('b', [box(0)]))).toEqual(['b']);
    expect(names(copy('a', [box(0), box(50)]), copy('b', [box(0)]))).toEqual(['a']);
    expect(names(copy('a', [box(0)]), copy('b', [box(0, 100)]))).toEqual(['b']);
  });

  it('do not go out where each shows what the other covers', () => {
    expect(names(copy('a', [box(0)]), copy('b', [box(50)]))).toEqual([]);
  });

  it.each([
    ['a pixel to the left', box(1, 9)],
    ['a pixel to the right', box(0, 9)],
    ['a pixel above', box(0, 10, 1, 9)],
    ['a pixel below', box(0, 10, 0, 9)],
  ])('do not cover a box that reaches %s of theirs', (_, smaller) => {
    expect(names(copy('a', [box(0)]), copy('b', [smaller]))).toEqual(['a']);
  });

  it('are told apart by the picture that they were made from, outlines left out', () => {
    const other = copy('b', [box(50)], { from: ['sha256:2'] });
    expect(names(copy('a', [box(0)]), other, copy('c', [outline]))).toEqual(['a', 'b']);
    expect(boxesOf(copy('a', [outline, box(3)]))).toEqual([box(3)]);
  });
});

describe('the words that are covered on an item', () => {
  it.each([
    ['named with each copy', [copy('a', [box(0)], words('x')), copy('b', [box(9)], words('y'))]],
    [
      'named with the last copy that covers all',
      [copy('a', [box(0)]), copy('b', [box(0)], words('x', 'y'))],
    ],
    [
      'named with one picture and another',
      [copy('a', [box(0)], words('x')), copy('b', [box(0)], { from: ['sha256:2'], ...words('y') })],
    ],
  ])('are known where they were %s', (_, copies) => {
    expect(namedWords(copies)).toEqual(['x', 'y']);
  });

  it.each([
    ['with no copy', [copy('a', [box(0)])]],
    ['as white space', [copy('a', [box(0)], words(' ', '\n'))]],
    [
      'with one of two that cover different places',
      [copy('a', [box(0)], words('x')), copy('b', [box(50)])],
    ],
    [
      'for one of two pictures',
      [copy('a', [box(0)], words('x')), copy('b', [box(0)], { from: ['sha256:2'] })],
    ],
  ])('are not known where they were named %s', (_, copies) => {
    expect(namedWords(copies)).toBeUndefined();
  });
});

describe('what a record states, masked', () => {
  const stated = {
    ...{ kind: 'post', recognisedBy: 'weibo/2', title: 'by Jane Roe', likes: 12 },
    author: { name: 'Jane Roe', handles: ['@roe', 'a public one'], isKnown: true },
    published: { raw: 'Jane Roe, today', at: '2026-11-20T00:00:00Z', precision: 'day' },
  };

  it('has its texts masked at any depth, and what the software writes as it is', () => {
    expect(maskStated(stated, ['Jane Roe'])).toEqual({
      ...{ kind: 'post', recognisedBy: 'weibo/2', title: `by ${MASK}`, likes: 12 },
      author: { name: MASK, handles: ['@roe', 'a public one'], isKnown: true },
      published: { raw: `${MASK}, today` },
    });
  });

  it('keeps a time whose words are not covered, and drops a number that is', () => {
    const post = { published: { raw: 'today', at: '2026-11-20T00:00:00Z' }, likes: 12, views: 7 };
    expect(maskStated(post, ['12'])).toEqual({ published: post.published, views: 7 });
  });

  it('keeps an instant or leaves it out with all that is read from the same words', () => {
    const published = { raw: 'Nov 20', at: '2026-11-20T00:00:00Z', precision: 'day' };
    expect(maskStated({ published }, ['Roe, born 2026', 'a day'])).toEqual({ published });
    expect(maskStated({ published }, ['2026-11-20'])).toEqual({ published: { raw: 'Nov 20' } });
  });

  it('has no word and no number of the page left where nobody knows the words', () => {
    const masked = maskStated(stated, undefined);
    expect(masked).toEqual({
      ...{ kind: 'post', recognisedBy: 'weibo/2', title: MASK },
      author: { name: MASK, handles: [MASK, MASK], isKnown: true },
      published: { raw: MASK },
    });
  });

  it('of an entry keeps identifiers, times and choices even where they hold the words', () => {
    const entry = { id: '12', item: 'a 12', time: { at: '12' }, count: 12, note: 'on 12 June' };
    expect(maskEntry(entry, ['12'])).toEqual({ ...entry, note: `on ${MASK} June` });
    expect(maskEntry(entry, [])).toBe(entry);
    const matter = { name: 'of Asia Ltd', timeZone: 'Asia/Shanghai', copies: 12 };
    expect(maskEntry(matter, ['Asia Ltd', '12'])).toEqual({ ...matter, name: `of ${MASK}` });
  });

  it('has an address cut to its host, or to no host where that is covered', () => {
    expect(maskText('HTTPS://a.example/jane-roe?q=Jane%20Roe', ['jane-roe'])).toBe(
      `https://a.example/${MASK}`,
    );
    expect(maskText('', undefined)).toBe('');
    expect(maskText('mailto:jane@roe.example', ['jane'])).not.toContain('jane');
  });
});

describe('a redacted record', () => {
  const digest = `sha256:${'5a'.repeat(32)}` as const;
  const record = {
    format: 'matterproof-record/1',
    page: {
      ...{ url: 'https://a.example/p', title: 'Jane Roe', status: 200, protocol: 'h2' },
      ...{ characterSet: 'utf-8', language: 'en', redirects: 1, loadedAt: '2026-11-20T00:00:00Z' },
      headers: { etag: 'Jane Roe', server: 'nginx' },
      openGraph: { 'og:title': 'Jane Roe', 'og:type': 'article' },
    },
    selection: { text: 'said Jane Roe', before: '', after: 'x' },
    problems: [
      { code: 'PART_CLOSED', message: 'div of Jane Roe', values: { name: 'Jane Roe', parts: 2 } },
    ],
    method: [
      { step: 'viewport', by: 'b' },
      { step: 'set-aside', by: 'b', detail: '#Jane Roe' },
    ],
    artifacts: [{ path: 'text.txt', digest }],
    custodian: { name: 'Jane Roe' },
  } as unknown as ItemRecord;
  const redacted = (covered: readonly string[] | undefined) =>
    redactRecord(record, digest, covered)?.record as ItemRecord & { redactedFrom: string };

  it('has the covered words nowhere but as its custodian, and the digest of the sealed', () => {
    const { custodian, redactedFrom, ...rest } = redacted(['Jane Roe']);
    expect(JSON.stringify(rest)).not.toContain('Jane Roe');
    expect([custodian, redactedFrom]).toEqual([record.custodian, digest]);
    expect(rest.artifacts).toEqual(record.artifacts);
  });

  it('has the covered words not where the files of a post stood either', () => {
    const element = 'html > body > img';
    const medium = { url: 'https://a.example/Jane Roe.jpg', element, alt: 'Jane Roe' };
    const missing = [{ kind: 'video', element, url: 'https://a.example/Jane Roe', why: 'refused' }];
    const withMedia = {
      ...record,
      artifacts: [...record.artifacts, { path: 'media/001.jpg', digest, role: 'media', medium }],
      conditions: { media: { found: 2, kept: 1, missing } },
    } as unknown as ItemRecord;
    const masked = redactRecord(withMedia, digest, ['Jane Roe'])?.record ?? withMedia;
    const { artifacts, conditions } = masked;
    expect(JSON.stringify([artifacts, conditions])).not.toContain('Jane Roe');
    expect(artifacts[1]).toMatchObject({ path: 'media/001.jpg', medium: { element, alt: MASK } });
    expect(conditions.media).toMatchObject({ found: 2, kept: 1, missing: [{ why: 'refused' }] });
  });

  it('keeps what is technical: status, times, headers and steps without the words', () => {
    const { page, problems, method } = redacted(['Jane Roe']);
    expect(page).toMatchObject({
      ...{ status: 200, protocol: 'h2', characterSet: 'utf-8', redirects: 1 },
      ...{ loadedAt: '2026-11-20T00:00:00Z', url: 'https://a.example/p', title: MASK },
      ...{ headers: { etag: MASK, server: 'nginx' } },
      openGraph: { 'og:title': MASK, 'og:type': 'article' },
    });
    expect(problems).toEqual([
      { code: 'PART_CLOSED', message: `div of ${MASK}`, values: { name: MASK, parts: 2 } },
    ]);
    expect(method).toEqual([
      { step: 'viewport', by: 'b' },
      { step: 'set-aside', by: 'b', detail: `#${MASK}` },
    ]);
  });

  it('has no headers and no description where nobody knows the words, but the status', () => {
    const { page } = redacted(undefined);
    expect(page).not.toHaveProperty('headers');
    expect(page).not.toHaveProperty('openGraph');
    expect(page).toMatchObject({ status: 200, language: 'en' });
  });

  it('is none where the sealed one states no covered word', () => {
    expect(redactRecord(record, digest, ['John Doe'])).toBeUndefined();
    expect(redactRecord(record, digest, [])).toBeUndefined();
  });
});

describe('an item with a black box', () => {
  const { input } = sampleMatter({ steps: [{ does: 'capture', text: 'said Jane Roe' }] });
  const [item] = input.items;
  if (!item) throw new Error('The sample has an item');
  const from = [item.record.artifacts[0]?.digest ?? 'sha256:0'];
  const boxed = copy('viewport-marked-1', [box(0)], { from, ...words('Jane Roe') });
  const texts = [{ path: 'text.txt', text: 'said Jane Roe' }];

  it('keeps back every file that may show the words, and sends a text without them', () => {
    const { withheld, derived } = redactItem({ ...item, derived: [boxed], texts });
    expect(withheld?.map(({ path }) => path)).toEqual(
      item.record.artifacts.map(({ path }) => path),
    );
    expect(derived?.map(({ path }) => path)).toEqual([
      'derived/viewport-marked-1.png',
      'derived/text.redacted.txt',
    ]);
    const free = [{ path: 'text.txt', text: 'said nobody' }];
    const kept = redactItem({ ...item, derived: [boxed], texts: free });
    expect(kept.withheld?.map(({ path }) => path)).not.toContain('text.txt');
  });

  it('sends no text where nobody knows the words or the text was not read', () => {
    const unnamed = copy('viewport-marked-1', [box(0)], { from });
    for (const changed of [{ derived: [unnamed], texts }, { derived: [boxed] }])
      expect(redactItem({ ...item, ...changed }).derived?.map(({ kind }) => kind)).not.toContain(
        'text',
      );
  });

  it('is returned as it is where it was redacted before, or nothing is covered', () => {
    const before = { ...item, derived: [boxed], redactions: [] };
    expect(redactItem(before)).toBe(before);
    const outlined = { ...item, derived: [copy('a', [outline], { from })] };
    expect(redactItem(outlined)).toBe(outlined);
  });

  it('logs the reason without the covered words, and each box by itself', () => {
    const reason = { reason: 'hides Jane Roe', words: ['Jane Roe'] };
    const two = { ...boxed, marks: [box(0), outline, box(50)], redaction: reason };
    const { redactions } = redactItem({ ...item, derived: [two], texts });
    expect(redactions?.map(({ of, box: place }) => [of, place?.x])).toEqual([
      ['viewport.png', 0],
      ['viewport.png', 50],
      ['text.txt', undefined],
    ]);
    expect(redactions?.map((one) => one.reason)).toEqual(Array(3).fill(`hides ${MASK}`));
  });
});
