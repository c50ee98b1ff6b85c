import { runsOfVisits, timeOfVisit, type VisitRun } from '../../../casework/visits/visit-runs.ts';
import type { Instant } from '../../../evidence/matter.ts';
import { fillIn } from '../../../words/fill-in.ts';
import type { Line } from './cells.ts';
import { inUtc, localTime } from './list-times.ts';
import type { FilingList } from './open-list.ts';
import { quoted } from './punctuation.ts';
import { referenceOf } from './references.ts';
import { shortened } from './shortened.ts';

/**
 * A run of visits that showed the same, as lists tell it: when it began, what was seen, of which
 * page, how often and until when, and the items that show the first and the last of them.
 */
export type ListedRun = {
  readonly at: Instant;
  readonly time: readonly Line[];
  readonly event: string;
  readonly content: readonly Line[];
  readonly items: readonly string[];
};

const timeLines = (list: FilingList, at: Instant): readonly Line[] => [
  ...new Set([localTime(list, at), inUtc(at)]),
];

const listRun = (list: FilingList, { first, last, visits }: VisitRun): ListedRun => {
  const { filingLists: l, terms } = list.words;
  const at = timeOfVisit(first);
  const page = first.of && referenceOf(list, first.of);
  const fresh = visits.reduce((sum, { posts }) => sum + (posts?.fresh.length ?? 0), 0);
  return {
    at,
    time: timeLines(list, at),
    event: fillIn(l.event_visit, { state: terms[`visit_${first.state}`] }),
    content: [
      fillIn(l.visitedPage, { page: page ?? shortened(list, first.url) }),
      first.words && quoted(shortened(list, first.words)),
      visits.length > 1 &&
        fillIn(l.visitRun, {
          count: visits.length,
          time: localTime(list, timeOfVisit(last)),
        }),
      fresh > 0 && fillIn(l.visitPosts, { count: fresh }),
    ],
    items: [...new Set([first.item, last.item])].filter((item) => item !== undefined),
  };
};

/** What visits of watched pages showed, a line for each run of the same, the earliest first. */
export const listRuns = (list: FilingList): readonly ListedRun[] =>
  runsOfVisits(list.entries.visit).map((run) => listRun(list, run));
