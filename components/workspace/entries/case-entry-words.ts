import type { TFunction } from 'i18next';
import { writeCaseTime } from '../../../lib/casework/dates/parse-case-time.ts';
import type { CaseEntry, CaseEntryOf, CaseKind, CaseTime } from '../../../lib/evidence/casework.ts';
import { visitWords } from '../../visit-words.ts';
import { spokenLanguage } from '../../words.ts';
import { zoneName } from '../../zone-names.ts';

const joined = (between: string, ...parts: readonly string[]): string =>
  parts.filter(Boolean).join(between);

/** A time as it is written in a field; a time of day with its zone. */
const timeWords = (time: CaseTime | undefined): string => {
  if (!time) return '';
  const written = writeCaseTime(time);
  const zone = written.time && zoneName(new Date(time.at), spokenLanguage(), time.timeZone);
  return joined(' ', written.date, written.time, zone);
};

type Describe<Kind extends CaseKind> = (entry: CaseEntryOf<Kind>, t: TFunction) => string;

const WORDS: { readonly [Kind in CaseKind]: Describe<Kind> } = {
  party: ({ name }) => name,
  entity: ({ name }) => name,
  respondent: ({ name }) => name,
  'key-date': ({ type, time }, t) => joined(' ', t(`terms.keyDate_${type}`), timeWords(time)),
  statement: ({ anchor }) => anchor.exact,
  act: ({ words }) => words,
  observation: ({ verdict }, t) => t(`terms.verdict_${verdict}`),
  push: ({ channel, time }, t) => joined(' ', t(`terms.channel_${channel}`), timeWords(time)),
  link: ({ type, note }, t) => joined(' · ', t(`terms.link_${type}`), note),
  threshold: ({ measure, count }, t) => `${t(`entries.count_${measure}`)} ${count}`,
  visit: (visit, t) => joined(' · ', visitWords(visit, t), visit.url),
  related: ({ note }) => note,
};

/**
 * Describes a case entry in one line: by its own text (for a statement the quoted text), else by
 * its type and time.
 */
export const caseEntryWords = (entry: CaseEntry, t: TFunction): string =>
  (WORDS[entry.kind] as Describe<CaseKind>)(entry, t);
