import type { CaseTime } from '../../../evidence/casework.ts';
import type { ItemRecord, StatedTime } from '../../../evidence/item.ts';
import type { Instant } from '../../../evidence/matter.ts';
import { offsetMinutes } from '../../../evidence/wall-time.ts';
import { caseTime, statedTime } from '../../../report/report-table.ts';
import { fillIn } from '../../../words/fill-in.ts';
import { zoneName } from '../../model/zone-name.ts';
import type { Line } from './cells.ts';
import type { FilingList } from './open-list.ts';
import { bracketed, labelled, quoted } from './punctuation.ts';
import { shortened } from './shortened.ts';

const plain = (at: Instant): string => at.slice(0, 19).replace('T', ' ');

const offsetOf = (minutes: number): string => {
  const [size, sign] = [Math.abs(minutes), minutes < 0 ? '-' : '+'];
  const two = (number: number) => String(number).padStart(2, '0');
  return `${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
};

/** An instant in UTC, which it names. */
export const inUtc = (at: Instant): string => `${plain(at)} UTC`;

/**
 * An instant in the zone of the case, which it names, with its offset where the name does not tell
 * it. In Chinese a blank stands before the zone, not a bracket behind it: office programs break no
 * line there.
 */
export const localTime = ({ language, words, zone }: FilingList, at: Instant): string => {
  if (zone === 'UTC') return inUtc(at);
  const minutes = offsetMinutes(new Date(at), zone);
  const local = plain(new Date(Date.parse(at) + minutes * 60_000).toISOString());
  const [name, offset] = [zoneName(words, zone), `UTC${offsetOf(minutes)}`];
  if (language === 'en') return bracketed(language, `${local} ${name}`, offset);
  return name === zone ? `${local} ${offset} ${name}` : `${local} ${name}`;
};

/** When an item was captured, in the zone of the case. */
export const capturedAt = (list: FilingList, { capturedAt: at }: ItemRecord): string =>
  localTime(list, at);

/** When an item was captured, in the zone of the case and in UTC. */
export const captureLines = (list: FilingList, record: ItemRecord): readonly Line[] => [
  ...new Set([capturedAt(list, record), inUtc(record.capturedAt)]),
];

/** A time of the case in its own zone, at its own precision. */
export const timeOfCase = ({ words }: Pick<FilingList, 'words'>, time: CaseTime): string =>
  caseTime(time, zoneName(words, time.timeZone));

/** A stated time in the zone of its words, or of the case; its words if it has no instant. */
const timeRead = ({ words, zone }: FilingList, time: StatedTime): string =>
  statedTime(time, zone, (name) => zoneName(words, name)) ?? '';

/** The instant that was read from stated words: its zone alone where the words are the rest. */
const readLine = (list: FilingList, time: StatedTime, isAssumed: boolean): string => {
  const { words, language } = list;
  const read = timeRead(list, time);
  const rest = read.startsWith(`${time.raw} `) ? read.slice(time.raw.length + 1) : undefined;
  if (rest !== undefined)
    return isAssumed ? bracketed(language, rest, words.report.zoneAssumed) : rest;
  const whole = isAssumed ? bracketed(language, read, words.report.zoneAssumed) : read;
  return fillIn(words.filingLists.readAs, { time: whole });
};

/**
 * A time that a page states: its very words, the instant read from them, and where they stand;
 * nothing where there is none.
 */
export const statedLines = (list: FilingList, time: StatedTime | undefined): readonly Line[] => {
  const { filingLists, report } = list.words;
  const { language } = list;
  if (!time) return [];
  const { raw, at, source, shown, assumedTimeZone, countedFrom, span } = time;
  return [
    fillIn(filingLists.stated, { words: shortened(list, raw) }),
    at && readLine(list, time, assumedTimeZone !== undefined),
    countedFrom && labelled(language, report.countedFrom, inUtc(countedFrom)),
    span && labelled(language, report.canMean, `${plain(span.from)} – ${plain(span.until)} UTC`),
    source && fillIn(filingLists.from, { source: report[`source_${source}`] }),
    shown && labelled(language, report.pageShows, quoted(shortened(list, shown))),
  ];
};

/** The words of a stated time and the instant read from them, in one line. */
export const statedInOne = (list: FilingList, time: StatedTime): string => {
  const quote = quoted(shortened(list, time.raw));
  const read = time.at && timeRead(list, time);
  return read ? `${read} ${quote}` : quote;
};
