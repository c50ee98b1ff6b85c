import type { TFunction } from 'i18next';
import { writeCaseTime } from '../../lib/casework/parse-case-time.ts';
import type { CaseEntry } from '../../lib/evidence/casework.ts';

/** What a case entry is called in one line: its own words, the quoted ones first; a key date by what it is and when. */
export const caseEntryWords = (entry: CaseEntry, t: TFunction): string => {
  if ('anchor' in entry) return entry.anchor.exact;
  if ('name' in entry) return entry.name;
  if ('words' in entry) return entry.words;
  if (entry.kind !== 'key-date') return 'note' in entry ? entry.note : '';
  const { date, time } = writeCaseTime(entry.time);
  return [t(`terms.keyDate_${entry.type}`), date, time].filter(Boolean).join(' ');
};
