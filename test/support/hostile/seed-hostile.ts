import type { Page } from 'puppeteer-core';
import { putItems, putRows } from '../../../cli/seed/put-rows.ts';
import {
  buildCustodyLine,
  type CustodyEntry,
  type CustodyLine,
} from '../../../lib/evidence/custody.ts';
import type { Matter } from '../../../lib/evidence/matter.ts';
import { tidyTags } from '../../../lib/store/items/labels.ts';
import type { ItemRow } from '../../../lib/store/rows.ts';
import { hostileCase } from './hostile-case.ts';
import { type HostileItem, hostileItems } from './hostile-records.ts';

const OPENED = '2026-10-01T02:00:00.000Z';

/** A matter whose own words are of no better kind than those of its pages. */
export const HOSTILE_MATTER: Matter = {
  ...{ id: '01HOSTILE00000000000000000', reference: '..\\CON:<b>=1+1\u202Egpj' },
  name: '</title><img src=http://beacon.test/matter onerror=alert(1)>',
  custodian: { name: 'Chen Wei' },
  openedAt: OPENED,
};

const tagOf = (string: string): readonly string[] => tidyTags([string.slice(0, 100)]);

const filingOf = ([first = '', second = '', third = '']: readonly string[]) => ({
  ...{ purpose: first.slice(0, 4_000), source: second.slice(0, 1_000) },
  ...{ group: third.slice(0, 60), externalNumber: first.slice(0, 500) },
});

/** The row of an item in the store, with the strings in its labels too. */
export const hostileRow = (item: HostileItem): ItemRow => {
  const { record, strings, number } = item;
  return {
    ...{ id: record.id, matterId: HOSTILE_MATTER.id, number, digest: item.digest },
    ...{ recordBytes: item.bytes as ItemRow['recordBytes'], status: record.status },
    ...{ capturedAt: record.capturedAt, url: record.page.url, title: record.page.title ?? '' },
    ...{ kind: record.post?.kind ?? 'page', platform: record.post?.platform ?? '' },
    ...{ author: record.post?.author?.name ?? '', published: record.post?.published?.raw ?? '' },
    ...{ problems: record.problems.length, tags: strings.flatMap(tagOf), role: 'infringing' },
    ...{ note: strings.join('\n').slice(0, 10_000), filing: filingOf(strings) },
    exhibit: `EX-${String(number).padStart(4, '0')}`,
  };
};

const logOf = (items: readonly HostileItem[]) => {
  const lines: CustodyLine[] = [];
  const log = (
    entry: Pick<CustodyEntry, 'event' | 'item' | 'digest' | 'detail'>,
    at = items.at(-1)?.at ?? OPENED,
  ) => {
    const prev = lines.at(-1)?.digest;
    const seq = lines.length + 1;
    const common = { seq, at, actor: 'Chen Wei', ...(prev && { prev }) };
    const line = buildCustodyLine({ ...entry, ...common });
    lines.push(line);
    return { ...line, matterId: HOSTILE_MATTER.id, seq, event: entry.event };
  };
  const { reference, name } = HOSTILE_MATTER;
  const opened = log({ event: 'matter-opened', detail: { reference, name } }, OPENED);
  const captured = items.map(({ record, digest, number, at }) => {
    const { url, title } = record.page;
    return log({ event: 'captured', item: record.id, digest, detail: { number, url, title } }, at);
  });
  const changed = items.map(({ record, strings, number }) => {
    const { note, exhibit, tags } = hostileRow(items[number - 1] as HostileItem);
    const filing = Object.entries(filingOf(strings)).map(([field, to]) => [
      field,
      { from: '', to },
    ]);
    return log({
      ...{ event: 'annotated', item: record.id },
      detail: {
        ...{ note: { from: '', to: note }, role: { from: '', to: 'infringing' } },
        ...{ exhibit: { from: '', to: exhibit }, tags: { added: tags, removed: [] } },
        filing: Object.fromEntries(filing),
      },
    });
  });
  return [opened, ...captured, ...changed];
};

/**
 * Puts a matter into the store of a running extension in which the strings stand wherever a page or
 * a person can put words.
 */
export const seedHostile = async (
  page: Pick<Page, 'evaluate'>,
  strings: readonly string[],
): Promise<readonly HostileItem[]> => {
  const items = hostileItems(HOSTILE_MATTER.id, strings);
  const custody = logOf(items);
  await putItems(page, items.map(hostileRow));
  const texts = items.flatMap(({ record, text }) =>
    record.artifacts.map((artifact) => ({ item: record.id, ...artifact, blobText: text })),
  );
  await putRows(page, 'artifacts', texts);
  await putRows(page, 'custody', custody);
  await putRows(page, 'casework', hostileCase(HOSTILE_MATTER.id, items));
  const matter = {
    ...{ ...HOSTILE_MATTER, usedAt: OPENED, records: items.length, entries: custody.length },
    ...{ lastRecord: items.at(-1)?.digest, lastEntry: custody.at(-1)?.digest },
  };
  await putRows(page, 'matters', [matter]);
  return items;
};
