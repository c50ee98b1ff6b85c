import type { TFunction } from 'i18next';
import { writeCaseTime } from '../../../lib/casework/dates/parse-case-time.ts';
import type { CaseEntry, CaseTime } from '../../../lib/evidence/casework.ts';

const timeWords = (time: CaseTime | undefined): string => {
  const written = time && writeCaseTime(time);
  return written ? [written.date, written.time].filter(Boolean).join(' ') : '';
};

/**
 * What a case entry is called in one line: its own words, the quoted ones first; what has none by
 * what it is and when.
 */
export const caseEntryWords = (entry: CaseEntry, t: TFunction): string => {
  if ('anchor' in entry) return entry.anchor.exact;
  if ('name' in entry) return entry.name;
  if ('words' in entry) return entry.words;
  if (entry.kind === 'observation') return t(`terms.verdict_${entry.verdict}`);
  if (entry.kind === 'link')
    return [t(`terms.link_${entry.type}`), entry.note].filter(Boolean).join(' · ');
  if (entry.kind === 'threshold') return `${t(`workspace.count_${entry.measure}`)} ${entry.count}`;
  if (entry.kind === 'related') return entry.note;
  const what =
    entry.kind === 'push' ? `terms.channel_${entry.channel}` : `terms.keyDate_${entry.type}`;
  return [t(what), timeWords(entry.time)].filter(Boolean).join(' ');
};
