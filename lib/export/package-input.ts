import type { Derived } from '../evidence/derived.ts';
import type { Bytes } from '../evidence/digest.ts';
import type { ExportItem } from '../evidence/export-item.ts';
import { newId } from '../evidence/id.ts';
import type { Matter } from '../evidence/matter.ts';
import type { PackageInput } from '../package/input.ts';
import { readCaseFile } from '../store/casework.ts';
import { matterRow } from '../store/change.ts';
import { listCustody } from '../store/custody.ts';
import type { EvidenceStore } from '../store/db.ts';
import { listItems } from '../store/items/items.ts';
import { openRecord } from '../store/items/open-record.ts';
import type { DerivedRow, ItemRow, MatterRow, StampRow } from '../store/rows.ts';

const describeMatter = ({
  usedAt: _usedAt,
  records: _records,
  lastRecord: _lastRecord,
  entries: _entries,
  lastEntry: _lastEntry,
  ...matter
}: MatterRow): Matter => matter;

/**
 * What was made from the artifacts of these items, by item: few have any, so all rows of the table
 * are looked through by key.
 */
const listDerivedOf = async (
  items: readonly ItemRow[],
  db: EvidenceStore,
): Promise<ReadonlyMap<string, readonly DerivedRow[]>> => {
  const ids = new Set(items.map(({ id }) => id));
  const keys = (await db.derived.toCollection().primaryKeys()).filter(([item]) => ids.has(item));
  const rows = (await db.derived.bulkGet(keys)).flatMap((row) => row ?? []);
  return Map.groupBy(rows, ({ item }) => item);
};

/**
 * Matter, items and log are read in one transaction: the log that goes out speaks of just these
 * items.
 */
const readMatter = (db: EvidenceStore, matterId: string) =>
  db.transaction(
    'r',
    [db.matters, db.items, db.custody, db.stamps, db.casework, db.derived],
    async () => {
      const matter = describeMatter(await matterRow(db, matterId));
      const [items, custody] = [await listItems(matterId, db), await listCustody(matterId, db)];
      const stamps = await db.stamps.bulkGet(items.map((item) => item.id));
      const derived = await listDerivedOf(items, db);
      return {
        matter,
        caseFile: await readCaseFile(matterId, db),
        items,
        custody,
        stamps,
        derived,
      };
    },
  );

const describeDerived = ({ item: _item, blob: _blob, ...derived }: DerivedRow): Derived => derived;

const buildItem = (
  item: ItemRow,
  stamp: StampRow | undefined,
  derived: readonly DerivedRow[],
): ExportItem => {
  const { number, digest, recordBytes, tags, note, exhibit, role } = item;
  return {
    number,
    digest,
    recordBytes,
    record: openRecord(item),
    labels: { tags, note, exhibit, role },
    ...(stamp?.token && { recordToken: stamp.token }),
    ...(derived.length > 0 && { derived: derived.map(describeDerived) }),
  };
};

/**
 * What a package of this matter is made from, as the store has it now; `authorities` are those of
 * the records' time-stamps. Throws `MATTER_UNKNOWN`.
 */
export const buildInput = async (
  matterId: string,
  {
    db,
    now,
    software,
  }: { readonly db: EvidenceStore; readonly now: Date; readonly software: string },
): Promise<{ readonly input: PackageInput; readonly authorities: readonly Bytes[] }> => {
  const { matter, caseFile, items, custody, stamps, derived } = await readMatter(db, matterId);
  const [held, withheld] = [
    items.filter((item) => !item.withheld),
    items.filter((item) => item.withheld),
  ];
  const stampOf = new Map(stamps.flatMap((stamp) => (stamp ? [[stamp.item, stamp] as const] : [])));
  const input = {
    matter,
    caseFile,
    items: held.map((item) => buildItem(item, stampOf.get(item.id), derived.get(item.id) ?? [])),
    withheld: withheld.map(({ number, withheld: reason = '' }) => ({ number, reason })),
    custody: custody.map(({ line, digest }) => ({ line, digest })),
    export: {
      id: newId(now.getTime()),
      at: now.toISOString(),
      by: matter.custodian.name,
      software,
    },
  };
  return { input, authorities: held.flatMap(({ id }) => stampOf.get(id)?.chain ?? []) };
};
