import { buildCaseFile, type CaseFile } from '../evidence/case-file.ts';
import { itemsAbout, verbatimFields } from '../evidence/case-kinds.ts';
import type { CaseEntry, OrderedAct, Visit } from '../evidence/casework.ts';
import { canonicalText } from '../evidence/chain/canonical.ts';
import { ProblemError } from '../evidence/problem.ts';
import { change, type Log } from './change.ts';
import { type EvidenceStore, store } from './db.ts';

const LONGEST = 10_000;

/**
 * Any words of an entry as they are kept: well-formed, without control characters but line breaks.
 * Throws `BAD_LABEL`.
 */
const tidyWords = (text: string): string => {
  const tidied = text.toWellFormed().replace(/[^\P{Cc}\n\t]+/gu, '');
  if (tidied.length <= LONGEST) return tidied;
  throw new ProblemError('BAD_LABEL', `At most ${LONGEST} characters, this has ${tidied.length}`);
};

const tidy = <T>(value: T): T => {
  if (typeof value === 'string') return tidyWords(value) as T;
  if (Array.isArray(value)) return value.map(tidy) as T;
  if (value === null || typeof value !== 'object') return value;
  const known = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(known.map(([name, part]) => [name, tidy(part)])) as T;
};

/** An internal note that was emptied is kept as none. */
const withoutEmptyNote = (entry: CaseEntry): CaseEntry => {
  if (entry.kind !== 'statement' || entry.internalNote) return entry;
  const { internalNote: _, ...rest } = entry;
  return rest;
};

/** What a person saves is no longer what a backup says alone: the log has its words. */
const tidyEntry = ({ fromBackup: _, ...saved }: CaseEntry): CaseEntry => {
  const entry = saved as CaseEntry;
  const verbatim = new Set(verbatimFields(entry));
  const kept = Object.entries(entry).filter(([name]) => verbatim.has(name));
  return withoutEmptyNote({ ...tidy(entry), ...Object.fromEntries(kept) });
};

const isSame = (one: object | undefined, other: object | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/**
 * The one item that an entry is about, if it is in the entry's matter: the change is then part of
 * the item's own chain of custody.
 */
const itemOf = async (entry: CaseEntry, db: EvidenceStore): Promise<{ item?: string }> => {
  const [id, ...others] = itemsAbout(entry);
  const row = id === undefined || others.length > 0 ? undefined : await db.items.get(id);
  return row && row.matterId === entry.matterId ? { item: row.id } : {};
};

/** An entry without its internal note, and the note. */
const splitNote = (entry: CaseEntry): { readonly open: object; readonly internalNote?: string } => {
  if (entry.kind !== 'statement') return { open: entry };
  const { internalNote, ...open } = entry;
  return { open, ...(internalNote && { internalNote }) };
};

/**
 * Logs a change of an entry. An internal note stands in a line of its own, which is sealed in every
 * package but one for counsel.
 */
const record = async (
  log: Log,
  db: EvidenceStore,
  from: CaseEntry | undefined,
  to: CaseEntry | undefined,
  mark: { readonly imported?: true } = {},
): Promise<void> => {
  const entry = to ?? from;
  if (!entry) return;
  const about = { event: 'annotated', ...(await itemOf(entry, db)) } as const;
  const common = { case: entry.kind, id: entry.id, ...mark };
  const [old, fresh] = [from && splitNote(from), to && splitNote(to)];
  if (!isSame(old?.open, fresh?.open)) {
    const sides = { ...(old && { from: old.open }), ...(fresh && { to: fresh.open }) };
    await log(entry.matterId, { ...about, detail: { ...common, ...sides } });
  }
  const internalNote = { from: old?.internalNote ?? '', to: fresh?.internalNote ?? '' };
  if (internalNote.from === internalNote.to) return;
  await log(entry.matterId, { ...about, detail: { ...common, internalNote } });
};

/** A matter's case file. */
export const readCaseFile = async (matterId: string, db = store): Promise<CaseFile> =>
  buildCaseFile(await db.casework.where({ matterId }).toArray());

/** The visits of watched pages and the ordered acts of all matters. */
export const readVisitsAndActs = async (
  db = store,
): Promise<{ readonly visits: readonly Visit[]; readonly acts: readonly OrderedAct[] }> => {
  const all = await db.casework.where('kind').anyOf('visit', 'act').toArray();
  return {
    visits: all.filter((entry) => entry.kind === 'visit'),
    acts: all.filter((entry) => entry.kind === 'act'),
  };
};

/**
 * Adds entries to a case file or replaces those of the same ids; the custody log keeps both the old
 * words and the new. What did not change leaves no trace. Returns whether anything changed.
 * Errors: `BAD_LABEL`, `MATTER_UNKNOWN`.
 */
export const saveCaseEntries = async (
  entries: readonly CaseEntry[],
  db = store,
  now = new Date(),
): Promise<boolean> => {
  const tidied = entries.map(tidyEntry);
  const before = await db.casework.bulkGet(tidied.map(({ id }) => id));
  if (tidied.every((entry, at) => isSame(before[at], entry))) return false;
  await change(
    async (log) => {
      for (const entry of tidied) {
        const old = await db.casework.get(entry.id);
        if (isSame(old, entry)) continue;
        await db.casework.put(entry);
        await record(log, db, old, entry);
      }
    },
    { db, now },
  );
  return true;
};

/** What became of an entry that came in a package. */
export type EntryOutcome = 'added' | 'same' | 'conflict' | 'misshapen';

/**
 * Adds an entry that came in a package to a case file, unless an entry of its id is in the store
 * already: that one stays, the same (`same`) or not (`conflict`). The custody log says that it was
 * imported. `keep` runs in the same transaction. Too long an entry is `misshapen`.
 */
export const receiveCaseEntry = async (
  entry: CaseEntry,
  keep: (db: EvidenceStore) => Promise<void>,
  db = store,
  now = new Date(),
): Promise<EntryOutcome> => {
  let tidied: CaseEntry;
  try {
    tidied = tidyEntry(entry);
  } catch {
    return 'misshapen';
  }
  const old = await db.casework.get(tidied.id);
  if (old) {
    const { fromBackup: _, ...own } = old;
    return canonicalText(own) === canonicalText(tidied) ? 'same' : 'conflict';
  }
  await change(
    async (log) => {
      await db.casework.add(tidied);
      await keep(db);
      await record(log, db, undefined, tidied, { imported: true });
    },
    { db, now },
  );
  return 'added';
};

/**
 * Takes entries out of their case file; the custody log keeps their words. One that is gone already
 * leaves no trace.
 */
export const removeCaseEntries = async (
  ids: readonly string[],
  db = store,
  now = new Date(),
): Promise<void> => {
  const present = await db.casework.bulkGet([...ids]);
  if (present.every((entry) => entry === undefined)) return;
  await change(
    async (log) => {
      for (const id of ids) {
        const old = await db.casework.get(id);
        await db.casework.delete(id);
        await record(log, db, old, undefined);
      }
    },
    { db, now },
  );
};
