import { type ActCheck, checkAct } from '../../casework/remedies/check-act.ts';
import type { DayVerdict } from '../../casework/remedies/observed-days.ts';
import type { VisitSight } from '../../casework/remedies/visit-sights.ts';
import type { Indexed } from '../../format/case-index.ts';
import { en } from '../../words/en.ts';
import { fillIn } from '../../words/fill-in.ts';
import { zhCN } from '../../words/zh-CN.ts';
import { bothSentences, label, type ReportKey } from '../bilingual.ts';
import { type Html, html } from '../html.ts';
import {
  type CaseSections,
  caseTime,
  channelWords,
  exhibits,
  joined,
  section,
} from '../report-table.ts';

type Line = readonly [ReportKey, Html | string | undefined];

/** Labelled lines of a cell; empty ones are left out. */
const lines = (all: readonly Line[]): Html =>
  html`${all.flatMap(([key, value]) => (value ? [html`<div>${label(key)}: ${value}</div>`] : []))}`;

const missingOf = ({ missing: { channels, recipients } }: ActCheck): Html =>
  lines([
    ['channels', channels.length > 0 ? channelWords(channels) : undefined],
    ['recipients', joined(recipients)],
  ]);

/** The days of an ordered duration, each with the exhibits that show it. */
const daysOf = (known: CaseSections, { days }: ActCheck): Html => {
  const on = (wanted: DayVerdict) =>
    days
      .filter(({ verdict }) => verdict === wanted)
      .map(({ day, items }) => [day, bracketed(exhibits(known, items))].join(''));
  const up = [...on('met'), ...on('both')];
  return lines([
    ['daysUp', days.length > 0 ? `${up.length} / ${days.length}` : undefined],
    ['daysMet', joined(on('met'))],
    ['daysDown', joined(on('not-met'))],
    ['daysBoth', joined(on('both'))],
    ['daysUnclear', joined(on('cannot-tell'))],
    ['daysUnseen', joined(on('not-looked-at'))],
    ['daysToCome', joined(on('to-come'))],
  ]);
};

const wrongsOf = (known: CaseSections, { wrongs }: ActCheck): Html =>
  html`${wrongs.map(({ item, verdict }) => {
    const exhibit = exhibits(known, [item]);
    return html`<div>${exhibit}: ${label(`verdict_${verdict}`)}</div>`;
  })}`;

const bracketed = (words: string | undefined): string => (words ? ` (${words})` : '');

const actWords = ({ type, words }: Indexed<'act'>): Html => html`${label(`act_${type}`)} ${words}`;

/** What a visit showed, and that it was signed out where it was. */
const stateSeen = (route: VisitSight['route'], state: VisitSight['state']): Html => {
  const [english, chinese] = [en.terms[`visit_${state}`], zhCN.terms[`visit_${state}`]];
  return route === 'session'
    ? bothSentences(english, chinese, {})
    : bothSentences(
        fillIn(en.terms.visitSignedOut, { state: english }),
        fillIn(zhCN.terms.visitSignedOut, { state: chinese }),
        {},
      );
};

/** The visits of pages that are watched for an ordered act: what each showed of it. */
const visitsOfActs = (
  known: CaseSections,
  checks: readonly (readonly [Indexed<'act'>, ActCheck])[],
): Html =>
  section(
    'visitsOfActs',
    ['act', 'visitedAt', 'visitSeen', 'counted', 'visitCapture', 'wrongs'],
    checks.flatMap(([act, { visits }]) =>
      visits.map(({ at, route, state, verdict, item, about }) => [
        actWords(act),
        caseTime({ at, precision: 'second', timeZone: act.due?.timeZone ?? known.timeZone }),
        stateSeen(route, state),
        label(`verdict_${verdict}`),
        item && exhibits(known, [item]),
        about && exhibits(known, [about]),
      ]),
    ),
  );

/** Each ordered act compared with its observations and visits, counted as in the workspace. */
export const actChecks = (known: CaseSections): Html => {
  const { observations = [], pushes = [], visits = [], orderedActs = [] } = known.entries;
  const checkOf = (act: Indexed<'act'>): ActCheck =>
    checkAct(act, {
      ...{ observations, pushes, visits },
      capturedAt: (item) => known.itemOf.get(item)?.record.capturedAt,
      timeZone: act.due?.timeZone ?? known.timeZone,
      checkedAt: known.exportedAt,
    });
  const checks = orderedActs.map((act) => [act, checkOf(act)] as const);
  const table = section(
    'check',
    ['act', 'counted', 'missing', 'days', 'late'],
    checks.map(([act, check]) => [
      actWords(act),
      html`<strong>${label(`verdict_${check.verdict}`)}</strong>${wrongsOf(known, check)}`,
      missingOf(check),
      daysOf(known, check),
      exhibits(
        known,
        check.late.map(({ item }) => item),
      ),
    ]),
  );
  return table.markup === ''
    ? table
    : html`${table}<p class="said">${label('countedFrom')}</p>${visitsOfActs(known, checks)}`;
};
