import { type Span, spanOf, statedSpan } from '../../../casework/dates/time-span.ts';
import type { CaseTime } from '../../../evidence/casework.ts';
import type { StatedTime } from '../../../evidence/item.ts';
import { fillIn } from '../../../words/fill-in.ts';
import { shortTitle } from '../exhibits/exhibit-name.ts';
import type { Line } from '../kit/cells.ts';
import { captureLines, statedLines, timeOfCase } from '../kit/list-times.ts';
import type { FilingList, ListItem } from '../kit/open-list.ts';
import { MARKS } from '../kit/punctuation.ts';
import { authorInOne, exhibitOrBack } from '../kit/references.ts';
import { listRuns } from '../kit/visit-lines.ts';

/**
 * What an event is known from: the page, an entry that a person made, the sealed record, or a visit
 * of a watched page.
 */
export type Basis = 'page' | 'entry' | 'record' | 'visit';

/** One event of the matter; without a span, its time is not known. */
export type CaseEvent = {
  readonly span?: Span;
  readonly time: readonly Line[];
  readonly event: string;
  readonly content: readonly Line[];
  readonly exhibit?: string;
  readonly basis: Basis;
};

const ofCase = (list: FilingList, time: CaseTime | undefined) => ({
  ...(time && { span: spanOf(time) }),
  time: time ? [timeOfCase(list, time)] : [],
  basis: 'entry' as const,
});

const ofPage = (list: FilingList, time: StatedTime) => {
  const span = statedSpan(time);
  return { ...(span && { span }), time: statedLines(list, time), basis: 'page' as const };
};

const keyDates = (list: FilingList): CaseEvent[] => {
  const { entries, words } = list;
  const all = [...entries['key-date'], ...(entries.undated ?? [])];
  return all.map(({ type, note, proof, ...rest }) => ({
    ...ofCase(list, 'time' in rest ? (rest.time as CaseTime) : undefined),
    event: words.terms[`keyDate_${type}`],
    content: [note],
    ...(proof !== undefined && { exhibit: proof }),
  }));
};

/** What an item's page states: when it was published and edited, and the dates of an alert. */
const stated = (list: FilingList, { id, record }: ListItem): CaseEvent[] => {
  const { filingLists: l } = list.words;
  const { published, edited, alert } = record.post ?? {};
  const times = [
    [l.event_published, published],
    [l.event_edited, edited],
    [l.event_claimed, alert?.eventDate],
    [l.event_pushed, alert?.pushedAt],
  ] as const;
  const content = [authorInOne(list, record), shortTitle(record)];
  return times.flatMap(([event, time]) =>
    time ? [{ ...ofPage(list, time), event, content, exhibit: id }] : [],
  );
};

const pushes = (list: FilingList): CaseEvent[] => {
  const { entries, language, words } = list;
  const { filingLists: l, terms } = words;
  return entries.push.map(({ item, time, channel, recipients }) => ({
    ...ofCase(list, time),
    event: l.event_pushed,
    content: [
      fillIn(l.channel, { name: terms[`channel_${channel}`] }),
      recipients.length > 0 &&
        fillIn(l.recipients, { names: recipients.join(MARKS[language].separator) }),
    ],
    exhibit: item,
  }));
};

const records = (list: FilingList): CaseEvent[] =>
  list.entries.link
    .filter(({ type }) => type === 'record-of')
    .map(({ from, time, note }) => ({
      ...ofCase(list, time),
      ...{ event: list.words.filingLists.event_recorded, content: [note], exhibit: from },
    }));

const acts = (list: FilingList): CaseEvent[] => {
  const { filingLists: l, terms } = list.words;
  return list.entries.act.flatMap(({ type, words, due, paidOn }) => {
    const act = terms[`act_${type}`];
    const on = (time: CaseTime | undefined, event: string): CaseEvent[] =>
      time ? [{ ...ofCase(list, time), event: fillIn(event, { act }), content: [words] }] : [];
    return [...on(due, l.event_due), ...on(paidOn, l.event_paid)];
  });
};

const observations = (list: FilingList): CaseEvent[] => {
  const { entries, itemOf, words } = list;
  const { filingLists: l, terms } = words;
  return entries.observation.flatMap(({ act, item, verdict, note }) => {
    const [ordered, seen] = [entries.act.find(({ id }) => id === act), itemOf.get(item)];
    if (!ordered || !seen) return [];
    const from = Date.parse(seen.record.capturedAt);
    return [
      {
        span: { from, until: from + 1000 },
        time: captureLines(list, seen.record),
        event: fillIn(l.event_observed, {
          act: terms[`act_${ordered.type}`],
          verdict: terms[`verdict_${verdict}`],
        }),
        content: [note],
        exhibit: item,
        basis: 'record' as const,
      },
    ];
  });
};

const visits = (list: FilingList): CaseEvent[] =>
  listRuns(list).map(({ at, time, event, content, items: [item, ...more] }) => ({
    ...{ span: { from: Date.parse(at), until: Date.parse(at) + 1000 }, time, event },
    content: [...content, ...more.map((last) => lastCapture(list, last))],
    ...(item !== undefined && { exhibit: item }),
    basis: 'visit' as const,
  }));

const lastCapture = (list: FilingList, item: string): string =>
  fillIn(list.words.filingLists.lastCapture, { exhibit: exhibitOrBack(list, item) });

/** Every event of the matter, the earliest first; those whose time is not known come last. */
export const listEvents = (list: FilingList): readonly CaseEvent[] => {
  const all = [
    ...keyDates(list),
    ...list.items.flatMap((item) => stated(list, item)),
    ...[pushes, records, acts, observations, visits].flatMap((from) => from(list)),
  ];
  const from = ({ span }: CaseEvent) => span?.from ?? Number.MAX_SAFE_INTEGER;
  return all.toSorted((one, other) => from(one) - from(other));
};
