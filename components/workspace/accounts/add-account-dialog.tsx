import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account, Respondent } from '../../../lib/evidence/casework.ts';
import { newId } from '../../../lib/evidence/id.ts';
import { AccountWords, accountName } from '../entries/account-words.tsx';
import { saveEntry } from '../entries/change-entry.ts';
import { FormDialog } from '../kit/dialogs/form-dialog.tsx';

type Props = {
  readonly matter: string;
  readonly respondents: readonly Respondent[];
  readonly account: Account;
  readonly onClose: () => void;
};

/** Attaches an account to a respondent, or to a new one. */
export const AddAccountDialog = ({ matter, respondents, account, onClose }: Props) => {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(respondents[0]?.id ?? '');
  const [name, setName] = useState(accountName(account));
  const before = respondents.find(({ id }) => id === chosen);
  const save = () => {
    const made = {
      id: newId(),
      matterId: matter,
      kind: 'respondent',
      name,
      note: '',
      accounts: [],
    } as const;
    const respondent: Respondent = before ?? made;
    return saveEntry({ ...respondent, accounts: [...respondent.accounts, account] }, before, t);
  };
  return (
    <FormDialog
      title={t('accounts.addToRespondent')}
      lead={t('accounts.notYetAccount')}
      confirm={t('entries.add')}
      missing={!before && name.trim() === '' ? t('entries.needName') : undefined}
      onSubmit={save}
      onClose={onClose}
    >
      <AccountWords accounts={[account]} />
      {respondents.length > 0 && (
        <NativeSelect
          label={t('entries.kind_respondent')}
          data-autofocus
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={[
            ...respondents.map(({ id, name: label }) => ({ value: id, label })),
            { value: '', label: t('accounts.newRespondent') },
          ]}
        />
      )}
      {!before && (
        <TextInput
          {...(respondents.length === 0 && { 'data-autofocus': true })}
          label={t('entries.name')}
          description={t('accounts.respondentNameHint')}
          required
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      )}
    </FormDialog>
  );
};
