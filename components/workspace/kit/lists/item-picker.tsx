import { MultiSelect, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldText } from '../../../../lib/evidence/names/fold-text.ts';
import { listListings } from '../../../../lib/store/listings/listings.ts';
import { useLive } from '../../../use-live.ts';

type Common = {
  readonly label: string;
  readonly matter: string;
  readonly description?: string;
  readonly required?: boolean;
  /** The id of an item that cannot be chosen, because the form is about it. */
  readonly except?: string;
};
type One = Common & {
  readonly value: string | undefined;
  readonly onChange: (item: string | undefined) => void;
};
type Several = Common & {
  readonly value: readonly string[];
  readonly onChange: (items: readonly string[]) => void;
};
type Choice = { readonly value: string; readonly label: string };

const MOST = 50;

/** `partial` is the word put before the title of an item that lacks something. */
const listChoices = async (
  matter: string,
  except: string | undefined,
  partial: string,
): Promise<Choice[]> =>
  (await listListings(matter))
    .filter(({ id }) => id !== except)
    .map(({ id, exhibit, title, status }) => ({
      value: id,
      label: [exhibit, status === 'partial' && partial, title].filter(Boolean).join(' · '),
    }));

/** A chosen item stays in the list even after it has left the matter. */
const useChoices = ({ matter, except }: Common, chosen: readonly string[]): Choice[] => {
  const { t } = useTranslation();
  const partial = t('kit.partial');
  const choices = useLive(() => listChoices(matter, except, partial), [matter, except, partial]);
  const known = new Set(choices?.map(({ value }) => value));
  const lost = choices ? chosen.filter((id) => !known.has(id)) : [];
  return [...(choices ?? []), ...lost.map((value) => ({ value, label: t('entries.itemGone') }))];
};

/** The choices whose exhibit label or title contains every typed word. */
const filterChoices = ({ options, search }: { options: readonly unknown[]; search: string }) => {
  const words = foldText(search).split(/\s+/u).filter(Boolean);
  return (options as Choice[])
    .filter(({ label }) => words.every((word) => foldText(label).includes(word)))
    .slice(0, MOST);
};

const usePicker = (props: Common, chosen: readonly string[]) => {
  const { t } = useTranslation();
  const { label, description, required = false } = props;
  return {
    label,
    required,
    ...(description === undefined ? {} : { description }),
    data: useChoices(props, chosen),
    filter: filterChoices,
    searchable: true,
    // It would open over the other fields with the dialog, and whenever the window comes back.
    openOnFocus: false,
    clearable: true,
    nothingFoundMessage: t('kit.noItemFound'),
    clearButtonProps: { 'aria-label': t('kit.clear') },
  };
};

/** Chooses one item of a matter by its exhibit or title. */
export const ItemPicker = ({ value, onChange, ...common }: One) => {
  const { t } = useTranslation();
  return (
    <Select
      {...usePicker(common, value === undefined ? [] : [value])}
      placeholder={t('kit.pickItem')}
      value={value ?? null}
      onChange={(item) => onChange(item ?? undefined)}
    />
  );
};

/** Chooses any number of items of a matter by their exhibits or titles. */
export const ItemsPicker = ({ value, onChange, ...common }: Several) => {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <MultiSelect
      {...usePicker(common, value)}
      // An open list lies over the buttons below it, so that each choice closes it
      dropdownOpened={isOpen}
      onDropdownOpen={() => setIsOpen(true)}
      onDropdownClose={() => setIsOpen(false)}
      onOptionSubmit={() => setIsOpen(false)}
      placeholder={value.length === 0 ? t('kit.pickItems') : ''}
      value={[...value]}
      onChange={onChange}
      hidePickedOptions
    />
  );
};
