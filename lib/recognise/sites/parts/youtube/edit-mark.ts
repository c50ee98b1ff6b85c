import type { Draft } from '../../../page/draft.ts';
import type { Clock } from '../../../times/clock.ts';
import { statedTime, withWholeWords } from '../../../times/stated-time.ts';

/** What stands behind a time where the words were changed. */
export const EDIT_MARK = /\s*[(（]\s*(edited|已修改|已编辑|已編輯)\s*[)）]\s*$/iu;

/**
 * The times in a line such as "2 days ago (edited)", by which YouTube shows comments and posts of
 * channels: the mark says that the words were changed, and not when.
 */
export const timesIn = (
  shown: string | undefined,
  clock: Clock,
): Pick<Draft, 'published' | 'edited'> => ({
  published: withWholeWords(statedTime(shown?.replace(EDIT_MARK, ''), clock), shown),
  edited: statedTime(EDIT_MARK.exec(shown ?? '')?.[1], clock),
});
