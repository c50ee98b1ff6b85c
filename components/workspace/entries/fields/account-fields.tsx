import { Autocomplete, Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '../../../../lib/evidence/casework.ts';
import { platformName, platformNames } from '../../../../lib/evidence/names/platform.ts';
import css from './account-fields.module.css';
import { NamesInput } from './names-input.tsx';

type Props = {
  readonly legend: string;
  readonly account: Account;
  readonly onChange: (account: Account) => void;
  readonly onRemove: () => void;
  /** Whether the keyboard goes to its first field when it appears. */
  readonly isNew?: boolean;
};

const FIELDS = ['handle', 'platformId', 'url'] as const;

/** Sets a field of an account; a field that becomes empty is dropped. */
const fillIn = (
  account: Account,
  field: 'platform' | (typeof FIELDS)[number],
  text: string,
): Account => {
  const { platformId, url, ...named } = { ...account, [field]: text };
  return { ...named, ...(platformId && { platformId }), ...(url && { url }) };
};

/** The fields of one account of a respondent: its names on its platform, now and before. */
export const AccountFields = ({ legend, account, onChange, onRemove, isNew = false }: Props) => {
  const { t, i18n } = useTranslation();
  // What is being typed stays as it is: it may begin as another platform's name
  const [isTyping, setIsTyping] = useState(false);
  return (
    <fieldset className={css.account}>
      <legend>{legend}</legend>
      <div className={css.fields}>
        <Autocomplete
          size="xs"
          label={t('accounts.account_platform')}
          required
          autoFocus={isNew}
          data={platformNames(i18n.language)}
          maxDropdownHeight={220}
          value={isTyping ? account.platform : platformName(account.platform, i18n.language)}
          onBlur={() => setIsTyping(false)}
          onChange={(text) => {
            setIsTyping(true);
            onChange(fillIn(account, 'platform', text));
          }}
        />
        {FIELDS.map((field) => (
          <TextInput
            key={field}
            size="xs"
            label={t(`accounts.account_${field}`)}
            value={account[field] ?? ''}
            onChange={(event) => onChange(fillIn(account, field, event.currentTarget.value))}
          />
        ))}
      </div>
      <NamesInput
        label={t('accounts.account_earlierNames')}
        value={account.earlierNames}
        onChange={(earlierNames) => onChange({ ...account, earlierNames })}
      />
      <div className={css.end}>
        <Button size="compact-xs" variant="default" onClick={onRemove}>
          {t('accounts.removeAccount', { account: legend })}
        </Button>
      </div>
    </fieldset>
  );
};
