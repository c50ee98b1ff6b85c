import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account, Respondent } from '../../../lib/evidence/casework.ts';
import { AccountWords } from '../entries/account-words.tsx';
import { EntryForm } from '../entries/entry-form.tsx';
import { type EntryDialogProps, EntrySection } from '../entries/entry-section.tsx';
import { AccountFields } from '../entries/fields/account-fields.tsx';

type Props = { readonly matter: string; readonly respondents: readonly Respondent[] };

/** Those who are said to be behind the accounts, and their accounts. */
export const RespondentSection = ({ matter, respondents }: Props) => {
  const { t } = useTranslation();
  return (
    <EntrySection
      matter={matter}
      title={t('accounts.respondents')}
      purpose={t('accounts.respondentsPurpose')}
      add={t('accounts.addRespondent')}
      entries={respondents}
      columns={[
        [t('entries.name'), ({ name }) => <strong>{name}</strong>],
        [t('accounts.accounts'), ({ accounts }) => <AccountWords accounts={accounts} />],
        [t('kit.note'), ({ note }) => note],
      ]}
      dialog={(props) => <RespondentDialog {...props} />}
    />
  );
};

/** An account with nothing filled in. */
const NO_ACCOUNT: Account = { platform: '', handle: '', earlierNames: [] };

const isNamed = ({ platform, handle, platformId, url }: Account): boolean =>
  platform.trim() !== '' && [handle, platformId, url].some((name) => name?.trim());

const RespondentDialog = (props: EntryDialogProps<Respondent>) => {
  const { t } = useTranslation();
  return (
    <EntryForm
      {...props}
      kind="respondent"
      blank={{ kind: 'respondent', name: '', note: '', accounts: [] }}
      missing={({ name, accounts }) =>
        name.trim() === ''
          ? t('entries.needName')
          : !accounts.every(isNamed) && t('accounts.needAccount')
      }
    >
      {(respondent, change) => (
        <>
          <TextInput
            label={t('entries.name')}
            description={t('accounts.respondentNameHint')}
            required
            data-autofocus
            value={respondent.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <Textarea
            label={t('kit.note')}
            autosize
            maxRows={6}
            value={respondent.note}
            onChange={(event) => change({ note: event.currentTarget.value })}
          />
          <AccountList
            accounts={respondent.accounts}
            onChange={(accounts) => change({ accounts })}
          />
        </>
      )}
    </EntryForm>
  );
};

type ListProps = {
  readonly accounts: readonly Account[];
  readonly onChange: (accounts: readonly Account[]) => void;
};

const AccountList = ({ accounts, onChange }: ListProps) => {
  const { t } = useTranslation();
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      {accounts.map((account, at) => (
        <AccountFields
          // Accounts have no id; only the index distinguishes two empty ones
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={at}
          legend={t('accounts.accountNumber', { number: at + 1 })}
          account={account}
          isNew={isAdding && at === accounts.length - 1}
          onChange={(changed) => onChange(accounts.with(at, changed))}
          onRemove={() => onChange(accounts.toSpliced(at, 1))}
        />
      ))}
      <div>
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => {
            setAdding(true);
            onChange([...accounts, NO_ACCOUNT]);
          }}
        >
          {t('accounts.addAccount')}
        </Button>
      </div>
    </>
  );
};
