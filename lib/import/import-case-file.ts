import { caseEntry } from '../backup/case-shapes.ts';
import { CASE_KINDS, caseKinds, itemsAbout } from '../evidence/case-kinds.ts';
import type { CaseEntry, CaseKind } from '../evidence/casework.ts';
import { type EntryOutcome, receiveCaseEntry } from '../store/casework.ts';
import type { EvidenceStore } from '../store/db.ts';
import { putImport } from '../store/imports.ts';
import { findArtifact } from '../store/items/artifacts.ts';
import { findItem } from '../store/items/items.ts';
import type { ImportRow } from '../store/rows.ts';
import type { GivenExport } from './given-volume.ts';

/**
 * An entry of the case file of a package, and what became of it: `noItem` is about an item that is
 * not in the matter, `noText` quotes a file that did not come.
 */
export type ImportedEntry = {
  readonly kind: CaseKind;
  readonly id: string;
  readonly outcome: EntryOutcome | 'noItem' | 'noText';
};

type Sent = { readonly kind: CaseKind; readonly id: string; readonly entry: object };

const idOf = (entry: object): string => {
  const { id } = entry as { readonly id?: unknown };
  return typeof id === 'string' ? id : '';
};

/** The entries that a package states, whatever they look like. */
const listSent = ({ volumes }: GivenExport, matterId: string): readonly Sent[] => {
  const matter = (volumes[0]?.index.matter ?? {}) as { readonly [list: string]: unknown };
  return caseKinds.flatMap((kind) => {
    const stated = matter[CASE_KINDS[kind].list];
    return (Array.isArray(stated) ? stated : []).map((one: unknown) => {
      const entry = { ...(typeof one === 'object' ? one : {}), kind, matterId };
      return { kind, id: idOf(entry), entry };
    });
  });
};

const lacks = async (
  entry: CaseEntry,
  db: EvidenceStore | undefined,
): Promise<'noItem' | 'noText' | undefined> => {
  for (const item of itemsAbout(entry))
    if ((await findItem(item, db))?.matterId !== entry.matterId) return 'noItem';
  if (entry.kind !== 'statement') return undefined;
  const text = await findArtifact(entry.item, entry.anchor.artifact, db);
  return text?.digest === entry.anchor.digest ? undefined : 'noText';
};

const receiveOne = async (
  { entry }: Sent,
  from: ImportRow,
  db: EvidenceStore | undefined,
): Promise<ImportedEntry['outcome']> => {
  if (!caseEntry(entry)) return 'misshapen';
  const known = entry as CaseEntry;
  return (await lacks(known, db)) ?? receiveCaseEntry(known, (store) => putImport(from, store), db);
};

/**
 * Adds the entries that a package sent of its case file to the matter's, under their ids. One that
 * the store has stays as it is; one about an item that is not there is left out.
 */
export const importCaseFile = async (
  given: GivenExport,
  from: ImportRow,
  db?: EvidenceStore,
): Promise<readonly ImportedEntry[]> => {
  const imported: ImportedEntry[] = [];
  for (const sent of listSent(given, from.matterId)) {
    const { kind, id } = sent;
    imported.push({ kind, id, outcome: await receiveOne(sent, from, db) });
  }
  return imported;
};
