import type { CaseTime } from '../evidence/casework.ts';
import { label, type ReportKey } from './bilingual.ts';
import type { CaseIndex } from './case-index.ts';
import { type Html, html } from './html.ts';

/** What the sections of the case file know: its entries, and the exhibit of each item of the export. */
export type CaseSections = { readonly entries: CaseIndex; readonly exhibitOf: ReadonlyMap<string, string> };

type Cell = Html | string | undefined;

const DIGITS = { year: 4, month: 7, day: 10, hour: 13, minute: 16, second: 19 } as const;

/** A time of the case, no finer than it is known, on the clock of its own zone. */
const caseTime = ({ at, precision, timeZone }: CaseTime): string => {
  const there = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(new Date(at));
  return `${there.slice(0, DIGITS[precision])} ${timeZone}`;
};

const section = (title: ReportKey, heads: readonly ReportKey[], rows: readonly (readonly Cell[])[]): Html =>
  rows.length === 0
    ? html``
    : html`<section><h2>${label(title)}</h2><table>
<thead><tr>${heads.map((head) => html`<th>${label(head)}</th>`)}</tr></thead>
<tbody>${rows.map((cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>\n`)}</tbody></table></section>`;

const joined = (words: readonly string[]): string => words.filter(Boolean).join('；');

const exhibits = ({ exhibitOf }: CaseSections, ids: readonly string[]): string =>
  joined(ids.flatMap((id) => exhibitOf.get(id) ?? []));

const keyDates = (known: CaseSections): Html =>
  section(
    'keyDates',
    ['keyDate', 'time', 'note', 'provenBy'],
    (known.entries.keyDates ?? [])
      .toSorted((one, other) => (one.time.at < other.time.at ? -1 : 1))
      .map(({ type, time, note, proof }) => [
        label(`keyDate_${type}`),
        caseTime(time),
        note,
        exhibits(known, proof ? [proof] : []),
      ]),
  );

const parties = ({ entries }: CaseSections): Html =>
  section(
    'parties',
    ['name', 'role', 'counsel'],
    (entries.parties ?? []).map(({ name, role, counsel }) => [name, label(`party_${role}`), counsel]),
  );

const entities = ({ entries }: CaseSections): Html =>
  section(
    'entities',
    ['name', 'kind', 'alsoNamed', 'standing'],
    (entries.entities ?? []).map(({ name, type, aliases, handles, standing }) => [
      name,
      label(`entity_${type}`),
      joined([...aliases, ...handles]),
      standing,
    ]),
  );

const respondents = ({ entries }: CaseSections): Html =>
  section(
    'respondents',
    ['name', 'accounts', 'note'],
    (entries.respondents ?? []).map(({ name, accounts, note }) => [
      name,
      joined(
        accounts.map(({ platform, handle, platformId }) =>
          [platform, handle, platformId].filter(Boolean).join(' · '),
        ),
      ),
      note,
    ]),
  );

const statements = (known: CaseSections): Html => {
  const names = new Map(known.entries.entities?.map(({ id, name }) => [id, name]));
  return section(
    'statements',
    ['exhibit', 'words', 'category', 'why', 'counterEvidence', 'entities', 'translation'],
    (known.entries.statements ?? []).map((statement) => [
      exhibits(known, [statement.item]),
      html`<q>${statement.anchor.exact}</q>`,
      label(`category_${statement.category}`),
      statement.why,
      exhibits(known, statement.counterEvidence),
      joined(statement.entities.flatMap((id) => names.get(id) ?? [])),
      statement.translation && `${statement.translation.text} (${statement.translation.by})`,
    ]),
  );
};

const remedies = (known: CaseSections): Html => {
  const { orderedActs = [], observations = [] } = known.entries;
  return html`${section(
    'orderedActs',
    ['act', 'words', 'channels', 'recipients', 'due'],
    orderedActs.map((act) => [
      label(`act_${act.type}`),
      act.words,
      html`${act.channels.map((channel) => html`${label(`channel_${channel}`)} `)}`,
      joined(act.recipients),
      act.due && caseTime(act.due),
    ]),
  )}${section(
    'observations',
    ['act', 'exhibit', 'verdict', 'channels', 'recipients', 'note'],
    observations.map((seen) => {
      const act = orderedActs.find(({ id }) => id === seen.act);
      return [
        act && html`${label(`act_${act.type}`)} ${act.words}`,
        exhibits(known, [seen.item]),
        label(`verdict_${seen.verdict}`),
        html`${seen.channels.map((channel) => html`${label(`channel_${channel}`)} `)}`,
        joined(seen.recipients),
        seen.note,
      ];
    }),
  )}`;
};

/** The case file in the report: what people say of the items, and so marked. */
export const caseSections = (known: CaseSections): Html => {
  const tables = [parties, keyDates, entities, respondents, statements, remedies].map((build) =>
    build(known),
  );
  const isEmpty = tables.every(({ markup }) => markup === '');
  return isEmpty ? html`` : html`${tables}<p class="said">${label('saidByCustodian')}</p>`;
};
