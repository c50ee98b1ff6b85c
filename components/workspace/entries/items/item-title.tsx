import { useTranslation } from 'react-i18next';
import { visibleText } from '../../../../lib/filing/model/visible-text.ts';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';
import { type NamedItem, shownLabel } from '../../kit/lists/shown-label.ts';
import { hrefTo } from '../../kit/route.ts';
import css from './item-title.module.css';

type Props = { readonly item: NamedItem & Pick<ListingRow, 'id'> };

/** A link to an item: its exhibit label, or what stands for it, and title. */
export const ItemTitle = ({ item }: Props) => {
  const { t } = useTranslation();
  return (
    <a className={css.title} href={hrefTo({ page: 'item', id: item.id })}>
      <strong>{shownLabel(item, t)}</strong> <bdi>{visibleText(item.title)}</bdi>
    </a>
  );
};
