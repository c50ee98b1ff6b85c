import type { ItemRecord } from '../../../evidence/item.ts';
import { coverageLines } from '../../../evidence/page/coverage-lines.ts';
import { frameSites } from '../../../evidence/page/foreign-frame.ts';
import { fillIn } from '../../../words/fill-in.ts';
import { joinsIn, type Words } from '../../model/filled-words.ts';
import type { Facts } from './filed-items.ts';
import { type Finding, type GroupedFinding, groupFindings } from './group-sentences.ts';

type Conditions = ItemRecord['conditions'];

const sourceOf = ({ archive, local }: Conditions, { filingFacts: words }: Words): Finding[] => {
  if (archive) return [{ sentence: fillIn(words.fromArchive, { archive }), isSign: true }];
  return local ? [{ sentence: words.fromLocal, isSign: true }] : [];
};

const loadingOf = (
  { freshLoad, inputsBefore: count }: Conditions,
  { filingFacts: words }: Words,
): Finding => {
  if (freshLoad) return { sentence: words.freshLoad };
  if (count === undefined) return { sentence: words.inputsUnknown };
  return { sentence: count === 0 ? words.noInputs : fillIn(words.inputs, { count }) };
};

const extentOf = ({ conditions, artifacts }: ItemRecord, words: Words): readonly Finding[] => {
  const lines = coverageLines(conditions.coverage);
  const missing = lines.filter(({ isMissing }) => isMissing);
  if (missing.length > 0)
    return missing.map(({ key, values }) => ({
      sentence: fillIn(words.coverage[key], values),
      isSign: true,
    }));
  if (lines.length > 0) return [{ sentence: words.filingFacts.coverageAll }];
  return artifacts.some(({ role }) => role === 'page-segment')
    ? [{ sentence: words.filingFacts.coverageOld }]
    : [];
};

const framesOf = ({ unreadFrames = [] }: Conditions, words: Words): readonly Finding[] => {
  if (unreadFrames.length === 0) return [];
  const known = frameSites(unreadFrames);
  const isAllKnown = unreadFrames.every(({ origin }) => origin !== undefined);
  const sites = [...known, ...(isAllKnown ? [] : [words.filingFacts.unknownSite])];
  const names = sites.join(joinsIn(words).list);
  return [{ sentence: fillIn(words.filingFacts.frames, { sites: names }), isSign: true }];
};

/** A change of words is a problem of the record; one of digits alone is stated here. */
const digitsOf = ({ changedWhileShot }: Conditions, words: Words): readonly Finding[] => {
  const changes = Object.values(changedWhileShot ?? {});
  return changes.length > 0 && changes.every(({ onlyDigits }) => onlyDigits)
    ? [{ sentence: words.filingFacts.digitsChanged }]
    : [];
};

/** Where the pages came from, how they were loaded, and how much of them the pictures show. */
export const pageFindings = ({ captures, words }: Facts): readonly GroupedFinding[] =>
  groupFindings(captures, ({ record }) => [
    ...sourceOf(record.conditions, words),
    loadingOf(record.conditions, words),
    ...extentOf(record, words),
    ...framesOf(record.conditions, words),
    ...digitsOf(record.conditions, words),
  ]);
