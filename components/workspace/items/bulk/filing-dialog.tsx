import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilingChange, FilingField } from '../../../../lib/evidence/filing-labels.ts';
import { annotateItems } from '../../../../lib/store/items/annotate-items.ts';
import { FilingInputs } from '../../entries/filing/filing-inputs.tsx';
import { nameItems, onlyName } from '../../entries/items/name-items.ts';
import { offerLabelUndo } from '../../kit/offer-label-undo.ts';
import { BulkDialog } from './bulk-dialog.tsx';
import type { BulkProps } from './bulk-props.ts';
import css from './filing-dialog.module.css';
import { mergeFiling, useFilingSuggestions } from './use-filing-suggestions.ts';

/** A choice that removes a label; '' leaves it as it is. */
const REMOVE = 'remove';

const isList = (field: string): boolean => field === 'evidenceKind' || field === 'formIn';

/** Only in a list can 'remove' be chosen; a text may be that word. */
const isRemoval = (field: string, value: string): boolean => value === REMOVE && isList(field);

type Written = { readonly [Field in FilingField]?: string };

/** `emptied` are texts to be removed from all items. */
const asChange = (written: Written, emptied: readonly FilingField[]): FilingChange => ({
  ...Object.fromEntries(
    Object.entries(written)
      .filter(([, value]) => value.trim() !== '')
      .map(([field, value]) => [field, isRemoval(field, value) ? '' : value]),
  ),
  ...Object.fromEntries(emptied.map((field) => [field, ''])),
});

const SUGGESTED = ['purpose', 'source', 'evidenceKind'] as const;

/** What was written for all items, and the texts that are to be removed from all. */
const useWritten = () => {
  const [written, setWritten] = useState<Written>({});
  const [emptied, setEmptied] = useState<readonly FilingField[]>([]);
  const write = (changed: Written) => {
    setWritten({ ...written, ...changed });
    setEmptied(emptied.filter((field) => !(field in changed)));
  };
  const empty = (field: FilingField, isOn: boolean) => {
    setWritten({ ...written, [field]: '' });
    const others = emptied.filter((one) => one !== field);
    setEmptied(isOn ? [...others, field] : others);
  };
  return { written, emptied, write, empty };
};

/**
 * Sets labels of filed lists on many items, and accepts suggestions for their empty fields where a
 * person says so.
 */
export const FilingDialog = ({ items, onClose }: BulkProps) => {
  const { t } = useTranslation();
  const { written, emptied, write, empty } = useWritten();
  const [accepts, setAccepts] = useState(false);
  const suggested = useFilingSuggestions(items);
  const typed = asChange(written, emptied);
  const counts = SUGGESTED.map((field) => {
    const count = [...suggested.values()].filter((labels) => labels[field]).length;
    return { field, count };
  }).filter(({ count }) => count > 0);
  const isEmpty = Object.keys(typed).length === 0 && !(accepts && counts.length > 0);
  return (
    <BulkDialog
      title={t('filingFields.bulkTitle', { items: nameItems(items, t) })}
      lead={t('filingFields.bulkLead')}
      confirm={t('kit.save')}
      missing={isEmpty ? t('filingFields.bulkNeeded') : undefined}
      onSubmit={async (onProgress) => {
        const changes = mergeFiling(items, typed, accepts ? suggested : new Map());
        offerLabelUndo(await annotateItems(changes, { onProgress }), t, onlyName(items, t));
      }}
      onClose={onClose}
    >
      <FilingInputs
        isFocused
        value={written as FilingChange}
        onChange={write}
        below={(field) =>
          !isList(field) &&
          items.some(({ filing }) => filing?.[field]) && (
            <EmptyBox
              field={field}
              isChecked={emptied.includes(field)}
              onChange={(isOn) => empty(field, isOn)}
            />
          )
        }
        first={[
          { value: '', label: t('filingFields.leave') },
          { value: REMOVE, label: t('filingFields.remove') },
        ]}
      />
      {counts.length > 0 && (
        <Suggestions
          counts={counts}
          suggested={suggested}
          accepts={accepts}
          onAccept={setAccepts}
        />
      )}
    </BulkDialog>
  );
};

type SuggestionsProps = {
  readonly counts: readonly {
    readonly field: (typeof SUGGESTED)[number];
    readonly count: number;
  }[];
  readonly suggested: ReturnType<typeof useFilingSuggestions>;
  readonly accepts: boolean;
  readonly onAccept: (accepts: boolean) => void;
};

/** How many empty fields have a suggestion, with an example, and the choice to fill them in. */
const Suggestions = ({ counts, suggested, accepts, onAccept }: SuggestionsProps) => {
  const { t } = useTranslation();
  return (
    <section className={css.suggestions} aria-label={t('filingFields.suggestion')}>
      <Checkbox
        label={t('filingFields.useAll')}
        checked={accepts}
        onChange={(event) => onAccept(event.currentTarget.checked)}
      />
      <ul>
        {counts.map(({ field, count }) => (
          <li key={field}>
            {t('filingFields.suggested', { count, field: t(`terms.filing_${field}`) })}
            {field !== 'evidenceKind' && <Example words={firstOf(suggested, field)} />}
          </li>
        ))}
      </ul>
    </section>
  );
};

type EmptyBoxProps = {
  readonly field: FilingField;
  readonly isChecked: boolean;
  readonly onChange: (isOn: boolean) => void;
};

/** An empty text leaves a label as it is, so that removing it is a choice of its own. */
const EmptyBox = ({ field, isChecked, onChange }: EmptyBoxProps) => {
  const { t } = useTranslation();
  return (
    <Checkbox
      mt={4}
      size="xs"
      label={t('filingFields.emptyAll', { field: t(`terms.filing_${field}`) })}
      checked={isChecked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
};

const firstOf = (
  suggested: ReturnType<typeof useFilingSuggestions>,
  field: 'purpose' | 'source',
): string => [...suggested.values()].find((labels) => labels[field])?.[field] ?? '';

const Example = ({ words }: { readonly words: string }) => (
  <span className={css.example}>{words}</span>
);
