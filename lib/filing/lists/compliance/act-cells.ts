import { dayOf } from '../../../casework/dates/days.ts';
import { orderOf, spanOf } from '../../../casework/dates/time-span.ts';
import type { ActCheck } from '../../../casework/remedies/check-act.ts';
import type { Distribution } from '../../../casework/remedies/distribution.ts';
import type { DayVerdict } from '../../../casework/remedies/observed-days.ts';
import type { OrderedAct } from '../../../evidence/casework.ts';
import { groupBy } from '../../../evidence/group-by.ts';
import { fillIn } from '../../../words/fill-in.ts';
import { cell } from '../../model/blank.ts';
import type { Cell } from '../../model/filing-document.ts';
import { type Line, lines } from '../kit/cells.ts';
import { capturedAt, timeOfCase } from '../kit/list-times.ts';
import type { FilingList } from '../kit/open-list.ts';
import { bracketed, labelled, MARKS } from '../kit/punctuation.ts';
import { referenceOf } from '../kit/references.ts';

/** What an act that orders no payment has in the columns of one. */
const NOT_APPLICABLE = '—';

/**
 * What visits of watched pages showed of an act: a line for each day, state and page, with the
 * exhibits that show it.
 */
const visitLines = (
  list: FilingList,
  act: OrderedAct,
  visits: ActCheck['visits'],
): readonly string[] => {
  const { filingCompliance: w, terms } = list.words;
  const { end, comma, separator } = MARKS[list.language];
  const zone = act.due?.timeZone ?? list.zone;
  const alike = groupBy(visits, ({ at, route, state, verdict, about }) =>
    [dayOf(at, zone), route, state, verdict, about].join(' '),
  );
  return [...alike.values()].flatMap((visited): string[] => {
    const [first] = visited;
    if (!first) return [];
    const { at, route, verdict, about } = first;
    const seen = terms[`visit_${first.state}`];
    const state = route === 'session' ? seen : fillIn(terms.visitSignedOut, { state: seen });
    const captures = visited.flatMap(({ item }) =>
      item === undefined ? [] : (referenceOf(list, item) ?? list.itemOf.get(item)?.exhibit ?? []),
    );
    const said = fillIn(w.visits, { count: visited.length, state });
    const line = labelled(
      list.language,
      [dayOf(at, zone), said].join(comma),
      terms[`verdict_${verdict}`],
    );
    const exhibit = about && list.itemOf.get(about)?.exhibit;
    const more = [
      captures.length > 0 && fillIn(w.captures, { exhibits: captures.join(separator) }),
      exhibit && fillIn(w.about, { exhibit }),
    ];
    return [[line, ...more].filter(Boolean).join(end)];
  });
};

/** What each observation of an act shows: exhibit, time, state, and what the custodian noted. */
export const observedLines = (
  list: FilingList,
  act: OrderedAct,
  { late, wrongs, visits }: ActCheck,
): readonly Line[] => {
  const { filingCompliance: w, terms } = list.words;
  const { end, comma } = MARKS[list.language];
  const isLate = new Set(late.map(({ id }) => id));
  const seen = list.entries.observation.filter((one) => one.act === act.id);
  const all = seen.flatMap((one): string[] => {
    const item = list.itemOf.get(one.item);
    if (!item) return [];
    const about = one.about && list.itemOf.get(one.about)?.exhibit;
    const exhibit = referenceOf(list, one.item) ?? item.exhibit;
    const seenAt = `${exhibit}${comma}${capturedAt(list, item.record)}`;
    const observation = labelled(list.language, seenAt, terms[`verdict_${one.verdict}`]);
    const more = [
      about && fillIn(w.about, { exhibit: about }),
      isLate.has(one.id) && w.late,
      one.note,
    ];
    return [[observation, ...more].filter(Boolean).join(end)];
  });
  const states = wrongs.flatMap(({ item, verdict }): string[] => {
    const exhibit = list.itemOf.get(item)?.exhibit;
    return exhibit ? [labelled(list.language, exhibit, terms[`verdict_${verdict}`])] : [];
  });
  const seenBy = [...all, ...visitLines(list, act, visits)];
  return seenBy.length > 0 ? [...seenBy, ...states] : [w.noObservation];
};

/** Channels and recipients, a line each; `none` where there are none. */
export const reachLines = (
  { words: { filingCompliance: w, terms }, language }: FilingList,
  { channels, recipients }: Distribution,
  none: string,
): readonly Line[] => {
  const names = channels.map((channel) => terms[`channel_${channel}`]);
  if (names.length + recipients.length === 0) return [none];
  return [
    names.length > 0 && fillIn(w.channels, { names: names.join(MARKS[language].separator) }),
    recipients.length > 0 &&
      fillIn(w.recipients, { names: recipients.join(MARKS[language].separator) }),
  ];
};

/**
 * The days of an ordered duration: met, not met, not looked at, and where there are any, both,
 * cannot tell and to come, each counted and listed.
 */
export const dayLines = (
  { words: { filingCompliance: w }, language }: FilingList,
  { durationDays }: OrderedAct,
  { days }: ActCheck,
): readonly Line[] => {
  if (durationDays === undefined) return [w.noDuration];
  const ordered = fillIn(w.daysOrdered, { count: durationDays });
  if (days.length === 0) return [ordered, w.daysNotBegun];
  const line = (words: string, wanted: DayVerdict) => {
    const on = days.filter(({ verdict }) => verdict === wanted).map(({ day }) => day);
    const counted = fillIn(words, { count: on.length });
    return on.length > 0
      ? bracketed(language, counted, on.join(MARKS[language].separator))
      : counted;
  };
  const has = (wanted: DayVerdict) => days.some(({ verdict }) => verdict === wanted);
  return [
    ordered,
    line(w.daysMet, 'met'),
    line(w.daysNotMet, 'not-met'),
    ...(has('both') ? [line(w.daysBoth, 'both')] : []),
    ...(has('cannot-tell') ? [line(w.daysUnclear, 'cannot-tell')] : []),
    line(w.daysUnseen, 'not-looked-at'),
    ...(has('to-come') ? [line(w.daysToCome, 'to-come')] : []),
  ];
};

/** The sum of an act to pay as the order states it; a blank where it is not known. */
export const sumCell = ({ type, sum }: OrderedAct): Cell =>
  type === 'pay' || sum ? cell(sum) : cell(NOT_APPLICABLE);

/** When a sum was paid, and whether that was by the due date. */
export const paidCell = (list: FilingList, { type, sum, paidOn, due }: OrderedAct): Cell => {
  const { filingCompliance: w } = list.words;
  if (type !== 'pay' && !sum && !paidOn) return cell(NOT_APPLICABLE);
  const order = paidOn && due && orderOf(spanOf(paidOn), spanOf(due));
  // Paid within the span of the due date is paid by it: what is due on a day can be paid that day.
  const isBy = paidOn && due && spanOf(paidOn).until <= spanOf(due).until;
  const inTime = isBy ? w.paidInTime : order === 'after' ? w.paidLate : w.paidUnclear;
  return lines([paidOn && timeOfCase(list, paidOn), order && inTime]);
};
