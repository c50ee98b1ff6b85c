import type { IndexItem } from '../../format/package-index.ts';
import type { Profile } from '../../format/profile.ts';
import { buildCsv, type Column } from './csv.ts';

const STATED: readonly Column<IndexItem>[] = [
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
];

const IDENTITY: readonly Column<IndexItem>[] = [
  ['id', (item) => item.id],
  ['folder', (item) => item.folder],
  ['record_digest', (item) => item.digest],
];

/** Tags and notes, which only a package for counsel holds. */
const INTERNAL: readonly Column<IndexItem>[] = [
  ['tags', (item) => item.tags?.join('; ')],
  ['note', (item) => item.note],
];

/** `items.csv`: a header row, then one row per item. */
export const buildItemsCsv = (items: readonly IndexItem[], profile: Profile): string =>
  buildCsv([...STATED, ...(profile === 'counsel' ? INTERNAL : []), ...IDENTITY], items);
