import type { Page } from 'puppeteer-core';
import { sealRecord } from '../../lib/evidence/chain/seal.ts';
import { buildCustodyLine, type CustodyEntry } from '../../lib/evidence/custody.ts';
import { type Digest, digestNow } from '../../lib/evidence/digest.ts';
import type { ItemRecord } from '../../lib/evidence/item.ts';
import type { ItemRow } from '../../lib/store/rows.ts';
import { putItems, putRows } from './put-rows.ts';
import { chineseText, dice, englishText, pick } from './seed-texts.ts';

/**
 * A matter of posts and articles in both languages, each with a small picture and some thousand
 * characters of text.
 */
export type SeededItems = {
  readonly matterId: string;
  readonly reference: string;
  readonly items: number;
};

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 5, 2, 30);
const AUTHORS = ['桥洞拆机社', '数码老陈', 'Battery Watch', '深夜测评', 'Gadget Truth', '澄岭消息'];
const PLATFORMS = ['weibo', 'zhihu', 'x', 'xiaohongshu', 'wechat'];
const TAGS = ['诽谤', '侮辱', 'original post', 'repost', '商业诋毁'];
const ROLES = ['infringing', 'infringing', 'media', 'denial', ''] as const;
const COLOURS = ['#2d4f8c', '#8c3b2d', '#2d8c57', '#8c7a2d', '#5b2d8c', '#2d7f8c'];

const recordOf = (
  seed: SeededItems,
  number: number,
  text: string,
  previous?: Digest,
): ItemRecord => {
  const throwDice = dice(number * 7919);
  const capturedAt = new Date(START + number * 37 * 60_000).toISOString();
  const published = new Date(START + number * 37 * 60_000 - throwDice() * 90 * DAY).toISOString();
  const isPartial = throwDice() < 0.05;
  const step = { step: 'segment', by: 'tabs.captureVisibleTab', at: capturedAt, tookMs: 512 };
  return {
    format: 'matterproof-record/1',
    id: idOf(number),
    status: isPartial ? 'partial' : 'complete',
    problems: isPartial ? [{ code: 'RENDER_FAILED', message: 'not drawn', part: 'render' }] : [],
    capturedAt,
    sealedAt: capturedAt,
    clock: { timeZone: 'Asia/Shanghai', utcOffsetMinutes: 480 },
    page: { url: `https://zhiyan.example/p/${number}`, title: text.slice(0, 30).trim() },
    post: {
      kind: number % 4 === 0 ? 'article' : 'post',
      platform: pick(PLATFORMS, throwDice),
      title: text.slice(0, 30).trim(),
      text: text.slice(0, 400),
      author: { name: pick(AUTHORS, throwDice) },
      published: {
        raw: published.slice(0, 16).replace('T', ' '),
        at: published,
        precision: 'minute',
      },
      recognisedBy: 'seed/1',
    },
    conditions: {},
    environment: { extension: '1.0.0', userAgent: 'seed', languages: ['zh-CN'] },
    custodian: { name: 'Bench' },
    method: Array.from({ length: 12 }, () => step),
    artifacts: [artifactOf(text, capturedAt)],
    matter: { id: seed.matterId, sequence: number, ...(previous ? { previous } : {}) },
  };
};

const NAME = '星屿电子名誉权纠纷';
/** The id of the nth item. */
export const idOf = (number: number): string => `01ITEMS${String(number).padStart(19, '0')}`;
const artifactOf = (text: string, at: string) => {
  const bytes = new TextEncoder().encode(text);
  const digest = digestNow(bytes);
  return {
    path: 'text.txt',
    role: 'text' as const,
    mediaType: 'text/plain',
    bytes: bytes.length,
    digest,
    method: 'seed',
    at,
  };
};

