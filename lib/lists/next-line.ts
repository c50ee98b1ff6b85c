import type { ListPace } from '../evidence/list/capture-list.ts';
import type { ListLine } from '../evidence/list/list-line.ts';

/** The line to open now; or when one may be opened, in milliseconds since the epoch; or the end. */
export type NextLine =
  | { readonly line: ListLine; readonly url: string }
  | { readonly at: number }
  | { readonly done: true };

const HOUR_MS = 3_600_000;

/** A number from 0 to 1, always the same for a text (FNV-1a): the jitter of a line. */
const fractionOf = (text: string): number => {
  let hash = 0x81_1c_9d_c5;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01_00_01_93);
  // The low bits of short texts differ more than the high ones.
  return (((hash ^ (hash >>> 15)) >>> 0) % 1_000_003) / 1_000_003;
};

const hostOf = (url: string): string => new URL(url).hostname;

/** Whether a line was opened by a clock that was set back since. */
const isOfTimeToCome = ({ openedAt }: ListLine, now: number): boolean =>
  openedAt !== undefined && Date.parse(openedAt) > now;

/** When the pages of each host were opened, the oldest first. */
const openings = (lines: readonly ListLine[], now: number): Map<string, number[]> => {
  const found = new Map<string, number[]>();
  for (const line of lines) {
    const { url, openedAt } = line;
    if (url === undefined || openedAt === undefined || isOfTimeToCome(line, now)) continue;
    const times = found.get(hostOf(url)) ?? [];
    times.push(Date.parse(openedAt));
    found.set(hostOf(url), times);
  }
  for (const times of found.values()) times.sort((one, other) => one - other);
  return found;
};

/** The earliest time at which a line may be opened. */
const earliest = (
  line: ListLine,
  times: readonly number[],
  { pauseMs, jitterMs, mostAnHour }: ListPace,
  now: number,
): number => {
  const last = times.at(-1);
  const jitter = jitterMs * fractionOf(`${line.list} ${line.n} ${line.tries}`);
  const afterPause = last === undefined ? 0 : last + pauseMs + jitter;
  const oldest = times.at(-Math.max(1, mostAnHour));
  const afterHour = oldest === undefined ? 0 : oldest + HOUR_MS;
  const isPutOff = line.nextAt !== undefined && !isOfTimeToCome(line, now);
  const afterFailure = isPutOff ? Date.parse(line.nextAt) : 0;
  return Math.max(afterPause, afterHour, afterFailure);
};

/** How long ago, in milliseconds, the opening of a page still counts for the pace at its host. */
export const paceReach = ({ pauseMs, jitterMs }: ListPace): number =>
  Math.max(HOUR_MS, pauseMs + jitterMs);

/**
 * Which line of a list may be opened at `now` (milliseconds since the epoch): the first that waits
 * and whose host has had its pause, is within its limit an hour, and whose wait after a failure is
 * over. `others` are lines of other lists, whose pages count for the pace at a host as well.
 * Follows from its arguments alone.
 */
export const nextLine = (
  lines: readonly ListLine[],
  pace: ListPace,
  now: number,
  others: readonly ListLine[] = [],
): NextLine => {
  const opened = openings([...lines, ...others], now);
  let soonest = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    if (line.state !== 'waiting' || line.url === undefined) continue;
    const at = earliest(line, opened.get(hostOf(line.url)) ?? [], pace, now);
    if (at <= now) return { line, url: line.url };
    soonest = Math.min(soonest, at);
  }
  return soonest === Number.POSITIVE_INFINITY ? { done: true } : { at: Math.ceil(soonest) };
};
