import type { ListingRow } from '../../../../lib/store/listings/listing.ts';
import { hrefTo } from '../../kit/route.ts';
import css from './item-title.module.css';

type Props = { readonly item: Pick<ListingRow, 'id' | 'exhibit' | 'title'> };

/** A link to an item: its exhibit label and title. */
export const ItemTitle = ({ item: { id, exhibit, title } }: Props) => (
  <a className={css.title} href={hrefTo({ page: 'item', id })}>
    <strong>{exhibit}</strong> {title}
  </a>
);