const rowOf = (
  seed: SeededItems,
  number: number,
  sealed: ReturnType<typeof sealRecord>,
): ItemRow => {
  const throwDice = dice(number * 104_729);
  const { record, bytes, digest } = sealed;
  const { post, page } = record;
  return {
    id: record.id,
    matterId: seed.matterId,
    number,
    digest,
    recordBytes: bytes,
    status: record.status,
    capturedAt: record.capturedAt,
    url: page.url,
    title: page.title ?? '',
    kind: post?.kind ?? 'page',
    platform: post?.platform ?? '',
    author: post?.author?.name ?? '',
    published: post?.published?.at ?? '',
    problems: record.problems.length,
    tags: [...new Set([pick(TAGS, throwDice), pick(TAGS, throwDice)])],
    note: '',
    role: pick(ROLES, throwDice),
    exhibit: `${seed.reference}-${String(number).padStart(4, '0')}`,
  };
};

/** The custody log of seeded items: opened, captured, and their roles. */
export const custodyOf = (seed: SeededItems, items: readonly ItemRow[]) => {
  const lines: { matterId: string; seq: number; event: string; line: string; digest: Digest }[] =
    [];
  const log = (entry: Pick<CustodyEntry, 'event' | 'item' | 'digest' | 'detail'>, at: string) => {
    const prev = lines.at(-1)?.digest;
    const seq = lines.length + 1;
    const line = buildCustodyLine({ ...entry, seq, ...(prev ? { prev } : {}), at, actor: 'Bench' });
    lines.push({ ...line, matterId: seed.matterId, seq, event: entry.event });
  };
  const detail = { name: NAME, reference: seed.reference };
  log({ event: 'matter-opened', detail }, new Date(START).toISOString());
  for (const { id, digest, number, url, title, capturedAt } of items)
    log({ event: 'captured', item: id, digest, detail: { number, url, title } }, capturedAt);
  const last = items.at(-1)?.capturedAt ?? new Date(START).toISOString();
  for (const { id, role: to } of items.filter(({ role }) => role !== ''))
    log({ event: 'annotated', item: id, detail: { role: { from: '', to } } }, last);
  return lines;
};

/**
 * Fills the store with a matter of so many items. Every tenth text holds 三元锂电芯 and "thermal
 * runaway".
 */
export const seedItems = async (page: Page, seed: SeededItems): Promise<void> => {
  const items: ItemRow[] = [];
  const texts: { item: string; text: string }[] = [];
  let previous: Digest | undefined;
  for (let number = 1; number <= seed.items; number += 1) {
    const throwDice = dice(number);
    const length = 2_000 + throwDice() * 3_000;
    const rare = number % 10 === 0 ? '三元锂电芯 thermal runaway ' : '';
    const body = (number % 3 === 0 ? englishText : chineseText)(length, throwDice);
    const text = `${body.slice(0, length / 2)}${rare}${body.slice(length / 2)}`;
    const sealed = sealRecord(recordOf(seed, number, text, previous));
    previous = sealed.digest;
    items.push(rowOf(seed, number, sealed));
    texts.push({ item: sealed.record.id, text });
  }
  const custody = custodyOf(seed, items);
  await putItems(page, items);
  await putRows(
    page,
    'artifacts',
    texts.map(({ item, text }, at) => ({
      item,
      blobText: text,
      ...artifactOf(text, items[at]?.capturedAt ?? ''),
    })),
  );
  const pictures = items.map(({ id }, at) => ({
    item: id,
    picture: COLOURS[at % COLOURS.length] as string,
  }));
  await putRows(page, 'thumbnails', pictures);
  await putRows(page, 'custody', custody);
  const { matterId: id, reference } = seed;
  const openedAt = new Date(START).toISOString();
  const matter = {
    id,
    reference,
    name: NAME,
    custodian: { name: 'Bench' },
    openedAt,
    usedAt: openedAt,
    records: items.length,
    lastRecord: previous,
    entries: custody.length,
    lastEntry: custody.at(-1)?.digest,
  };
  await putRows(page, 'matters', [matter]);
};
