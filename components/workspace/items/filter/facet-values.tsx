import { Checkbox, TextInput } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';
import { useFormat } from '../../../format.ts';
import css from './facet-values.module.css';
import type { Facet, FacetContext } from './facets.ts';
import { countValues } from './filter-items.ts';

type Props = {
  readonly facet: Facet;
  readonly items: readonly ListingRow[];
  readonly context: FacetContext;
  readonly chosen: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
};

/** More values than this can be narrowed by typing; of those that are left, so many are shown. */
const FEW = 8;
const MOST = 200;

/** A facet's values with their counts, to choose from. */
export const FacetValues = ({ facet, items, context, chosen, onChange }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const [typed, setTyped] = useState('');
  const values = countValues(items, facet, context).map(([value, count]) => ({
    value,
    count,
    words: facetWords(facet, value, t, context),
  }));
  const shown = values.filter(({ words }) =>
    words.toLowerCase().includes(typed.trim().toLowerCase()),
  );
  const change = (value: string, isOn: boolean) =>
    onChange(isOn ? [...chosen, value] : chosen.filter((one) => one !== value));
  return (
    <>
      {values.length > FEW && (
        <TextInput
          size="xs"
          mb={6}
          aria-label={t('items.narrow')}
          placeholder={t('items.narrow')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <div className={css.list}>
        {shown.slice(0, MOST).map(({ value, count, words }) => (
          <Checkbox
            key={value}
            size="xs"
            classNames={{ body: css.option ?? '', labelWrapper: css.label ?? '' }}
            label={
              <>
                <span>{words}</span> <span className={css.count}>{format.number(count)}</span>
              </>
            }
            checked={chosen.includes(value)}
            onChange={(event) => change(value, event.currentTarget.checked)}
          />
        ))}
        {shown.length === 0 && <p className={css.empty}>{t('items.noValues')}</p>}
      </div>
    </>
  );
};

/** What a facet's value is called; the empty one is "none". */
export const facetWords = (
  { wordsOf }: Facet,
  value: string,
  t: TFunction,
  context: FacetContext,
): string => (value === '' ? t('items.none') : (wordsOf?.(value, t, context) ?? value));
