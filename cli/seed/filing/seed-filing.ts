import type { Page } from 'puppeteer-core';
import { sealRecord } from '../../../lib/evidence/chain/seal.ts';
import type { Derived } from '../../../lib/evidence/derived.ts';
import { type Digest, digestNow } from '../../../lib/evidence/digest.ts';
import { addressOfBytes } from '../../../lib/evidence/file/file-facts.ts';
import type { Artifact, ItemRecord } from '../../../lib/evidence/item.ts';
import type { ItemRow } from '../../../lib/store/rows.ts';
import { putItems, putRows, type SentRow } from '../put-rows.ts';
import { custodyOf, idOf, type SeededItems } from '../seed-items.ts';
import { type DrawnPage, drawPage, SCREEN } from './draw-pages.ts';

/** Pages that are drawn; items show them in turn. */
const PAGES = 10;
const START = Date.UTC(2026, 0, 5, 2, 30);
const timeOf = (number: number): string => new Date(START + number * 2_220_000).toISOString();

const fileOf = (text: string, file: Pick<Artifact, 'path' | 'role' | 'mediaType'>, at: string) => {
  const content = new TextEncoder().encode(text);
  const digest = digestNow(content);
  return { ...file, bytes: content.length, digest, method: 'seed', at } satisfies Artifact;
};

const screensOf = ({ screens }: DrawnPage, at: string): readonly Artifact[] =>
  screens.map(({ bytes, digest }, index) => ({
    ...{ path: `page-${String(index + 1).padStart(3, '0')}.png`, role: 'page-segment' },
    ...{ mediaType: 'image/png', bytes, digest, method: 'seed', at, pixels: SCREEN },
    offset: { x: 0, y: index * SCREEN.height },
  }));

const E_MAIL = (number: number): string =>
  `From: Chen Wei <chen@firm.example>\r\nTo: support@zhiyan.example\r\n` +
  `Subject: Notice ${number}\r\n\r\nPlease remove the post. 请删除该帖。\r\n`;

const isFile = (number: number): boolean => number % 15 === 7;
const isPartial = (number: number): boolean => number % 20 === 3;

/** What an item holds: its artifacts, and the texts of those that are texts. */
const contentsOf = (page: DrawnPage, number: number) => {
  const at = timeOf(number);
  const texts = new Map([[isFile(number) ? 'file.eml' : 'text.txt', page.text]]);
  if (!isFile(number)) {
    const text = fileOf(page.text, { path: 'text.txt', role: 'text', mediaType: 'text/plain' }, at);
    return { texts, artifacts: [...screensOf(page, at), text] };
  }
  const mail = E_MAIL(number);
  const own = { path: 'file.eml', role: 'file', mediaType: 'message/rfc822' } as const;
  const text = { path: 'text.txt', role: 'text', mediaType: 'text/plain' } as const;
  texts.set('file.eml', mail).set('text.txt', mail);
  return { texts, artifacts: [fileOf(mail, own, at), fileOf(mail, text, at)] };
};

const USUAL = {
  clock: { timeZone: 'Asia/Shanghai', utcOffsetMinutes: 480 },
  conditions: {},
  environment: {
    ...{ extension: '1.0.0', userAgent: 'seed', languages: ['zh-CN'] },
    ...{ viewport: SCREEN, devicePixelRatio: 1 },
  },
  custodian: { name: 'Bench' },
} as const;

const recordOf = (
  { matterId }: SeededItems,
  number: number,
  artifacts: readonly Artifact[],
  page: DrawnPage,
  previous: Digest | undefined,
): ItemRecord => {
  const at = timeOf(number);
  const [first] = artifacts;
  const title = page.text.slice(0, 24);
  const partial = { code: 'RENDER_FAILED', message: 'not drawn', part: 'render' } as const;
  const file = {
    page: { url: addressOfBytes(first?.digest ?? 'sha256:'), title: `notice ${number}.eml` },
    post: { kind: 'file', title: `notice ${number}.eml`, recognisedBy: 'file/1' },
    file: { name: `notice ${number}.eml`, mediaType: 'message/rfc822', claims: [] },
    source: { from: 'the client', obtained: 'sent to us' },
  } as const;
  const post = {
    page: { url: `https://zhiyan.example/p/${number}`, title },
    post: { kind: 'post', title, author: { name: '桥洞拆机社' }, recognisedBy: 'seed/1' },
  } as const;
  return {
    ...{ format: 'matterproof-record/1', id: idOf(number), capturedAt: at, sealedAt: at },
    ...{ ...USUAL, artifacts, status: isPartial(number) ? 'partial' : 'complete' },
    problems: isPartial(number) ? [partial] : [],
    ...(isFile(number) ? file : post),
    method: Array.from({ length: 12 }, () => ({ step: 'segment', by: 'seed', at, tookMs: 512 })),
    matter: { id: matterId, sequence: number, ...(previous && { previous }) },
  };
};

