import type { CaseTime } from '../evidence/casework.ts';
import { label, type ReportKey } from './bilingual.ts';
import type { CaseIndex } from './case-index.ts';
import { type Html, html } from './html.ts';

/** What the sections of the case file know: its entries, and the exhibit of each item of the export. */
export type CaseSections = { readonly entries: CaseIndex; readonly exhibitOf: ReadonlyMap<string, string> };

type Cell = Html | string | undefined;

const DIGITS = { year: 4, month: 7, day: 10, hour: 13, minute: 16, second: 19 } as const;

/** A time of the case, no finer than it is known, on the clock of its own zone. */
export const caseTime = ({ at, precision, timeZone }: CaseTime): string => {
  const there = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(new Date(at));
  return `${there.slice(0, DIGITS[precision])} ${timeZone}`;
};

/** A table of the case file under its title; nothing where it has no row. */
export const section = (
  title: ReportKey,
  heads: readonly ReportKey[],
  rows: readonly (readonly Cell[])[],
): Html =>
  rows.length === 0
    ? html``
    : html`<section><h2>${label(title)}</h2><table>
<thead><tr>${heads.map((head) => html`<th>${label(head)}</th>`)}</tr></thead>
<tbody>${rows.map((cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>\n`)}</tbody></table></section>`;

/** Words in a row, those that are empty left out. */
export const joined = (words: readonly string[]): string => words.filter(Boolean).join('；');

/** The exhibits of the items that are in this export. */
export const exhibits = ({ exhibitOf }: CaseSections, ids: readonly string[]): string =>
  joined(ids.flatMap((id) => exhibitOf.get(id) ?? []));
