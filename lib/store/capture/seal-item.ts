import { type SealedRecord, sealRecord } from '../../evidence/chain/seal.ts';
import type { Artifact, ItemRecord } from '../../evidence/item.ts';
import { defaultExhibit } from '../../evidence/matter.ts';
import type { TextLine } from '../../evidence/page/text-line.ts';
import { change, matterRow } from '../change.ts';
import { store } from '../db.ts';
import { changesOf, logLabels } from '../items/label-changes.ts';
import { nextExhibit } from '../listings/next-exhibit.ts';
import { sealLine } from '../lists/seal-line.ts';
import type { ArtifactRow, ItemRow, JournalRow, MatterRow } from '../rows.ts';
import { wantStamp } from '../stamps.ts';
import { withStoreProblems } from '../with-store-problems.ts';
import { rowFactsOf } from './row-facts.ts';

const describe = ({
  item: _item,
  blob: _blob,
  crc32: _crc32,
  crc32Check: _check,
  ...artifact
}: ArtifactRow): Artifact => artifact;

const buildRecord = (
  journal: JournalRow,
  artifacts: readonly ArtifactRow[],
  matter: MatterRow,
  now: Date,
): ItemRecord => ({
  ...journal.draft,
  status: journal.draft.problems.length > 0 ? 'partial' : 'complete',
  sealedAt: now.toISOString(),
  custodian: matter.custodian,
  artifacts: artifacts.map(describe),
  matter: {
    id: matter.id,
    sequence: matter.records + 1,
    ...(matter.lastRecord ? { previous: matter.lastRecord } : {}),
  },
});

const buildRow = (
  { record, bytes, digest }: SealedRecord,
  journal: JournalRow,
  { matter, exhibit }: { readonly matter: MatterRow; readonly exhibit: string },
): ItemRow => ({
  id: record.id,
  matterId: matter.id,
  number: record.matter.sequence,
  digest,
  recordBytes: bytes,
  ...rowFactsOf(record),
  ...journal.labels,
  exhibit,
  role: journal.role ?? '',
});

/**
 * What helps to find an item and the words on its pictures: kept beside it, no part of what is
 * sealed.
 */
export type Aids = {
  readonly thumbnail?: Blob | undefined;
  readonly lines?: readonly TextLine[] | undefined;
};

/**
 * Seals a capture: record, item, custody entries, the end of its journal and of the list's line
 * that it was made for, in one transaction.
 * Errors: `MATTER_UNKNOWN`, `STORAGE_FULL`, `STORE_FAILED`; then the journal and its artifacts stay
 * as they were.
 */
export const sealItem = (
  journal: JournalRow,
  artifacts: readonly ArtifactRow[],
  { thumbnail, lines }: Aids = {},
  now = new Date(),
  db = store,
): Promise<ItemRow> =>
  withStoreProblems(() =>
    change(
      async (log) => {
        const matter = await matterRow(db, journal.matterId);
        const sealed = sealRecord(buildRecord(journal, artifacts, matter, now));
        const exhibit = await nextExhibit(matter, sealed.record.matter.sequence, db);
        const row = buildRow(sealed, journal, { matter, exhibit });
        const { id, number, digest, url, title } = row;
        await db.items.add(row);
        if (thumbnail) await db.thumbnails.add({ item: id, blob: thumbnail });
        if (lines) await db.lines.add({ item: id, blob: new Blob([JSON.stringify(lines)]) });
        if (journal.stamp) await wantStamp(id, now, db);
        await db.journal.delete(id);
        await db.matters.update(matter.id, {
          records: number,
          lastRecord: digest,
          usedAt: now.toISOString(),
        });
        await log(matter.id, {
          event: 'captured',
          item: id,
          digest,
          detail: { number, url, title },
        });
        const unlabelled = { ...row, role: '', exhibit: defaultExhibit(matter, number) } as const;
        await logLabels(log, row, changesOf(unlabelled, { role: row.role, exhibit }));
        await sealLine(journal, row, now, db);
        return row;
      },
      { db, now },
    ),
  );
