import { buildCustodyLine, type CustodyEntry } from '../../lib/evidence/custody.ts';
import { type Digest, digestNow } from '../../lib/evidence/digest.ts';
import type { VaultListing } from '../../lib/vault/layout/listing-line.ts';
import { chineseText, dice, englishText, pick } from './seed-texts.ts';

/** A log of so many items; its ids begin with `prefix`, so that logs of one matter differ. */
export type SeededLog = {
  readonly prefix: string;
  readonly items: number;
  readonly custodian: string;
};

/** One line with what the store keeps beside it. */
export type SeededLine = {
  readonly seq: number;
  readonly event: string;
  readonly item?: string;
  readonly line: string;
  readonly digest: Digest;
};

const START = Date.UTC(2026, 0, 5, 2, 30);
const MINUTE = 60_000;
const AUTHORS = ['桥洞拆机社', '数码老陈', 'Battery Watch', '深夜测评', 'Gadget Truth'];
const TAGS = ['诽谤', '侮辱', 'original post', 'repost', '商业诋毁'];
/** Every so many items have a label set by hand. */
const LABELLED = 4;

const idOf = (prefix: string, number: number): string => prefix + String(number).padStart(12, '0');

/** What lists show of the nth item of a log: a post in Chinese or English. */
export const seededListing = (prefix: string, number: number): VaultListing => {
  const throwDice = dice(number * 7919);
  const title = (number % 3 === 0 ? englishText : chineseText)(30, throwDice).trim();
  const at = new Date(START + number * MINUTE).toISOString();
  const id = idOf(prefix, number);
  const page = `zhiyan.example/${prefix}/${number}`;
  return {
    ...{ id, number, digest: digestNow(id), status: 'complete', capturedAt: at, title },
    ...{ url: `https://${page}`, pageKeys: [page], kind: 'post', platform: 'weibo' },
    author: pick(AUTHORS, throwDice),
    ...{ published: at, publishedRaw: at, publishedAt: at },
    stated: { published: { raw: at, at, precision: 'minute', source: 'attribute' } },
    ...{ problems: 0, problemCodes: [], bytes: 1_400_000, tags: [pick(TAGS, throwDice)] },
    ...{ note: '', exhibit: `XM-${String(number).padStart(4, '0')}`, role: '' },
  };
};

/**
 * A custody log as a busy custodian's is: two lines an item, captured and deposited, and labels of
 * every fourth. Lines come one after another, so that a long log need not be held.
 */
export const seedLog = function* ({ prefix, items, custodian }: SeededLog): Generator<SeededLine> {
  let [seq, prev] = [0, undefined as Digest | undefined];
  const log = (entry: Pick<CustodyEntry, 'event' | 'item' | 'digest' | 'detail'>, at: number) => {
    seq += 1;
    const { line, digest } = buildCustodyLine({
      ...entry,
      ...{ seq, at: new Date(at).toISOString(), actor: custodian },
      ...(prev && { prev }),
    });
    prev = digest;
    const { event, item } = entry;
    return { seq, event, line, digest, ...(item !== undefined && { item }) };
  };
  yield log({ event: 'matter-opened', detail: { name: '名誉权纠纷', reference: 'XM' } }, START);
  for (let number = 1; number <= items; number += 1) {
    const { id: item, digest, url, title, capturedAt } = seededListing(prefix, number);
    const at = Date.parse(capturedAt);
    yield log({ event: 'captured', item, digest, detail: { number, url, title } }, at);
    const storage = { storage: 'https://s3.example', objects: 8, bytes: 1_400_000 };
    const receipt = { number, receipt: digestNow(`receipt ${item}`), ...storage };
    yield log({ event: 'deposited', item, digest, detail: receipt }, at + 1_000);
    if (number % LABELLED === 0)
      yield log(
        { event: 'annotated', item, detail: { note: { from: '', to: title } } },
        at + 2_000,
      );
  }
};
