import type { ListedItem } from '../listed-item.ts';
import { hrefTo } from '../route.ts';
import css from './consequences-view.module.css';

/** The way to an item: its exhibit and title. */
export const ItemTitle = ({ item: { id, exhibit, title } }: { readonly item: ListedItem }) => (
  <a className={css.title} href={hrefTo({ page: 'item', id })}>
    <strong>{exhibit}</strong> {title}
  </a>
);
