import type { ArtifactRole } from '../../evidence/item.ts';
import { type SearchedFile, searchItem } from '../../secrets/search-item.ts';
import type { SecretFinding } from '../../secrets/secret.ts';
import { listArtifacts } from '../../store/items/artifacts.ts';
import { findItem } from '../../store/items/items.ts';
import { tryOpenRecord } from '../../store/items/open-record.ts';
import type { ArtifactRow, ItemRow } from '../../store/rows.ts';
import type { WorkOptions } from '../job.ts';

/** The secrets of one kind in one file of an item. */
export type ItemSecret = SecretFinding & { readonly item: string };

/** What a search found, and the files that it could not read, which may hold anything. */
export type SecretSearch = {
  readonly secrets: readonly ItemSecret[];
  readonly unread: readonly { readonly item: string; readonly path: string }[];
};

/** Pictures hold no text that could be searched. */
const SEARCHED: ReadonlySet<ArtifactRole> = new Set<ArtifactRole>([
  'dom',
  'mhtml',
  'response',
  'text',
  'post-text',
  'post-recognised',
  'comments',
]);
/** The sealed record among an item's files; it goes out whole, or the item stays back. */
export const RECORD_PATH = 'record.json';
/** A larger file is not searched, but named: its text would not fit into memory. */
const MOST_BYTES = 2 ** 27;

const readText = async ({ blob }: ArtifactRow, isArchive: boolean): Promise<string> => {
  const bytes = await blob.arrayBuffer();
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  if (isArchive) return new TextDecoder('latin1').decode(bytes);
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (!isWide) return new TextDecoder().decode(bytes);
  return new TextDecoder(first === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
};

const readFile = async (row: ArtifactRow): Promise<SearchedFile | undefined> => {
  const isArchive = row.role === 'mhtml';
  try {
    if (row.blob.size > MOST_BYTES) return undefined;
    return { path: row.path, text: await readText(row, isArchive), isArchive };
  } catch {
    return undefined;
  }
};

/** The sealed record as a file to search: it states addresses and titles. */
const recordFile = (row: Pick<ItemRow, 'recordBytes'> | undefined): readonly SearchedFile[] => {
  const record = row && tryOpenRecord(row);
  if (!record) return [];
  const { page, post } = record;
  const titles = [page.title, page.openGraph?.['og:title'], post?.title];
  return [{ path: RECORD_PATH, text: new TextDecoder().decode(row.recordBytes), titles }];
};

/**
 * Searches the records and the captured texts of these items for secrets. It reads the store
 * itself, so that no text has to be sent from the page. Progress counts items.
 */
export const findSecretsInItems = async (
  { items }: { readonly items: readonly string[] },
  { onProgress, signal }: Partial<WorkOptions> = {},
  readFiles: (item: string) => Promise<readonly ArtifactRow[]> = listArtifacts,
  readItem: (item: string) => Promise<Pick<ItemRow, 'recordBytes'> | undefined> = findItem,
): Promise<SecretSearch> => {
  const secrets: ItemSecret[] = [];
  const unread: { item: string; path: string }[] = [];
  for (const [at, item] of items.entries()) {
    signal?.throwIfAborted();
    onProgress?.(at, items.length);
    const files: SearchedFile[] = [...recordFile(await readItem(item))];
    for (const row of (await readFiles(item)).filter(({ role }) => SEARCHED.has(role))) {
      const file = await readFile(row);
      if (file) files.push(file);
      else unread.push({ item, path: row.path });
    }
    for (const finding of searchItem(files)) secrets.push({ item, ...finding });
  }
  onProgress?.(items.length, items.length);
  return { secrets, unread };
};
