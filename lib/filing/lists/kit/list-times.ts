import type { CaseTime } from '../../../evidence/casework.ts';
import type { ItemRecord, StatedTime } from '../../../evidence/item.ts';
import type { Instant } from '../../../evidence/matter.ts';
import { caseTime, statedTime } from '../../../report/report-table.ts';
import { fillIn } from '../../../words/fill-in.ts';
import type { Line } from './cells.ts';
import type { FilingList } from './open-list.ts';
import { bracketed, labelled, quoted } from './punctuation.ts';

const plain = (at: Instant): string => at.slice(0, 19).replace('T', ' ');

const offsetOf = (minutes: number): string => {
  const [size, sign] = [Math.abs(minutes), minutes < 0 ? '-' : '+'];
  const two = (number: number) => String(number).padStart(2, '0');
  return `${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
};

/** An instant in the capturing computer's time zone, which it names with its offset. */
export const localTime = (
  { language }: FilingList,
  at: Instant,
  { timeZone, utcOffsetMinutes }: ItemRecord['clock'],
): string =>
  bracketed(
    language,
    `${plain(new Date(Date.parse(at) + utcOffsetMinutes * 60_000).toISOString())} ${timeZone}`,
    `UTC${offsetOf(utcOffsetMinutes)}`,
  );

/** When an item was captured, in local time and in UTC. */
export const captureLines = (
  list: FilingList,
  { capturedAt, clock }: ItemRecord,
): readonly Line[] => [localTime(list, capturedAt, clock), `${plain(capturedAt)} UTC`];

/** When an item was captured, in local time. */
export const capturedAt = (list: FilingList, { capturedAt: at, clock }: ItemRecord): string =>
  localTime(list, at, clock);

/** A time of the case in its own zone, at its own precision. */
export const timeOfCase = (time: CaseTime): string => caseTime(time);

/**
 * A time that a page states: its very words, the instant read from them, and where they stand;
 * nothing where there is none.
 */
export const statedLines = (
  { words: { filingLists, report }, zone, language }: FilingList,
  time: StatedTime | undefined,
): readonly Line[] => {
  if (!time) return [];
  const { raw, at, source, shown, assumedTimeZone, countedFrom, span } = time;
  const read = at && statedTime(time, zone);
  const isAssumed = assumedTimeZone !== undefined;
  return [
    fillIn(filingLists.stated, { words: raw }),
    read &&
      fillIn(filingLists.readAs, {
        time: isAssumed ? bracketed(language, read, report.zoneAssumed) : read,
      }),
    countedFrom && labelled(language, report.countedFrom, `${plain(countedFrom)} UTC`),
    span && labelled(language, report.canMean, `${plain(span.from)} – ${plain(span.until)} UTC`),
    source && fillIn(filingLists.from, { source: report[`source_${source}`] }),
    shown && labelled(language, report.pageShows, quoted(shown)),
  ];
};

/** The words of a stated time and the instant read from them, in one line. */
export const statedInOne = ({ zone }: FilingList, time: StatedTime): string => {
  const quote = quoted(time.raw);
  const read = time.at && statedTime(time, zone);
  return read ? `${read} ${quote}` : quote;
};
