import { type ActCheck, checkAct } from '../../casework/remedies/check-act.ts';
import type { DayVerdict } from '../../casework/remedies/observed-days.ts';
import type { Indexed } from '../../format/case-index.ts';
import { label, type ReportKey } from '../bilingual.ts';
import { type Html, html } from '../html.ts';
import { type CaseSections, channelWords, exhibits, joined, section } from '../report-table.ts';

type Line = readonly [ReportKey, Html | string | undefined];

/** Labelled lines of a cell; empty ones are left out. */
const lines = (all: readonly Line[]): Html =>
  html`${all.flatMap(([key, value]) => (value ? [html`<div>${label(key)}: ${value}</div>`] : []))}`;

const missingOf = ({ missing: { channels, recipients } }: ActCheck): Html =>
  lines([
    ['channels', channels.length > 0 ? channelWords(channels) : undefined],
    ['recipients', joined(recipients)],
  ]);

const daysOf = ({ days }: ActCheck): Html => {
  const on = (wanted: DayVerdict) =>
    days.filter(({ verdict }) => verdict === wanted).map(({ day }) => day);
  const up = on('met').length + on('both').length;
  return lines([
    ['daysUp', days.length > 0 ? `${up} / ${days.length}` : undefined],
    ['daysDown', joined(on('not-met'))],
    ['daysBoth', joined(on('both'))],
    ['daysUnseen', joined(on('cannot-tell'))],
    ['daysToCome', joined(on('to-come'))],
  ]);
};

const wrongsOf = (known: CaseSections, { wrongs }: ActCheck): Html =>
  html`${wrongs.map(({ item, verdict }) => {
    const exhibit = exhibits(known, [item]);
    return html`<div>${exhibit}: ${label(`verdict_${verdict}`)}</div>`;
  })}`;

/** Each ordered act compared with its observations, counted as in the workspace. */
export const actChecks = (known: CaseSections): Html => {
  const { observations = [], pushes = [], orderedActs = [] } = known.entries;
  const rowOf = (act: Indexed<'act'>) => {
    const check = checkAct(act, {
      observations,
      pushes,
      capturedAt: (item) => known.itemOf.get(item)?.record.capturedAt,
      timeZone: act.due?.timeZone ?? known.timeZone,
      checkedAt: known.exportedAt,
    });
    const late = check.late.map(({ item }) => item);
    return [
      html`${label(`act_${act.type}`)} ${act.words}`,
      html`<strong>${label(`verdict_${check.verdict}`)}</strong>${wrongsOf(known, check)}`,
      missingOf(check),
      daysOf(check),
      exhibits(known, late),
    ];
  };
  const table = section(
    'check',
    ['act', 'counted', 'missing', 'days', 'late'],
    orderedActs.map(rowOf),
  );
  return table.markup === '' ? table : html`${table}<p class="said">${label('countedFrom')}</p>`;
};
