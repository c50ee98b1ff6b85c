import { Button, TextInput } from '@mantine/core';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format.ts';
import { MagnifierIcon } from '../kit/icons.tsx';
import css from './items-toolbar.module.css';
import { ColumnMenu } from './table/column-menu.tsx';

type Props = {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly box: RefObject<HTMLInputElement | null>;
  /** Goes to the first item that was found. */
  readonly onFirst: () => void;
  /** Items shown, and of how many, where they are fewer. */
  readonly shown: number;
  readonly all: number;
  /** False while the other items of the matter are being read. */
  readonly isWhole: boolean;
  /** Texts that are not searched yet. */
  readonly unread: number;
  readonly columns: readonly string[];
  readonly onColumns: (names: readonly string[]) => void;
  /** Whether the matter has several custodians. */
  readonly isShared: boolean;
  readonly onKeys: () => void;
  /** Absent in the Inbox, which is no case and has no exhibits. */
  readonly onArrange: (() => void) | undefined;
};

/** The search over a matter's items, what it found, and how the list looks. */
export const ItemsToolbar = (props: Props) => {
  const {
    query,
    onQuery,
    onFirst,
    box,
    shown,
    all,
    isWhole,
    unread,
    columns,
    onColumns,
    isShared,
    onKeys,
    onArrange,
  } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const counts = { shown: format.number(shown), all: format.number(all) };
  const found = t('kit.found', { count: shown, ...counts });
  return (
    <search className={css.bar}>
      <TextInput
        ref={box}
        type="search"
        size="xs"
        className={css.search}
        leftSection={<MagnifierIcon />}
        aria-label={t('items.search')}
        placeholder={t('items.searchHint')}
        value={query}
        onChange={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          // Enter also ends the composition of Chinese words, which is no search.
          if (!['Enter', 'ArrowDown'].includes(event.key) || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onFirst();
        }}
      />
      <span role="status" className={css.found}>
        {(query.trim() !== '' || shown < all) && found}
        {!isWhole && ` · ${t('items.readingRest')}`}
        {query.trim() !== '' && unread > 0 && ` · ${t('items.searching')}`}
      </span>
      <span className={css.end}>
        {onArrange && (
          <Button size="compact-xs" variant="default" onClick={onArrange}>
            {t('items.arrange')}
          </Button>
        )}
        <ColumnMenu shown={columns} onChange={onColumns} isShared={isShared} />
        <Button size="compact-xs" variant="default" onClick={onKeys}>
          {t('items.keysButton')}
        </Button>
      </span>
    </search>
  );
};
