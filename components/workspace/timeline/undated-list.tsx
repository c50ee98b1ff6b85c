import { useTranslation } from 'react-i18next';
import type { TimelineItem } from '../../../lib/casework/timeline/plan-marks.ts';
import type { ListedItem } from '../../../lib/store/items/opened-items.ts';
import { ItemTitle } from '../entries/items/item-title.tsx';
import css from './undated-list.module.css';

type Props = {
  readonly items: readonly TimelineItem[];
  readonly titles: ReadonlyMap<string, ListedItem>;
};

/** The items of which no time of publication is known, with what their pages say instead. */
export const UndatedList = ({ items, titles }: Props) => {
  const { t } = useTranslation();
  if (items.length === 0) return null;
  return (
    <details className={css.undated} open={items.length <= 12}>
      <summary>
        {t('timeline.undated')} <span>{items.length}</span>
      </summary>
      <p>{t('timeline.undatedLead')}</p>
      <ul>
        {items.map(({ id, record: { post } }) => (
          <li key={id}>
            <Item item={titles.get(id)} />
            {post?.published && (
              <span>
                {' '}
                {t('timeline.statedAs', { raw: post.published.shown ?? post.published.raw })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
};

const Item = ({ item }: { readonly item: ListedItem | undefined }) =>
  item && <ItemTitle item={item} />;
