import type { Link } from '../../../lib/evidence/casework.ts';
import { newId } from '../../../lib/evidence/id.ts';
import { removeCaseEntries, saveCaseEntries } from '../../../lib/store/casework.ts';
import { offerUndo } from '../kit/undo-bar.tsx';

/**
 * Sets the items that an item answers to `to`: adds and removes links, and offers an undo with the
 * message `message`. Errors: `MATTER_UNKNOWN`.
 */
export const answerPosts = async (
  { matterId, from }: Pick<Link, 'matterId' | 'from'>,
  before: readonly Link[],
  to: readonly string[],
  message: string,
): Promise<void> => {
  const kept = new Set(before.map((link) => link.to));
  const added = to
    .filter((id) => !kept.has(id))
    .map(
      (id): Link => ({
        id: newId(),
        matterId,
        kind: 'link',
        type: 'answers',
        from,
        to: id,
        note: '',
      }),
    );
  const removed = before.filter((link) => !to.includes(link.to));
  if (added.length > 0) await saveCaseEntries(added);
  if (removed.length > 0) await removeCaseEntries(removed.map(({ id }) => id));
  if (added.length + removed.length === 0) return;
  offerUndo(message, async () => {
    if (removed.length > 0) await saveCaseEntries(removed);
    if (added.length > 0) await removeCaseEntries(added.map(({ id }) => id));
  });
};
