import { useTranslation } from 'react-i18next';
import { capturesOf } from '../../../lib/casework/captures.ts';
import { compareText } from '../../../lib/evidence/names/compare-text.ts';
import { keyPage } from '../../../lib/evidence/names/page-keys.ts';
import { samePageBy } from '../../../lib/evidence/names/same-page.ts';
import type { ListedItem } from '../../../lib/store/items/opened-items.ts';
import { useFormat } from '../../format.ts';
import { useLive } from '../../use-live.ts';
import { useSamePageWords } from '../../use-same-page-words.ts';
import { readCaptures } from '../entries/items/read-captures.ts';
import { itemName } from '../kit/lists/shown-label.ts';
import { hrefTo } from '../kit/route.ts';
import prose from '../kit/sheets/prose.module.css';
import sections from '../kit/sheets/sections.module.css';

/** More than a person compares by hand; the rest is counted. */
const MOST_SHOWN = 8;

/**
 * The other captures of the item's page or post, by which the product says that it is still online,
 * each with why it counts as one and what of its address was ignored.
 */
export const SamePageCard = ({ item }: { readonly item: ListedItem }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const samePageWords = useSamePageWords();
  const captures = useLive(() => readCaptures(item), [item]);
  const others = capturesOf(captures ?? [])(item).toSorted((one, other) =>
    compareText(other.capturedAt, one.capturedAt),
  );
  if (others.length === 0) return null;
  const own = keyPage(item.record);
  return (
    <section className={sections.card} aria-label={t('samePage.title')}>
      <h2>{t('samePage.title')}</h2>
      <ul>
        {others.slice(0, MOST_SHOWN).map((other) => {
          const reason = samePageBy(own, keyPage(other.record));
          return (
            <li key={other.id}>
              <a href={hrefTo({ page: 'compare', id: item.id, other: other.id })}>
                {itemName(other, t)}
              </a>{' '}
              {format.exact(other.capturedAt)}
              {reason && <div className={prose.hint}>{samePageWords(reason)}</div>}
            </li>
          );
        })}
      </ul>
      {others.length > MOST_SHOWN && (
        <p className={prose.hint}>{t('samePage.more', { count: others.length - MOST_SHOWN })}</p>
      )}
    </section>
  );
};
