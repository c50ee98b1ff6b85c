import type { LineReason } from '../../evidence/list/line-reason.ts';
import type { ProblemCode } from '../../evidence/problem.ts';
import type { EvidenceStore } from '../db.ts';
import type { ItemRow, JournalRow } from '../rows.ts';
import { withoutEnd } from './list-lines.ts';

/** Why a capture is partial, as far as its line says it; the item says all. */
const reasonOf = ({ draft: { problems } }: JournalRow): LineReason => {
  const has = (code: ProblemCode, part?: string) =>
    problems.some((one) => one.code === code && (part === undefined || one.part === part));
  if (has('INTERRUPTED')) return 'interrupted';
  if (has('STOPPED')) return 'person';
  return has('SCREENSHOT_FAILED', 'viewport') ? 'no-pictures' : 'capture-problem';
};

/**
 * Ends the line that a capture was made for, inside the transaction that seals its item, so that
 * none is captured twice, whenever the browser ends.
 */
export const sealLine = async (
  journal: JournalRow,
  { id, status, title }: Pick<ItemRow, 'id' | 'status' | 'title'>,
  now: Date,
  db: EvidenceStore,
): Promise<void> => {
  const { listed } = journal;
  if (listed?.list === undefined) return;
  const line = await db.listLines.get([listed.list, listed.line]);
  if (!line) return;
  // A line being worked on has the reason that was kept when its capture began, such as a wall.
  const noted = line.state === 'working' ? line.reason : undefined;
  const reason = noted ?? (status === 'partial' ? reasonOf(journal) : undefined);
  await db.listLines.put({
    ...withoutEnd(line),
    state: status === 'complete' ? 'sealed' : 'partial',
    ...(reason && { reason }),
    item: id,
    title,
    endedAt: now.toISOString(),
  });
};
