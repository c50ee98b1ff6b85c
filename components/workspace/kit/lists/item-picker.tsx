import { MultiSelect, Select } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { statedCaseTime } from '../../../../lib/casework/dates/case-zone.ts';
import { foldText } from '../../../../lib/evidence/names/fold-text.ts';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';
import { listListings } from '../../../../lib/store/listings/listings.ts';
import { useFormat } from '../../../format.ts';
import { useLive } from '../../../use-live.ts';
import { hostOf } from './host-of.ts';
import css from './item-picker.module.css';
import { shownLabel } from './shown-label.ts';

type Likely = (item: ListingRow) => boolean;

type Common = {
  readonly label: string;
  readonly matter: string;
  readonly description?: string;
  readonly required?: boolean;
  /** Whether the keyboard begins here when the dialog opens. */
  readonly isStart?: boolean;
  /** The id of an item that cannot be chosen, because the form is about it. */
  readonly except?: string;
  /**
   * Which items the field most likely asks for: they are offered before all others, of several
   * kinds those of the first kind before those of the next.
   */
  readonly first?: Likely | readonly Likely[];
};
type One = Common & {
  readonly value: string | undefined;
  readonly onChange: (item: string | undefined) => void;
};
type Several = Common & {
  readonly value: readonly string[];
  readonly onChange: (items: readonly string[]) => void;
};
type Choice = {
  readonly value: string;
  readonly label: string;
  /** What tells items of one name from each other: kind, host and time of publication. */
  readonly below: string;
};

const MOST = 50;

const listChoices = async (
  { matter, except, first = [] }: Common,
  t: TFunction,
  { caseTime, timeZone }: ReturnType<typeof useFormat>,
): Promise<Choice[]> => {
  const items = (await listListings(matter)).filter(({ id }) => id !== except);
  const likely = [first].flat().flatMap((isLikely) => items.filter(isLikely));
  return [...new Set([...likely, ...items])].map((item) => {
    const { id, title, status, kind, url, stated } = item;
    const at = stated.published && statedCaseTime(stated.published, timeZone);
    const time = at && t('popup.published', { time: caseTime(at) });
    return {
      value: id,
      label: [shownLabel(item, t), status === 'partial' && t('kit.partial'), title]
        .filter(Boolean)
        .join(' · '),
      below: [t(`popup.kinds_${kind}`), hostOf(url), time].filter(Boolean).join(' · '),
    };
  });
};

/** A chosen item stays in the list even after it has left the matter. */
const useChoices = (common: Common, chosen: readonly string[]): Choice[] => {
  const { matter, except, first } = common;
  const { t } = useTranslation();
  const format = useFormat();
  const choices = useLive(() => listChoices(common, t, format), [matter, except, first, t, format]);
  const known = new Set(choices?.map(({ value }) => value));
  const lost = choices ? chosen.filter((id) => !known.has(id)) : [];
  const gone = (value: string) => ({ value, label: t('entries.itemGone'), below: '' });
  return [...(choices ?? []), ...lost.map(gone)];
};

/** The choices whose exhibit label, title, kind or host contains every typed word. */
const filterChoices = ({ options, search }: { options: readonly unknown[]; search: string }) => {
  const words = foldText(search).split(/\s+/u).filter(Boolean);
  return (options as Choice[])
    .filter(({ label, below }) => {
      const shown = foldText(`${label} ${below}`);
      return words.every((word) => shown.includes(word));
    })
    .slice(0, MOST);
};

const drawChoice = ({ option }: { readonly option: object }) => {
  const { label, below } = option as Choice;
  return (
    <span>
      {label}
      <span className={css.below}>{below}</span>
    </span>
  );
};

const usePicker = (props: Common, chosen: readonly string[]) => {
  const { t } = useTranslation();
  const { label, description, required = false, isStart = false } = props;
  return {
    label,
    required,
    ...(isStart ? { 'data-autofocus': true } : {}),
    ...(description === undefined ? {} : { description }),
    data: useChoices(props, chosen),
    filter: filterChoices,
    renderOption: drawChoice,
    searchable: true,
    // Enter takes what was typed for; without a choice it would send the form.
    selectFirstOptionOnChange: true,
    // Else the list's opening takes back what the first letter chose.
    selectFirstOptionOnDropdownOpen: true,
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
  const input = useRef<HTMLInputElement>(null);
  const { length } = value;
  // Each choice makes the field higher: where one types goes down, under the buttons of a dialog
  useEffect(() => {
    if (length > 0 && document.activeElement === input.current)
      input.current?.scrollIntoView({ block: 'nearest' });
  }, [length]);
  return (
    <MultiSelect
      ref={input}
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
