import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { visibleText } from '../../../../../lib/filing/model/visible-text.ts';
import type { ListingRow } from '../../../../../lib/store/listings/listing.ts';
import { ShowMore } from '../../../kit/lists/show-more.tsx';
import { shownLabel } from '../../../kit/lists/shown-label.ts';
import css from '../../../kit/sheets/choices.module.css';

/** Rows that are shown before a person asks for more: a matter can hold thousands of items. */
const FIRST = 50;

type Props = {
  readonly rows: readonly ListingRow[];
  readonly chosen: readonly string[] | undefined;
  readonly onChange: (items: readonly string[] | undefined) => void;
};

/** Chooses which items go out: all, or those that are ticked. */
export const ItemsChoice = ({ rows, chosen, onChange }: Props) => {
  const { t } = useTranslation();
  const [shown, setShown] = useState(FIRST);
  const free = rows.filter(({ withheld }) => !withheld);
  const isChosen = new Set(chosen);
  const all = free.map(({ id }) => id);
  const toggle = (id: string, isOn: boolean) =>
    onChange(all.filter((one) => (one === id ? isOn : isChosen.has(one))));
  return (
    <fieldset className={css.items}>
      <legend>{t('exportChoice.items')}</legend>
      <Checkbox
        label={t('exportChoice.allItems')}
        checked={chosen === undefined}
        onChange={(event) => onChange(event.currentTarget.checked ? undefined : all)}
      />
      {chosen !== undefined && (
        <>
          <ul className={css.list}>
            {free.slice(0, shown).map((item) => (
              <li key={item.id}>
                <Checkbox
                  size="xs"
                  label={`${shownLabel(item, t)} · ${visibleText(item.title)}`}
                  checked={isChosen.has(item.id)}
                  onChange={(event) => toggle(item.id, event.currentTarget.checked)}
                />
              </li>
            ))}
          </ul>
          <ShowMore shown={shown} all={free.length} step={FIRST} onMore={setShown} />
        </>
      )}
    </fieldset>
  );
};