/** Every tenth item has a copy of its first screen with a black box. */
const derivedOf = ({ covered, screens }: DrawnPage, number: number): readonly Derived[] =>
  number % 10 !== 4
    ? []
    : [
        {
          path: 'derived/page-001-marked-1.png',
          ...{ mediaType: 'image/png', bytes: covered.bytes, digest: covered.digest },
          from: screens.slice(0, 1).map(({ digest }) => digest),
          ...{ by: 'Bench', at: timeOf(number) },
          marks: [{ shape: 'box', x: 240, y: 60, width: 240, height: 30 }],
          redaction: { reason: 'an address', words: ['Elm Street 7'] },
        },
      ];

/** Adds rows whose bytes are pictures that were drawn in the page. */
const putPictures = (page: Page, table: string, rows: readonly SentRow[]): Promise<void> =>
  page.evaluate(
    async (name, sent) => {
      const { drawnPictures } = globalThis as { drawnPictures?: Map<string, Blob> };
      const opened = indexedDB.open('matterproof');
      const db = await new Promise<IDBDatabase>((done) => {
        opened.onsuccess = () => done(opened.result);
      });
      const transaction = db.transaction(name, 'readwrite');
      for (const { drawn, ...row } of sent)
        transaction.objectStore(name).put({ ...row, blob: drawnPictures?.get(`${drawn}`) });
      await new Promise((done) => {
        transaction.oncomplete = done;
      });
      db.close();
    },
    table,
    rows,
  );

const rowOf = (
  { matterId, reference }: SeededItems,
  number: number,
  { record, bytes, digest }: ReturnType<typeof sealRecord>,
): ItemRow => ({
  ...{ id: record.id, matterId, number, digest, recordBytes: bytes, status: record.status },
  ...{ capturedAt: record.capturedAt, url: record.page.url, title: record.page.title ?? '' },
  ...{ kind: record.post?.kind ?? 'page', problems: record.problems.length },
  ...{ tags: [], note: '', role: isFile(number) ? '' : 'infringing' },
  exhibit: `${reference}-${String(number).padStart(4, '0')}`,
});

/** Puts the files of one item into the store. */
const putFiles = async (
  page: Page,
  drawn: DrawnPage,
  number: number,
  { artifacts, texts }: ReturnType<typeof contentsOf>,
): Promise<void> => {
  const item = idOf(number);
  const isText = ({ path }: Artifact) => texts.has(path);
  const pictures = artifacts.filter((artifact) => !isText(artifact));
  const named = pictures.map((one, at) => ({ item, ...one, drawn: drawn.screens[at]?.name }));
  await putPictures(page, 'artifacts', named);
  const copies = isFile(number) ? [] : derivedOf(drawn, number);
  const marked = copies.map((one) => ({ item, ...one, drawn: drawn.covered.name }));
  await putPictures(page, 'derived', marked);
  const written = artifacts.filter(isText);
  const rows = written.map((one) => ({ item, ...one, blobText: texts.get(one.path) ?? '' }));
  await putRows(page, 'artifacts', rows);
  const lines = isFile(number) ? [] : drawn.lines;
  await putRows(page, 'lines', [{ item, blobText: JSON.stringify(lines) }]);
};

/**
 * Fills the store with a matter as counsel files it: pages of six screens in both languages, one
 * item in fifteen an e-mail, one in ten with a black box on a copy, one in twenty partial.
 */
export const seedFiling = async (page: Page, seed: SeededItems): Promise<void> => {
  const pages: DrawnPage[] = [];
  for (let at = 0; at < Math.min(PAGES, seed.items); at += 1) pages.push(await drawPage(page, at));
  const items: ItemRow[] = [];
  let previous: Digest | undefined;
  for (let number = 1; number <= seed.items; number += 1) {
    const drawn = pages[number % pages.length];
    if (!drawn) throw new Error('No page was drawn');
    const contents = contentsOf(drawn, number);
    await putFiles(page, drawn, number, contents);
    const sealed = sealRecord(recordOf(seed, number, contents.artifacts, drawn, previous));
    previous = sealed.digest;
    items.push(rowOf(seed, number, sealed));
  }
  const custody = custodyOf(seed, items);
  await putItems(page, items);
  await putRows(page, 'custody', custody);
  const { matterId: id, reference } = seed;
  const counted = { records: items.length, lastRecord: previous, entries: custody.length };
  const matter = {
    ...{ id, reference, name: '星屿电子名誉权纠纷', custodian: { name: 'Bench' }, ...counted },
    ...{ openedAt: timeOf(0), usedAt: timeOf(0), lastEntry: custody.at(-1)?.digest },
  };
  await putRows(page, 'matters', [matter]);
};
