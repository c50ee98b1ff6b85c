import { useTranslation } from 'react-i18next';
import { suggestFiling } from '../../../../lib/casework/readiness/suggest-filing.ts';
import type {
  FilingChange,
  FilingField,
  FilingLabels,
} from '../../../../lib/evidence/filing-labels.ts';
import type { LabelChange } from '../../../../lib/store/items/annotate-items.ts';
import { readItem } from '../../../../lib/store/items/opened-items.ts';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';
import { useCaseZone } from '../../../case-zone.tsx';
import { useLive } from '../../../use-live.ts';
import { filingWords } from '../../entries/filing/filing-words.ts';

type Suggested = ReadonlyMap<string, FilingLabels>;

const NONE: Suggested = new Map();

const onlyEmpty = (suggested: FilingLabels, filing: FilingLabels = {}): FilingLabels =>
  Object.fromEntries(Object.entries(suggested).filter(([field]) => !filing[field as FilingField]));

/** The suggestions for the empty labels of items, by id; items without any are absent. */
export const useFilingSuggestions = (items: readonly ListingRow[]): Suggested => {
  const { t, i18n } = useTranslation();
  const timeZone = useCaseZone();
  const ids = items.map(({ id }) => id).join();
  const opened = useLive(() => Promise.all(items.map(({ id }) => readItem(id))), [ids]);
  if (!opened) return NONE;
  const suggested = opened.flatMap((item, at) => {
    if (!item) return [];
    const words = filingWords(suggestFiling(item), t, i18n.language, timeZone);
    const labels = onlyEmpty(words, items[at]?.filing);
    return Object.keys(labels).length > 0 ? [[item.id, labels] as const] : [];
  });
  return new Map(suggested);
};

/** The change of each item: what a person wrote for all, before what was suggested for it alone. */
export const mergeFiling = (
  items: readonly Pick<ListingRow, 'id'>[],
  written: FilingChange,
  suggested: Suggested,
): readonly LabelChange[] =>
  items.map(({ id }) => ({ id, labels: { filing: { ...suggested.get(id), ...written } } }));
