import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ItemRowView } from './item-row.tsx';
import css from './item-table.module.css';
import type { ListedItem } from './listed-item.ts';
import { SortHeader } from './sort-header.tsx';
import type { Sort } from './sort-items.ts';

type Props = {
  readonly items: readonly ListedItem[];
  readonly thumbnails: ReadonlyMap<string, Blob>;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  /** The item that was open before, whose row takes the focus. */
  readonly last?: string | undefined;
};

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };

const moveFocus = (event: React.KeyboardEvent<HTMLElement>): void => {
  const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>('a[data-item]')];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const ends: Record<string, number> = { Home: 0, End: links.length - 1 };
  const step = STEPS[event.key];
  const to = ends[event.key] ?? (step && Math.min(links.length - 1, Math.max(0, at + step)));
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  links[to]?.focus();
};

/** A matter's items. Each row opens by click or Enter; arrow keys, Page Up and Down, Home and End move between them. */
export const ItemTable = ({ items, thumbnails, sort, onSort, last }: Props) => {
  const { t } = useTranslation();
  const body = useRef<HTMLTableSectionElement>(null);
  useEffect(() => {
    if (last) body.current?.querySelector<HTMLAnchorElement>(`a[data-item="${CSS.escape(last)}"]`)?.focus();
  }, [last]);
  const entry = items.some(({ id }) => id === last) ? last : items[0]?.id;
  const header = { sort, onSort };
  return (
    <table aria-label={t('workspace.items')} className={css.table}>
      <thead>
        <tr>
          <th className={css.picture}>{t('workspace.picture')}</th>
          <SortHeader by="exhibit" label={t('workspace.exhibit')} className={css.exhibit} {...header} />
          <SortHeader by="title" label={t('workspace.title')} className={css.title} {...header} />
          <th className={css.kind}>{t('workspace.kind')}</th>
          <SortHeader by="author" label={t('workspace.author')} className={css.author} {...header} />
          <SortHeader by="published" label={t('workspace.published')} className={css.time} {...header} />
          <SortHeader by="captured" label={t('workspace.captured')} className={css.time} {...header} />
          <th className={css.tags}>{t('workspace.tags')}</th>
          <th className={css.status}>{t('workspace.status')}</th>
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={moveFocus}>
        {items.map((item) => (
          <ItemRowView
            key={item.id}
            item={item}
            thumbnail={thumbnails.get(item.id)}
            isEntry={item.id === entry}
          />
        ))}
      </tbody>
    </table>
  );
};
