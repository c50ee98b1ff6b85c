import type { Merged, Setting } from '../../chains/merge/merge-chains.ts';
import type { Subject } from '../../chains/merge/subject.ts';
import { change } from '../change.ts';
import { type EvidenceStore, store } from '../db.ts';
import type { ConflictRow } from './chain-rows.ts';

type Sides = { readonly from: unknown; readonly to: unknown };

/** The change of a subject as a custody entry states it. */
const detailOf = (subject: Subject, sides: Sides): { readonly [member: string]: unknown } => {
  switch (subject.kind) {
    case 'label':
      return { [subject.field]: sides };
    case 'filing':
      return { filing: { [subject.field]: sides } };
    case 'withheld':
      return { withheld: sides };
    case 'matter':
      return { matter: { [subject.field]: sides } };
    case 'case':
      return { case: subject.entry, id: subject.id, ...sides };
    case 'case-note':
      return { case: subject.entry, id: subject.id, internalNote: sides };
  }
};

const settingsOf = ({ counts, against }: Merged): readonly Setting[] => [counts, ...against];

/**
 * Decides between the values on which custodians differ: one of them, by the digest of the line
 * that set it, counts from now on. The custody entry names the lines of all. The rows that
 * screens read follow with the next merge. Throws where no line of the conflict has this digest.
 */
export const decideConflict = (
  { matterId, subject, ...settings }: ConflictRow,
  digest: string,
  db: EvidenceStore = store,
  now = new Date(),
): Promise<void> => {
  const all = settingsOf({ subject, ...settings });
  const chosen = all.find((one) => one.digest === digest);
  if (!chosen) throw new Error('No line of this conflict is the chosen one');
  const sides = { from: settings.counts.value, to: chosen.value };
  const detail = { ...detailOf(subject, sides), decides: all.map((one) => one.digest) };
  const item = 'item' in subject ? { item: subject.item } : {};
  return change((log) => log(matterId, { event: 'annotated', ...item, detail }), { db, now });
};
