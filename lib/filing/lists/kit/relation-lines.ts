import type { DateFlag } from '../../../casework/dates/date-flags.ts';
import { orderRelation } from '../../../casework/dates/order-relation.ts';
import { stillStands } from '../../../casework/quotes/still-stands.ts';
import { visitsOfItem } from '../../../casework/visits/visits-of-item.ts';
import type { KeyDate, Statement } from '../../../evidence/casework.ts';
import { fillIn } from '../../../words/fill-in.ts';
import type { Line } from './cells.ts';
import { capturedAt, timeOfCase } from './list-times.ts';
import type { FilingList, ListItem } from './open-list.ts';
import { bracketed } from './punctuation.ts';
import { shortened } from './shortened.ts';

/** A date of the case by its name and time: `Order served (2026-11-06 Asia/Shanghai)`. */
export const dateName = (
  list: FilingList,
  { type, time }: Pick<KeyDate, 'type' | 'time'>,
): string => bracketed(list.language, list.words.terms[`keyDate_${type}`], timeOfCase(list, time));

const whyOf = (list: FilingList, { doubt, time }: DateFlag): string =>
  doubt
    ? fillIn(list.words.filingLists[`why_${doubt}`], { words: shortened(list, time?.raw ?? '') })
    : '';

/** A comparison in words; an edit that another capture states names that capture. */
const flagLine = (list: FilingList, flag: DateFlag, item: ListItem): string => {
  const of = flag.of === 'edited' ? 'edited' : 'published';
  const line = fillIn(list.words.filingLists[`${of}_${flag.answer}`], {
    date: dateName(list, flag.date),
    words: shortened(list, flag.time?.raw ?? ''),
    why: whyOf(list, flag),
  });
  const by = flag.by === item.id ? undefined : list.itemOf.get(flag.by ?? '')?.exhibit;
  if (by === undefined) return line;
  return bracketed(list.language, line, fillIn(list.words.filingLists.seenIn, { exhibit: by }));
};

/** Whether an item was published and edited before or after each date of an order. */
export const publicationLines = (list: FilingList, item: ListItem): readonly Line[] => {
  const dates = list.entries['key-date'];
  const { published, edited } = orderRelation(item, dates, list.captures(item));
  if (published.length === 0) return [list.words.filingLists.noOrderDates];
  return [...published, ...edited].map((flag) => flagLine(list, flag, item));
};

const SEEN = { true: 'stillVisible', false: 'notSeen', undefined: 'seenUnknown' } as const;

/** The same, and whether the words of a statement were there when its page was last observed. */
export const relationLines = (
  list: FilingList,
  said: ListItem,
  statement: Statement,
): readonly Line[] => {
  const { filingLists } = list.words;
  const { last } = orderRelation(
    said,
    list.entries['key-date'],
    list.captures(said),
    visitsOfItem(said.id, list.entries.visit),
  );
  const by = list.itemOf.get(last.by) ?? said;
  const values = { exhibit: by.exhibit, time: capturedAt(list, by.record) };
  const isHere = by.id === said.id;
  const stands = isHere || stillStands(statement, said, by, last.shows);
  const line = isHere ? filingLists.visibleHere : filingLists[SEEN[`${stands}`]];
  return [...publicationLines(list, said), fillIn(line, values)];
};
