import type { IndexItem } from '../../format/package-index.ts';
import { buildCsv, type Column } from './csv.ts';

const COLUMNS: readonly Column<IndexItem>[] = [
  ['number', (item) => item.number],
  ['exhibit', (item) => item.exhibit],
  ['status', (item) => item.status],
  ['kind', (item) => item.kind],
  ['role', (item) => item.role],
  ['title', (item) => item.title],
  ['author', (item) => item.author?.name ?? item.author?.handle],
  ['published', (item) => item.published?.raw],
  ['published_utc', (item) => item.published?.at],
  ['captured_utc', (item) => item.capturedAt],
  ['url', (item) => item.url],
  ['tags', (item) => item.tags.join('; ')],
  ['note', (item) => item.note],
  ['id', (item) => item.id],
  ['folder', (item) => item.folder],
  ['record_digest', (item) => item.digest],
];

/** `items.csv`: a header row, then one row per item. */
export const buildItemsCsv = (items: readonly IndexItem[]): string => buildCsv(COLUMNS, items);
