import type { DateFlag } from '../../../casework/dates/date-flags.ts';
import { orderRelation } from '../../../casework/dates/order-relation.ts';
import type { KeyDate } from '../../../evidence/casework.ts';
import { fillIn } from '../../../words/fill-in.ts';
import type { Line } from './cells.ts';
import { capturedAt, timeOfCase } from './list-times.ts';
import type { FilingList, ListItem } from './open-list.ts';
import { bracketed } from './punctuation.ts';

/** A date of the case by its name and time: `Order served (2026-11-06 Asia/Shanghai)`. */
export const dateName = (
  { words, language }: FilingList,
  { type, time }: Pick<KeyDate, 'type' | 'time'>,
): string => bracketed(language, words.terms[`keyDate_${type}`], timeOfCase(time));

const whyOf = ({ words: { filingLists } }: FilingList, { doubt, time }: DateFlag): string =>
  doubt ? fillIn(filingLists[`why_${doubt}`], { words: time?.raw ?? '' }) : '';

const flagLine = (list: FilingList, flag: DateFlag): string => {
  const of = flag.of === 'edited' ? 'edited' : 'published';
  return fillIn(list.words.filingLists[`${of}_${flag.answer}`], {
    date: dateName(list, flag.date),
    words: flag.time?.raw ?? '',
    why: whyOf(list, flag),
  });
};

/** Whether an item was published and edited before or after each date of an order. */
export const publicationLines = (list: FilingList, item: ListItem): readonly Line[] => {
  const { published, edited } = orderRelation(item, list.entries['key-date'], []);
  if (published.length === 0) return [list.words.filingLists.noOrderDates];
  return [...published, ...edited].map((flag) => flagLine(list, flag));
};

/** The same, and whether the item's words were there when its page was last observed. */
export const relationLines = (list: FilingList, item: ListItem): readonly Line[] => {
  const { filingLists } = list.words;
  const { last } = orderRelation(item, list.entries['key-date'], list.captures(item));
  const by = list.itemOf.get(last.by) ?? item;
  const values = { exhibit: by.exhibit, time: capturedAt(list, by.record) };
  const seen = by.id === item.id ? filingLists.visibleHere : filingLists.stillVisible;
  return [...publicationLines(list, item), fillIn(last.shows ? seen : filingLists.notSeen, values)];
};
