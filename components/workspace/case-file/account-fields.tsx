import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Account } from '../../../lib/evidence/casework.ts';
import css from './account-fields.module.css';
import { NamesInput } from './names-input.tsx';

type Props = {
  readonly legend: string;
  readonly account: Account;
  readonly onChange: (account: Account) => void;
  readonly onRemove: () => void;
};

const FIELDS = ['platform', 'handle', 'platformId', 'url'] as const;

/** What is not known of an account is absent. */
const fillIn = (account: Account, field: (typeof FIELDS)[number], text: string): Account => {
  const { platformId, url, ...named } = { ...account, [field]: text };
  return { ...named, ...(platformId && { platformId }), ...(url && { url }) };
};

/** One account of a respondent: how it is named on its platform, now and before. */
export const AccountFields = ({ legend, account, onChange, onRemove }: Props) => {
  const { t } = useTranslation();
  return (
    <fieldset className={css.account}>
      <legend>{legend}</legend>
      <div className={css.fields}>
        {FIELDS.map((field) => (
          <TextInput
            key={field}
            size="xs"
            label={t(`file.account_${field}`)}
            required={field === 'platform'}
            value={account[field] ?? ''}
            onChange={(event) => onChange(fillIn(account, field, event.currentTarget.value))}
          />
        ))}
      </div>
      <NamesInput
        label={t('file.account_earlierNames')}
        value={account.earlierNames}
        onChange={(earlierNames) => onChange({ ...account, earlierNames })}
      />
      <div className={css.end}>
        <Button size="compact-xs" variant="default" onClick={onRemove}>
          {t('file.removeAccount', { account: legend })}
        </Button>
      </div>
    </fieldset>
  );
};
