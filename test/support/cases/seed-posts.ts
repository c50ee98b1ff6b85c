import type { Page } from 'puppeteer-core';
import type { CaseEntry } from '../../../lib/evidence/casework.ts';
import { sealRecord } from '../../../lib/evidence/chain/seal.ts';
import {
  buildCustodyLine,
  type CustodyEntry,
  type CustodyLine,
} from '../../../lib/evidence/custody.ts';
import type { Digest } from '../../../lib/evidence/digest.ts';
import type { ItemRecord, Post } from '../../../lib/evidence/item.ts';
import type { ItemRole } from '../../../lib/evidence/item-role.ts';
import { defaultExhibit, type Matter } from '../../../lib/evidence/matter.ts';
import { keyPage } from '../../../lib/evidence/names/page-keys.ts';

/** A post as it was captured: its page, and what was read of it. */
export type SeededPost = {
  readonly url: string;
  readonly title: string;
  readonly capturedAt: string;
  readonly role?: ItemRole;
  readonly post?: Omit<Post, 'kind' | 'recognisedBy'> & Partial<Pick<Post, 'kind'>>;
};

/** A matter of posts without files, and its case file. */
export type SeededMatter = {
  readonly matter: Matter;
  readonly posts: readonly SeededPost[];
  readonly casework?: readonly CaseEntry[];
};

/** The id of the nth post of a seeded matter. */
export const postId = (reference: string, number: number): string =>
  `01${reference}${String(number).padStart(4, '0')}`.padEnd(26, '0');

const recordOf = (
  { matter }: SeededMatter,
  seeded: SeededPost,
  number: number,
  previous: Digest | undefined,
): ItemRecord => {
  const { url, title, capturedAt, post } = seeded;
  return {
    format: 'matterproof-record/1',
    id: postId(matter.reference, number),
    status: 'complete',
    problems: [],
    capturedAt,
    sealedAt: capturedAt,
    clock: { timeZone: 'Asia/Shanghai', utcOffsetMinutes: 480 },
    page: { url, title },
    ...(post ? { post: { kind: 'post', recognisedBy: 'seed', ...post } } : {}),
    conditions: {},
    environment: { extension: '1.0.0', userAgent: 'seed', languages: ['zh-CN'] },
    custodian: matter.custodian,
    method: [],
    artifacts: [],
    matter: { id: matter.id, sequence: number, ...(previous && { previous }) },
  };
};

const itemOf = (
  seeded: SeededMatter,
  post: SeededPost,
  number: number,
  previous: Digest | undefined,
) => {
  const { record, digest, bytes } = sealRecord(recordOf(seeded, post, number, previous));
  const { platform, author, published, kind = 'page' } = record.post ?? {};
  const name = author?.name ?? author?.handle;
  const row = {
    id: record.id,
    matterId: seeded.matter.id,
    number,
    digest,
    status: 'complete',
    capturedAt: record.capturedAt,
    url: post.url,
    title: post.title,
    kind,
    ...(platform && { platform }),
    ...(name && { author: name }),
    ...(published && { published: published.raw }),
    problems: 0,
    tags: [],
    note: '',
    role: post.role ?? '',
    exhibit: defaultExhibit(seeded.matter, number),
  };
  const times = { publishedRaw: published?.raw, publishedAt: published?.at };
  const { edited } = record.post ?? {};
  const stated = { ...(published && { published }), ...(edited && { edited }) };
  const listing = {
    ...row,
    ...keyPage(record),
    ...(published && times),
    stated,
    problemCodes: [],
    bytes: bytes.length,
  };
  return { row, listing, record: new TextDecoder().decode(bytes) };
};

/** The rows that a seeded matter is in the store. */
export const buildRows = (seeded: SeededMatter) => {
  const { id, reference, name, openedAt } = seeded.matter;
  const items: ReturnType<typeof itemOf>[] = [];
  for (const post of seeded.posts)
    items.push(itemOf(seeded, post, items.length + 1, items.at(-1)?.row.digest));
  const lines: CustodyLine[] = [];
  const log = (entry: Pick<CustodyEntry, 'event' | 'item' | 'digest' | 'detail'>) => {
    const prev = lines.at(-1)?.digest;
    const common = {
      seq: lines.length + 1,
      at: openedAt,
      actor: 'Chen Wei',
      ...(prev && { prev }),
    };
    lines.push(buildCustodyLine({ ...entry, ...common }));
    return { ...lines.at(-1), matterId: id, seq: lines.length, event: entry.event };
  };
  const custody = [
    log({ event: 'matter-opened', detail: { reference, name } }),
    ...items.map(({ row }) =>
      log({ event: 'captured', item: row.id, digest: row.digest, detail: { number: row.number } }),
    ),
  ];
  const matter = {
    ...seeded.matter,
    usedAt: openedAt,
    records: items.length,
    lastRecord: items.at(-1)?.row.digest,
    entries: custody.length,
    lastEntry: lines.at(-1)?.digest,
  };
  return { matter, items, custody, casework: seeded.casework ?? [] };
};

/** Puts a matter of posts into the store of a running extension, by a page of its own. */
export const seedPosts = async (page: Page, seeded: SeededMatter): Promise<void> => {
  await page.evaluate(async ({ matter, items, custody, casework }) => {
    const opened = indexedDB.open('matterproof');
    const db = await new Promise<IDBDatabase>((done) => {
      opened.onsuccess = () => done(opened.result);
    });
    const names = ['matters', 'items', 'listings', 'custody', 'casework'];
    const transaction = db.transaction(names, 'readwrite');
    transaction.objectStore('matters').add(matter);
    for (const row of custody) transaction.objectStore('custody').add(row);
    for (const entry of casework) transaction.objectStore('casework').add(entry);
    for (const { row, listing, record } of items) {
      transaction
        .objectStore('items')
        .add({ ...row, recordBytes: new TextEncoder().encode(record) });
      transaction.objectStore('listings').add(listing);
    }
    await new Promise((done) => {
      transaction.oncomplete = done;
    });
    db.close();
  }, buildRows(seeded));
};
