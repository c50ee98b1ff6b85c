import type { Derived, Mark } from '../../evidence/derived.ts';
import { type Bytes, type Digest, digestOf } from '../../evidence/digest.ts';
import { change, type Log, matterRow } from '../change.ts';
import { type EvidenceStore, store } from '../db.ts';
import { ensureRoom } from '../free-space.ts';
import { filesOfItem } from '../key-ranges.ts';
import type { DerivedRow, ItemRow } from '../rows.ts';
import { withStoreProblems } from '../with-store-problems.ts';
import { getItem } from './items.ts';
import { tidyNote } from './labels.ts';

/**
 * A file just made from an item's artifacts: `base` is what its name begins with, `from` the
 * digests of what it was made from.
 */
export type FreshDerived = {
  readonly base: string;
  readonly mediaType: 'image/png';
  readonly content: Bytes;
  readonly from: readonly Digest[];
  readonly marks: readonly Mark[];
  readonly redaction?: NonNullable<Derived['redaction']>;
};

/** The files made from an item's artifacts, by path. */
export const listDerived = (item: string, db = store): Promise<DerivedRow[]> =>
  filesOfItem(db.derived, item).toArray();

/**
 * The log of the matter that an item came to names the files that were made of it elsewhere: `how`
 * says that it was imported in a package, or moved from another matter of this store.
 */
export const logDerived = async (
  { id, matterId, digest: record }: Pick<ItemRow, 'id' | 'matterId' | 'digest'>,
  how: { readonly imported: true } | { readonly moved: true },
  log: Log,
  db: EvidenceStore,
): Promise<void> => {
  for (const { path, digest, from } of await listDerived(id, db)) {
    const detail = { derived: path, digest, from, ...how };
    await log(matterId, { event: 'annotated', item: id, digest: record, detail });
  }
};

/**
 * The path of a file that is made of one's own item has the next free number; of a colleague's, the
 * beginning of its digest, since others make files of that item without knowing of each other.
 */
const freePath = async (
  { id: item, chain }: Pick<ItemRow, 'id' | 'chain'>,
  base: string,
  digest: Digest,
  db: EvidenceStore,
): Promise<string> => {
  const isOthers = chain !== undefined;
  const taken = new Set(
    (await filesOfItem(db.derived, item).primaryKeys()).map(([, path]) => path),
  );
  for (let number = 1; ; number += 1) {
    const suffix = isOthers ? `${digest.slice(-8)}${number > 1 ? `-${number}` : ''}` : number;
    const path = `derived/${base}-marked-${suffix}.png`;
    if (!taken.has(path)) return path;
  }
};

const tidyMark = ({ text, ...mark }: Mark): Mark => {
  const tidied = tidyNote(text ?? '');
  return tidied ? { ...mark, text: tidied } : mark;
};

/**
 * Keeps a file made from an item's artifacts, beside them; the custody log names it, its digest and
 * what it was made from. Errors: `STORAGE_FULL`, `STORE_FAILED`, and `UNEXPECTED` where the item is
 * gone.
 */
export const addDerived = async (
  item: string,
  { base, mediaType, content, from, marks, redaction }: FreshDerived,
  db = store,
  now = new Date(),
): Promise<Derived> => {
  const digest = await digestOf(content);
  const blob = new Blob([content], { type: mediaType });
  await ensureRoom(content.length);
  return withStoreProblems(() =>
    change(
      async (log) => {
        const row = await getItem(item, db);
        const { matterId, digest: record } = row;
        const { custodian } = await matterRow(db, matterId);
        const derived: Derived = {
          path: await freePath(row, base, digest, db),
          mediaType,
          bytes: content.length,
          digest,
          from,
          by: custodian.name,
          at: now.toISOString(),
          marks: marks.map(tidyMark),
          ...(redaction && { redaction }),
        };
        await db.derived.add({ item, ...derived, blob });
        const detail = { derived: derived.path, digest, from };
        await log(matterId, { event: 'annotated', item, digest: record, detail });
        return derived;
      },
      { db, now },
    ),
  );
};
