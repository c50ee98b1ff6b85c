import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';
import { DayRangeFields } from './day-range-fields.tsx';
import { FacetValues, facetWords } from './facet-values.tsx';
import { DATE_FACETS, FACETS, type Facet, type FacetContext } from './facets.ts';
import css from './filter-bar.module.css';
import { FilterChip } from './filter-chip.tsx';
import {
  type DayRange,
  type Filters,
  isFiltered,
  NO_FILTERS,
  withDays,
  withValues,
} from './filter-items.ts';

type FacetName = Facet['name'] | (typeof DATE_FACETS)[number]['name'];
type Props = {
  readonly items: readonly ListingRow[];
  readonly context: FacetContext;
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
};

const inWords = ({ from = '', to = '' }: DayRange): string => (from || to ? `${from} – ${to}` : '');

/** The filters of the list: a chip for each facet in use, and a menu to add one. */
export const FilterBar = ({ items, context, filters, onChange }: Props) => {
  const { t } = useTranslation();
  const [open, setOpen] = useState<string>();
  const chip = (name: FacetName) => ({
    name: t(`items.facet_${name}`),
    isOpen: open === name,
    onToggle: (isOpen: boolean) => setOpen(isOpen ? name : undefined),
  });
  const hasOthers = items.some(({ chain }) => chain !== undefined);
  const offered = FACETS.filter(({ isLinked, isShared }) => !isLinked && (!isShared || hasOthers));
  const names = [...offered, ...DATE_FACETS].map(({ name }) => name);
  const isShown = (name: string) => name in filters.values || name in filters.days || name === open;
  return (
    <div className={css.bar}>
      {FACETS.filter(({ name }) => isShown(name)).map((facet) => {
        const chosen = filters.values[facet.name] ?? [];
        const change = (values: readonly string[]) =>
          onChange(withValues(filters, facet.name, values));
        return (
          <FilterChip
            key={facet.name}
            {...chip(facet.name)}
            chosen={chosen
              .map((value) => facetWords(facet, value, t, context))
              .join(t('kit.comma'))}
            onClear={() => change([])}
          >
            <FacetValues
              facet={facet}
              items={items}
              context={context}
              chosen={chosen}
              onChange={change}
            />
          </FilterChip>
        );
      })}
      {DATE_FACETS.filter(({ name }) => isShown(name)).map(({ name }) => {
        const range = filters.days[name] ?? {};
        const change = (days: DayRange) => onChange(withDays(filters, name, days));
        return (
          <FilterChip key={name} {...chip(name)} chosen={inWords(range)} onClear={() => change({})}>
            <DayRangeFields range={range} onChange={change} />
          </FilterChip>
        );
      })}
      <AddFilter names={names.filter((name) => !isShown(name))} onAdd={setOpen} />
      {isFiltered(filters) && (
        <Button size="compact-xs" variant="subtle" onClick={() => onChange(NO_FILTERS)}>
          {t('items.clearFilters')}
        </Button>
      )}
    </div>
  );
};

type AddFilterProps = {
  readonly names: readonly FacetName[];
  readonly onAdd: (name: FacetName) => void;
};

const AddFilter = ({ names, onAdd }: AddFilterProps) => {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-start" shadow="md" returnFocus={false}>
      <Menu.Target>
        <Button size="compact-xs" variant="default">
          {t('items.addFilter')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {names.map((name) => (
          <Menu.Item key={name} fz={13} py={4} onClick={() => onAdd(name)}>
            {t(`items.facet_${name}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};
