/** A zone that the words of a time state: minutes east of UTC, or an IANA zone with its seasons. */
export type StatedZone = { readonly offset: number } | { readonly timeZone: string };

/**
 * What the reading of a time needs beside its words. `now` is the instant of the capture: no time
 * lies after it unless `mayLieAhead`. `timeZone` (IANA) is that of times that state none.
 * `language` is the page's (BCP 47): it decides the names of months, the order of day and month,
 * and the calendar.
 *
 * Relative words ("3 hours ago", "yesterday", "Aug 22" without a year) were written when the page
 * was opened (`openedAt`), or later by a script. In a copy (a saved page, an archive) they were
 * written when the copy was made (`copiedAt`); where that is not known they give no instant.
 */
export type Clock = {
  readonly now: Date;
  readonly timeZone: string;
  readonly openedAt?: Date;
  readonly language?: string;
  readonly isCopy?: boolean;
  /** Whether an archive shows the copy: then the words of a relative time are kept. */
  readonly isArchive?: boolean;
  readonly copiedAt?: Date;
  readonly mayLieAhead?: boolean;
  /** The zone that was found in the words that are being parsed. */
  readonly statedZone?: StatedZone;
};

/** The first and last instant at which relative words can have been written. */
export type Writing = { readonly from: Date; readonly until: Date };

/**
 * When the page's relative words were written; undefined in a copy whose date is not known. An
 * opening after the capture comes from a clock that was set back; then the capture counts.
 */
export const writingOf = ({ now, openedAt, isCopy, copiedAt }: Clock): Writing | undefined => {
  if (isCopy) return copiedAt && copiedAt <= now ? { from: copiedAt, until: copiedAt } : undefined;
  return { from: openedAt && openedAt < now ? openedAt : now, until: now };
};

/**
 * Whether words that state an age of at most `ms` can be those of the copy itself. A script in an
 * archived page may count anew from the day of its display, and would then state an age of at least
 * the copy's own.
 */
export const isWrittenInCopy = (ms: number, { now, isCopy, copiedAt }: Clock): boolean =>
  !isCopy || (copiedAt !== undefined && ms < now.getTime() - copiedAt.getTime());
