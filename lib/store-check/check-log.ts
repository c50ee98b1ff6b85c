import type { CustodyEntry } from '../evidence/custody.ts';
import { type Digest, digestNow } from '../evidence/digest.ts';
import type { CustodyRow, EvidenceStore, MatterRow } from '../store/db.ts';
import { listCustody } from '../store/items/items.ts';
import { type StoreFault, storeFault } from './store-fault.ts';

/**
 * What a log says of an item that is in the matter now: its number, its record's digest, that of
 * the record before, and its time-stamp's.
 */
export type Arrival = {
  readonly matter: string;
  readonly number: number;
  readonly digest?: Digest;
  readonly previous?: Digest;
  readonly token?: string;
};

/** A matter's log as checked: what is wrong, and the items that should be in the matter, by id. */
export type CheckedLog = {
  readonly faults: readonly StoreFault[];
  readonly arrivals: ReadonlyMap<string, Arrival>;
};

const parseLine = (line: string): CustodyEntry | undefined => {
  try {
    return JSON.parse(line) as CustodyEntry;
  } catch {
    return undefined;
  }
};

const checkLines = ({ id, reference }: MatterRow, rows: readonly CustodyRow[]): StoreFault[] => {
  const where = { matter: id, label: reference };
  return rows.flatMap(({ seq, line, digest }, at) => {
    const before = rows[at - 1];
    const entry = parseLine(line);
    const follows =
      entry?.seq === seq && entry.prev === before?.digest && digestNow(line) === digest;
    if (seq !== (before?.seq ?? 0) + 1) return [storeFault('LOG_GAP', `Before line ${seq}`, where)];
    return follows ? [] : [storeFault('LOG_BROKEN', `Line ${seq}`, where)];
  });
};

const checkEnd = ({ id, reference, entries, lastEntry }: MatterRow, rows: readonly CustodyRow[]) =>
  rows.length === entries && rows.at(-1)?.digest === lastEntry
    ? []
    : [
        storeFault('LOG_COUNT', `${rows.length} lines, ${entries} were written`, {
          matter: id,
          label: reference,
        }),
      ];

const follow = (matter: string, rows: readonly CustodyRow[]): Map<string, Arrival> => {
  const arrivals = new Map<string, Arrival>();
  let previous: Digest | undefined;
  for (const { line } of rows) {
    const { event, item, digest, detail } = parseLine(line) ?? { event: undefined };
    if (!item) continue;
    const here = arrivals.get(item);
    if (event === 'captured' || event === 'received') {
      const number = Number(detail?.number);
      arrivals.set(item, {
        matter,
        number,
        ...(digest && { digest }),
        ...(previous && { previous }),
      });
      previous = digest;
    } else if (event === 'transferred' || event === 'deleted') arrivals.delete(item);
    else if (event === 'time-stamped' && here)
      arrivals.set(item, { ...here, token: String(detail?.token) });
  }
  return arrivals;
};

const checkMatter = async (matter: MatterRow, db: EvidenceStore): Promise<CheckedLog> => {
  const rows = await listCustody(matter.id, db);
  const arrivals = follow(matter.id, rows);
  const stored = await db.items.bulkGet([...arrivals.keys()]);
  const missing = [...arrivals].filter((_, at) => stored[at]?.matterId !== matter.id);
  const lost = missing.map(([item, { number }]) => {
    const where = { item, matter: matter.id, label: `${matter.reference} #${number}` };
    return storeFault('ITEM_MISSING', `Number ${number}`, where);
  });
  return { arrivals, faults: [...checkLines(matter, rows), ...checkEnd(matter, rows), ...lost] };
};

/**
 * Checks each matter's custody log line by line, and that every item it puts into the matter is in
 * the store. A log and its items are read in one transaction, so that a capture that ends meanwhile
 * does not look like a fault.
 */
export const checkLogs = async (db: EvidenceStore): Promise<CheckedLog[]> => {
  const checked: CheckedLog[] = [];
  for (const id of await db.matters.toCollection().primaryKeys())
    await db.transaction('r', [db.matters, db.custody, db.items], async () => {
      const matter = await db.matters.get(id);
      if (matter) checked.push(await checkMatter(matter, db));
    });
  return checked;
};
