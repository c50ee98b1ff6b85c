import { coverageLines } from '../../../evidence/page/coverage-lines.ts';
import type { Problem } from '../../../evidence/problem.ts';
import { problemKey } from '../../../report/problem-key.ts';
import { fillIn } from '../../../words/fill-in.ts';
import type { Line } from '../kit/cells.ts';
import type { FilingList, ListItem } from '../kit/open-list.ts';
import { shortened } from '../kit/shortened.ts';
import { countRedacted } from './count-redacted.ts';

const problemLine = ({ words }: FilingList, problem: Problem): string => {
  const sentence = words.problems[problemKey(problem)];
  return fillIn(words.filingExhibitList.incomplete, {
    problem: fillIn(sentence, problem.values ?? {}),
  });
};

/** Words of a page that changed while it was captured. */
const changedLine = ({ words }: FilingList, { record }: ListItem): Line => {
  const { post, page } = record.conditions.changedWhileShot ?? {};
  const change = post ?? page;
  const { filingExhibitList: w } = words;
  return change && fillIn(w.changed, { gone: change.gone, came: change.came });
};

const leftOutLines = ({ words: { filingExhibitList: w } }: FilingList, { item }: ListItem) => {
  const redacted = countRedacted(item);
  const files = item.withheld?.length ?? 0;
  return [
    redacted > 0 && fillIn(w.redacted, { count: redacted }),
    item.redactedRecord !== undefined && w.recordRedacted,
    files > 0 && fillIn(w.filesBack, { count: files }),
  ];
};

/** What of an exhibit is incomplete, changed or left out, each in a line; never empty. */
export const remarkLines = (list: FilingList, item: ListItem): readonly Line[] => {
  const { filingExhibitList: w, coverage } = list.words;
  const { problems, post, conditions } = item.record;
  const missing = coverageLines(conditions.coverage).filter(({ isMissing }) => isMissing);
  const { archive, local } = conditions;
  const all: readonly Line[] = [
    ...problems.map((problem) => problemLine(list, problem)),
    ...missing.map(({ key, values }) => fillIn(coverage[key], values)),
    post?.edited && fillIn(w.edited, { words: shortened(list, post.edited.raw) }),
    changedLine(list, item),
    ...leftOutLines(list, item),
    archive && fillIn(w.archive, { archive }),
    local === true && !archive && w.local,
  ];
  return all.some(Boolean) ? all : [w.noRemarks];
};
