import { useTranslation } from 'react-i18next';
import type { CaseEntry } from '../../../lib/evidence/casework.ts';
import { findListings } from '../../../lib/store/listings/listings.ts';
import { useLive } from '../../use-live.ts';
import { itemName } from '../kit/lists/shown-label.ts';
import { caseEntryWords } from './case-entry-words.ts';

const itemOf = (entry: CaseEntry): string | undefined => {
  if (entry.kind === 'push' || entry.kind === 'observation') return entry.item;
  return entry.kind === 'link' ? entry.to : undefined;
};

/**
 * Names the entries of a list for their buttons: those about an item by its name too, since
 * several of a list can have the same words.
 */
export const useEntryNames = (entries: readonly CaseEntry[]): ((entry: CaseEntry) => string) => {
  const { t } = useTranslation();
  const items = entries.flatMap((entry) => itemOf(entry) ?? []);
  const known = useLive(() => findListings(items), [items.join()]);
  return (entry) => {
    const item = known?.get(itemOf(entry) ?? '');
    return [item && itemName(item, t), caseEntryWords(entry, t)].filter(Boolean).join(' · ');
  };
};
