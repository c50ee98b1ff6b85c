import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { readStore, type StoreContent, untilSealed } from '../browser/product.ts';
import { verifyFiles } from '../packages/verify-files.ts';
import { expectIntact } from '../stores/expect-intact.ts';
import { readTable } from './read-table.ts';
import { openApart } from './start-again.ts';
import type { World } from './world.ts';

type ItemRow = StoreContent['items'][number] & { readonly note: string };
type Entry = {
  readonly event: string;
  readonly item?: string;
  readonly digest?: string;
  readonly detail: { readonly file?: string; readonly note?: { readonly to: string } };
};
type Matter = {
  readonly id: string;
  readonly records: number;
  readonly entries: number;
  readonly lastEntry?: string;
};

const entriesOf = ({ custody }: StoreContent): Entry[] =>
  custody.map(({ line }) => ({ detail: {}, ...JSON.parse(line) }));

/** Of every item the log says where it is from, and no row belongs to none. */
const judgeItems = async (page: Page, content: StoreContent): Promise<void> => {
  const items = content.items as ItemRow[];
  const came = new Map(
    entriesOf(content)
      .filter(({ event }) => event === 'captured' || event === 'received')
      .map(({ item, digest }) => [item, digest]),
  );
  expect(items.map(({ id }) => came.get(id))).toEqual(items.map(({ digest }) => digest));
  const importing = await readTable<{ item: string }>(page, 'importing');
  const known = new Set([...items.map(({ id }) => id), ...importing.map(({ item }) => item)]);
  expect(content.artifacts.filter(({ item }) => !known.has(item)).map(({ path }) => path)).toEqual(
    [],
  );
  const brief = ({ id, digest, note, status }: ItemRow) => `${id} ${digest} ${note} ${status}`;
  const listings = await readTable<ItemRow>(page, 'listings');
  expect(listings.map(brief).toSorted()).toEqual(items.map(brief).toSorted());
};

/** What a matter counts is what is there. */
const judgeMatters = async (page: Page, { custody }: StoreContent): Promise<void> => {
  for (const matter of await readTable<Matter>(page, 'matters')) {
    const log = custody.filter(({ matterId }) => matterId === matter.id);
    expect([matter.entries, matter.lastEntry]).toEqual([
      log.length,
      log.toSorted((a, b) => a.seq - b.seq).at(-1)?.digest,
    ]);
  }
};

/** An item that is told as complete has all that a capture in peace has; others say what failed. */
const judgeStatus = ({ items }: StoreContent, { whole, pages }: World): void => {
  const pathsOf = ({ artifacts }: { artifacts: { path: string }[] }) =>
    artifacts.map(({ path }) => path);
  const inPeace = items.find(({ digest }) => digest === whole.digest);
  if (inPeace) {
    expect(inPeace.status).toBe('complete');
    whole.paths ??= pathsOf(JSON.parse(inPeace.record));
  }
  for (const { status, record } of items) {
    const sealed = JSON.parse(record);
    expect(sealed.status).toBe(status);
    expect(sealed.problems.length > 0).toBe(status === 'partial');
    if (status === 'complete' && whole.paths && sealed.page.url === pages.url('/'))
      expect(pathsOf(sealed)).toEqual(whole.paths);
    if (sealed.artifacts.length === 0) expect(status).toBe('complete'); // seeded without files
  }
};

/** A note is the last that was said to be saved, or the one under way; the log says the same. */
const judgeNotes = (content: StoreContent, { told }: World): void => {
  const entries = entriesOf(content);
  for (const [id, note] of told.notes) {
    const row = (content.items as ItemRow[]).find((item) => item.id === id);
    expect([note.saved, note.asked]).toContain(row?.note);
    const logged = entries.filter((one) => one.item === id && one.detail.note).at(-1);
    expect(logged?.detail.note?.to ?? '').toBe(row?.note);
    Object.assign(note, { saved: row?.note ?? '', asked: row?.note ?? '' });
  }
};

/** The paths of packages that were whole: nothing writes to them again. */
const checked = new Set<string>();

/** Every package in the folder is whole; each that the log names is there. */
const judgeExports = async (content: StoreContent, { downloads, told }: World): Promise<void> => {
  const saved = (await readdir(downloads)).filter((name) => name.endsWith('.zip'));
  for (const path of saved.map((name) => join(downloads, name))) {
    if (checked.has(path)) continue;
    expect(await verifyFiles([path]), path).toEqual([]);
    checked.add(path);
  }
  const logged = entriesOf(content).flatMap(({ event, detail }) =>
    event === 'exported' ? [detail.file ?? ''] : [],
  );
  expect(logged.filter((name) => !saved.includes(name))).toEqual([]);
  expect([...told.exports].filter((name) => !logged.includes(name))).toEqual([]);
};

/** Judges a store after a kill, once what was cut short was recovered. */
export const judge = async (world: World): Promise<StoreContent> => {
  const page = await openApart(world.product);
  await untilSealed(page);
  const content = await readStore(page);
  expectIntact(content);
  const kept = new Set(content.items.map(({ digest }) => digest));
  expect([...world.told.digests].filter((one) => !kept.has(one))).toEqual([]);
  await judgeItems(page, content);
  await judgeMatters(page, content);
  judgeStatus(content, world);
  judgeNotes(content, world);
  await judgeExports(content, world);
  await page.close();
  return content;
};
