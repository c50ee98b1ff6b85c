import type { Digest } from '../evidence/digest.ts';
import type { KeptChecksum } from '../evidence/file/kept-checksum.ts';
import { defaultExhibit, type Matter } from '../evidence/matter.ts';
import type { FileKey } from '../store/bulk/file-rows.ts';
import { readAllRows } from '../store/bulk/read-all-rows.ts';
import type { EvidenceStore } from '../store/db.ts';
import { BACKED_UP, type BackedUp, filePath, WITH_FILES, type WithFiles } from './layout.ts';
import { rowLine } from './row-line.ts';

/**
 * The bytes that belong to a row: the table and key to read them by, their path in the backup,
 * their size, their digest if the row states one, and the exhibit label of their item.
 */
export type RowFile = {
  readonly table: WithFiles;
  readonly key: FileKey;
  readonly path: string;
  readonly bytes: number;
  readonly digest?: Digest;
  readonly exhibit: string;
};

/** How many rows of each table were written, and the files that belong to them. */
export type WrittenRows = {
  readonly rows: Record<BackedUp, number>;
  readonly files: readonly RowFile[];
};

/** Where rows are written: the file of a table begins, gets its lines and ends. */
export type RowSink = {
  readonly begin: (table: BackedUp) => void;
  readonly line: (line: string) => void;
  readonly end: () => void;
};

type Row = Partial<KeptChecksum> & {
  item: string;
  path?: string;
  digest?: Digest;
  blob?: Blob;
  privateKey?: unknown;
};

/** What the rows of matters and items say of the exhibit labels. */
type Labelled = Pick<Matter, 'id' | 'reference' | 'exhibitPrefix'> & {
  readonly exhibit?: string;
  readonly matterId: string;
  readonly number: number;
};

const hasFiles = (table: BackedUp): table is WithFiles =>
  (WITH_FILES as readonly string[]).includes(table);

const fileOf = (table: WithFiles, { item, path, digest, blob }: Row, exhibit: string): RowFile => {
  const key = { item, ...(path !== undefined && { path }) };
  return {
    table,
    key,
    path: filePath(table, key),
    bytes: blob?.size ?? 0,
    ...(digest && { digest }),
    exhibit,
  };
};

/** Learns the exhibit labels of all items from the rows of matters, and then of items. */
const exhibitLabels = () => {
  const matters = new Map<string, Labelled>();
  const exhibits = new Map<string, string>();
  const learn = (table: BackedUp, row: Labelled): void => {
    const { id, exhibit, matterId, number } = row;
    if (table === 'matters') matters.set(id, row);
    if (table !== 'items') return;
    const matter = matters.get(matterId);
    exhibits.set(id, exhibit || (matter ? defaultExhibit(matter, number) : id));
  };
  return { learn, of: (item: string) => exhibits.get(item) };
};

/**
 * Writes the rows of every table as they are at one moment. Left out are keys, which cannot leave
 * the browser, checksums, which are made anew, and the files of captures that are not sealed yet.
 */
export const writeRows = async (sink: RowSink, db?: EvidenceStore): Promise<WrittenRows> => {
  const exhibits = exhibitLabels();
  const files: RowFile[] = [];
  const rows = Object.fromEntries(BACKED_UP.map((name) => [name, 0])) as Record<BackedUp, number>;
  const row = (name: BackedUp, whole: object) => {
    const { blob, crc32: _crc32, crc32Check: _check, privateKey: _key, ...kept } = whole as Row;
    // Other custodians' items lie in the vault, and come from there again with all that is theirs.
    if (name === 'items' && 'chain' in whole && whole.chain !== undefined) return;
    exhibits.learn(name, whole as Labelled);
    const isBeside = name === 'stamps' || name === 'receipts';
    if (isBeside && exhibits.of(kept.item) === undefined) return;
    if (hasFiles(name)) {
      const exhibit = exhibits.of(kept.item);
      if (exhibit === undefined) return; // of a capture that is not sealed yet
      files.push(fileOf(name, { ...kept, ...(blob && { blob }) }, exhibit));
    }
    sink.line(rowLine(kept));
    rows[name] += 1;
  };
  await readAllRows(BACKED_UP, { begin: sink.begin, row, end: sink.end }, db);
  return { rows, files };
};
