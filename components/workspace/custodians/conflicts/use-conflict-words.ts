import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { caseEntry } from '../../../../lib/backup/case-shapes.ts';
import type { Subject } from '../../../../lib/chains/merge/subject.ts';
import type { CaseEntry } from '../../../../lib/evidence/casework.ts';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';
import { isWordKey } from '../../../words.ts';
import { caseEntryWords } from '../../entries/case-entry-words.ts';

/** Who numbers exhibits is named by a chain: the custodians by the ids of theirs. */
type Names = ReadonlyMap<string, string>;

const LABELS = {
  exhibit: 'kit.exhibit',
  role: 'entries.role',
  tags: 'kit.tags',
  note: 'kit.note',
} as const;

const FACTS = { numberedBy: 'custodians.numbering', witnessHours: 'witness.field' } as const;

const isIn = <T extends object>(name: string, words: T): name is keyof T & string =>
  Object.hasOwn(words, name);

/** Words for a key that a colleague's newer version may state; else the key itself. */
const known = (key: string, own: string, t: TFunction): string => (isWordKey(key) ? t(key) : own);

const fieldWords = (subject: Subject, t: TFunction): string => {
  if (!('field' in subject)) return '';
  const { kind, field } = subject;
  if (kind === 'label') return isIn(field, LABELS) ? t(LABELS[field]) : field;
  if (kind === 'filing') return known(`terms.filing_${field}`, field, t);
  return isIn(field, FACTS) ? t(FACTS[field]) : known(`caseFile.field_${field}`, field, t);
};

const CHOICES = { evidenceKind: 'evidenceKind', formIn: 'form', role: 'itemRole' } as const;

/** A value of one field, where it is chosen from a list or means more than it says. */
const fieldValue = (field: string, value: string, names: Names, t: TFunction): string => {
  if (field === 'numberedBy') return names.get(value) ?? t('custodians.unknownLog', { id: value });
  return isIn(field, CHOICES) ? known(`terms.${CHOICES[field]}_${value}`, value, t) : value;
};

const entryWords = (value: object, t: TFunction): string =>
  caseEntry(value)
    ? caseEntryWords(value as CaseEntry, t) || t('custodians.unnamedEntry')
    : t('custodians.unreadable');

/** What a conflict is about and what a value says, in words. */
export const useConflictWords = (items: readonly ListingRow[], names: Names) => {
  const { t } = useTranslation();
  const titleOf = (id: string): string => {
    const item = items.find((one) => one.id === id);
    return item ? [item.exhibit, item.title].filter(Boolean).join(' · ') : id;
  };
  const about = (subject: Subject): string => {
    const field = fieldWords(subject, t);
    switch (subject.kind) {
      case 'label':
      case 'filing':
        return t('custodians.aboutLabel', { field, item: titleOf(subject.item) });
      case 'withheld':
        return t('custodians.aboutWithheld', { item: titleOf(subject.item) });
      case 'case':
      case 'case-note': {
        const kind = known(`entries.kind_${subject.entry}`, subject.entry, t);
        const isNote = subject.kind === 'case-note';
        return t(isNote ? 'custodians.aboutNote' : 'custodians.aboutEntry', { kind });
      }
      case 'matter':
        return t('custodians.aboutMatter', { field });
    }
  };
  const value = ({ kind, ...subject }: Subject, stated: unknown): string => {
    if (stated === undefined) return t('custodians.removed');
    if (kind === 'withheld' && stated === '') return t('custodians.released');
    if (stated === '' || (Array.isArray(stated) && stated.length === 0))
      return t('custodians.empty');
    if (Array.isArray(stated)) return stated.map(String).join(t('kit.comma'));
    if (typeof stated === 'object' && stated !== null) return entryWords(stated, t);
    return 'field' in subject
      ? fieldValue(subject.field, String(stated), names, t)
      : String(stated);
  };
  return { about, value };
};
