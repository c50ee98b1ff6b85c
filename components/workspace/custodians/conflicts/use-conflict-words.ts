import { useTranslation } from 'react-i18next';
import type { Subject } from '../../../../lib/chains/merge/subject.ts';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';

/** The members of a value that people know an entry of the case file by. */
const NAMES = ['name', 'words', 'why', 'note', 'type', 'reference'] as const;

const nameIn = (value: object): string | undefined =>
  NAMES.map((name) => (value as { readonly [member: string]: unknown })[name]).find(
    (one): one is string => typeof one === 'string' && one !== '',
  );

/** What a conflict is about and what a value says, in words. */
export const useConflictWords = (items: readonly ListingRow[]) => {
  const { t } = useTranslation();
  const titleOf = (id: string): string => {
    const item = items.find((one) => one.id === id);
    return item ? [item.exhibit, item.title].filter(Boolean).join(' · ') : id;
  };
  const about = (subject: Subject): string => {
    switch (subject.kind) {
      case 'label':
      case 'filing':
        return t('custodians.aboutLabel', { field: subject.field, item: titleOf(subject.item) });
      case 'withheld':
        return t('custodians.aboutWithheld', { item: titleOf(subject.item) });
      case 'case':
        return t('custodians.aboutEntry', { kind: subject.entry });
      case 'case-note':
        return t('custodians.aboutNote', { kind: subject.entry });
      case 'matter':
        return t('custodians.aboutMatter', { field: subject.field });
    }
  };
  const value = (stated: unknown): string => {
    if (stated === undefined) return t('custodians.removed');
    if (stated === '' || (Array.isArray(stated) && stated.length === 0))
      return t('custodians.empty');
    if (Array.isArray(stated)) return stated.join(t('kit.comma'));
    if (typeof stated === 'object' && stated !== null)
      return nameIn(stated) ?? JSON.stringify(stated);
    return String(stated);
  };
  return { about, value };
};
