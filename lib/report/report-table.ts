import { zoneOfMatter } from '../casework/dates/case-zone.ts';
import type { CaseTime, Channel } from '../evidence/casework.ts';
import type { ExportItem } from '../evidence/export-item.ts';
import type { StatedTime } from '../evidence/item.ts';
import type { Instant } from '../evidence/matter.ts';
import type { CaseIndex } from '../format/case-index.ts';
import { label, type ReportKey } from './bilingual.ts';
import { type Html, html } from './html.ts';
import type { ReportInput } from './report-input.ts';

/**
 * Input of the case file's sections: its entries, and each exported item with its exhibit, by the
 * item's id.
 */
export type CaseSections = {
  readonly entries: CaseIndex;
  readonly exhibitOf: ReadonlyMap<string, string>;
  readonly itemOf: ReadonlyMap<string, ExportItem>;
  /** The zone of the matter's times, as an IANA name. */
  readonly timeZone: string;
  /** When the package was made, after which nobody could look. */
  readonly exportedAt: Instant;
};

/**
 * The zone of a report's times: that of the matter or its court, else that of the computer which
 * captured the first item.
 */
export const reportZone = ({ matter, items }: Pick<ReportInput, 'matter' | 'items'>): string =>
  zoneOfMatter(matter, items[0]?.record.clock.timeZone ?? 'UTC');

type Cell = Html | string | undefined;

const DIGITS = { year: 4, month: 7, day: 10, hour: 13, minute: 16, second: 19 } as const;

/** A formatter takes longer to make than a table of times to write: one for each zone. */
const formats = new Map<string, Intl.DateTimeFormat>();

const formatIn = (timeZone: string): Intl.DateTimeFormat => {
  const made =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  formats.set(timeZone, made);
  return made;
};

/** A time of the case in its own time zone, at its own precision; `zone` is what that is called. */
export const caseTime = ({ at, precision, timeZone }: CaseTime, zone = timeZone): string => {
  const there = formatIn(timeZone).format(new Date(at));
  return `${there.slice(0, DIGITS[precision])} ${zone}`;
};

/**
 * A stated time in its own time zone, or in `timeZone` if its words name none; the words themselves
 * if no instant could be parsed from them. `nameOf` gives what a zone is called.
 */
export const statedTime = (
  time: StatedTime | undefined,
  timeZone: string,
  nameOf = (zone: string): string => zone,
): string | undefined => {
  const { raw, at, precision = 'second', assumedTimeZone: zone = timeZone } = time ?? {};
  return at ? caseTime({ at, precision, timeZone: zone }, nameOf(zone)) : raw;
};

/** Channels in both languages. */
export const channelWords = (channels: readonly Channel[]): Html =>
  html`${channels.map((channel) => html`${label(`channel_${channel}`)} `)}`;

const isEmpty = (cell: Cell): boolean =>
  (typeof cell === 'object' ? cell.markup : (cell ?? '')) === '';

/**
 * A table of the case file under its title; empty when it has no rows. A column in which no row has
 * anything is left out.
 */
export const section = (
  title: ReportKey,
  heads: readonly ReportKey[],
  rows: readonly (readonly Cell[])[],
): Html => {
  if (rows.length === 0) return html``;
  const isShown = (column: number) => rows.some((cells) => !isEmpty(cells[column]));
  const shown = <T>(cells: readonly T[]) => cells.filter((_, column) => isShown(column));
  const body = rows.map(
    (cells) => html`<tr>${shown(cells).map((cell) => html`<td>${cell}</td>`)}</tr>\n`,
  );
  return html`<section><h2>${label(title)}</h2><table>
<thead><tr>${shown(heads).map((head) => html`<th>${label(head)}</th>`)}</tr></thead>
<tbody>${body}</tbody></table></section>`;
};

/** Joins words; empty ones are left out. */
export const joined = (words: readonly string[]): string => words.filter(Boolean).join('；');

/** The exhibits of the items that are in this export. */
export const exhibits = ({ exhibitOf }: CaseSections, ids: readonly string[]): string =>
  joined(ids.flatMap((id) => exhibitOf.get(id) ?? []));
