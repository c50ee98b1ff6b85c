import { idOf } from '../../../cli/seed/seed-items.ts';
import { sealRecord } from '../../../lib/evidence/chain/seal.ts';
import { type Digest, digestNow } from '../../../lib/evidence/digest.ts';
import { addressOfBytes } from '../../../lib/evidence/file/file-facts.ts';
import type { ItemRecord } from '../../../lib/evidence/item.ts';

/** Strings that stand together in one item, in all places where a page or a person puts words. */
export type HostileItem = {
  readonly number: number;
  readonly strings: readonly string[];
  readonly record: ItemRecord;
  readonly bytes: Uint8Array;
  readonly digest: Digest;
  readonly text: string;
  readonly textDigest: Digest;
  readonly at: string;
};

export const OF_ITEM = 6;
const START = Date.UTC(2026, 9, 5, 2, 30);

const titleFor = (text: string): string => text.replace(/\p{Cc}+/gu, ' ');

/** A file of the person's own computer, in every seventh item: its name is one of the strings. */
const isFile = (number: number): boolean => number % 7 === 0;

const TEXT = { path: 'text.txt', role: 'text' } as const;
/** The text of a file of plain text is the file itself. */
const FILE_AND_TEXT = [{ path: 'file.txt', role: 'file' }, TEXT] as const;

type Facts = Pick<ItemRecord, 'page' | 'post' | 'file' | 'source'>;

const factsOf = (number: number, digest: Digest, strings: readonly string[]): Facts => {
  const [first = '', second = first, third = first] = strings;
  const [, , , fourth = first, fifth = second, sixth = third] = strings;
  if (isFile(number))
    return {
      page: { url: addressOfBytes(digest), title: titleFor(first) },
      post: { kind: 'file', title: titleFor(first), recognisedBy: 'file/1' },
      file: {
        ...{ name: titleFor(first), mediaType: 'text/plain', claimedType: second },
        claims: [
          { by: 'file system', name: 'title', raw: third },
          { by: 'PDF', name: 'author', raw: fourth },
        ],
      },
      source: { from: fifth, obtained: sixth },
    };
  return {
    page: {
      ...{ url: `http://pages.test/${number}?q=${encodeURIComponent(first)}` },
      ...{ title: titleFor(first), canonicalUrl: second, referrer: third, language: fourth },
      openGraph: { 'og:title': fifth, 'og:description': sixth },
    },
    post: {
      ...{ kind: 'post', platform: 'weibo', id: sixth, url: fifth, title: second },
      ...{ text: strings.join('\n'), recognisedBy: 'seed/1' },
      author: { name: third, handle: fourth, id: fifth, url: sixth },
      published: { raw: fifth },
      repostOf: { url: fourth, text: fifth, author: { name: sixth } },
      engagement: { likes: { raw: first }, reposts: { raw: second } },
    },
  };
};

const recordOf = (
  matterId: string,
  number: number,
  strings: readonly string[],
  text: { readonly bytes: number; readonly digest: Digest },
  at: string,
  previous: Digest | undefined,
): ItemRecord => ({
  ...{ format: 'matterproof-record/1', id: idOf(number), capturedAt: at, sealedAt: at },
  status: number % 5 === 0 ? 'partial' : 'complete',
  problems:
    number % 5 === 0 ? [{ code: 'UNEXPECTED', message: strings[0] ?? '', part: 'page' }] : [],
  clock: { timeZone: 'Asia/Shanghai', utcOffsetMinutes: 480 },
  ...factsOf(number, text.digest, strings),
  conditions: {},
  environment: { extension: '1.0.0', userAgent: strings[0] ?? '', languages: ['zh-CN'] },
  custodian: { name: 'Chen Wei' },
  method: [{ step: strings[1] ?? 'text', by: strings[2] ?? 'seed', at }],
  artifacts: (isFile(number) ? FILE_AND_TEXT : [TEXT]).map((file) => ({
    ...{ ...file, ...text, mediaType: 'text/plain', method: 'seed', at },
  })),
  matter: { id: matterId, sequence: number, ...(previous && { previous }) },
});

/** Sealed records of the strings, a few in each. */
export const hostileItems = (
  matterId: string,
  strings: readonly string[],
): readonly HostileItem[] => {
  const items: HostileItem[] = [];
  const whole = strings.map((string) => string.toWellFormed());
  for (let from = 0; from < whole.length; from += OF_ITEM) {
    const number = items.length + 1;
    const own = whole.slice(from, from + OF_ITEM);
    const at = new Date(START + number * 37 * 60_000).toISOString();
    const text = ['Words of the page:', ...own].join('\n');
    const bytes = new TextEncoder().encode(text);
    const textDigest = digestNow(bytes);
    const file = { bytes: bytes.length, digest: textDigest };
    const sealed = sealRecord(recordOf(matterId, number, own, file, at, items.at(-1)?.digest));
    items.push({ number, strings: own, text, textDigest, at, ...sealed });
  }
  return items;
};
