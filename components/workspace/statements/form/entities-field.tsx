import { Button, MultiSelect } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entity } from '../../../../lib/evidence/casework.ts';
import prose from '../../kit/sheets/prose.module.css';
import css from './entities-field.module.css';

type Props = {
  readonly entities: readonly Entity[];
  /** Those that the words name. */
  readonly named: readonly Entity[];
  readonly value: readonly string[];
  readonly onChange: (entities: readonly string[]) => void;
};

/**
 * The affected entities, chosen from the case file; entities named in the words are suggested.
 */
export const EntitiesField = ({ entities, named, value, onChange }: Props) => {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  if (entities.length === 0) return <p className={prose.hint}>{t('statements.noEntities')}</p>;
  const open = named.filter(({ id }) => !value.includes(id));
  return (
    <div>
      <MultiSelect
        ref={input}
        label={t('statements.entities')}
        placeholder={value.length === 0 ? t('statements.pickEntities') : ''}
        data={entities.map(({ id, name }) => ({ value: id, label: name }))}
        value={[...value]}
        onChange={onChange}
        searchable
        selectFirstOptionOnChange
        selectFirstOptionOnDropdownOpen
        clearable
        hidePickedOptions
        clearButtonProps={{ 'aria-label': t('statements.clear') }}
      />
      {open.length > 0 && (
        <div className={css.named}>
          <span className={prose.hint}>{t('statements.named')}</span>
          {open.map(({ id, name }) => (
            <Button
              key={id}
              size="compact-xs"
              variant="default"
              aria-label={t('statements.addEntity', { name })}
              onClick={({ currentTarget }) => {
                onChange([...value, id]);
                // The button goes, and the keyboard with it.
                if (document.activeElement === currentTarget) input.current?.focus();
              }}
            >
              + {name}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
};
