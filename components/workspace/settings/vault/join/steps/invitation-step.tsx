import { Button, FileInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isVaultSettings } from '../../../../../../lib/browser/vault/parse-vault.ts';
import { FormatError } from '../../../../../../lib/format/format-error.ts';
import { type Invitation, parseInvitation } from '../../../../../../lib/join/invitation.ts';
import forms from '../../../../kit/sheets/forms.module.css';
import { newVaultOf } from './new-vault.ts';

/** An invitation whose place can be a vault; undefined for anything else. */
const parse = (given: string): Invitation | undefined => {
  try {
    const invitation = parseInvitation(given);
    return isVaultSettings(newVaultOf(invitation)) ? invitation : undefined;
  } catch (error) {
    if (error instanceof FormatError) return undefined;
    throw error;
  }
};

/** Asks for the invitation, as a code or as a file. */
export const InvitationStep = ({
  onGiven,
}: {
  readonly onGiven: (invitation: Invitation) => void;
}) => {
  const { t } = useTranslation();
  const [given, setGiven] = useState('');
  const [fault, setFault] = useState<'none' | 'bad'>();
  const take = (text: string): boolean => {
    const invitation = parse(text);
    if (invitation) onGiven(invitation);
    else setFault(text.trim() === '' ? 'none' : 'bad');
    return invitation !== undefined;
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!take(given)) event.currentTarget.querySelector('input')?.focus();
  };
  return (
    <form className={forms.dialog} onSubmit={submit} noValidate>
      <p>{t('custodians.joinLead')}</p>
      <TextInput
        label={t('custodians.codeGiven')}
        value={given}
        error={fault && t(`custodians.invitation_${fault}`)}
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        onChange={({ currentTarget }) => {
          setGiven(currentTarget.value);
          setFault(undefined);
        }}
      />
      <FileInput
        label={t('custodians.fileGiven')}
        placeholder={t('custodians.fileChoose')}
        accept="application/json,.json"
        onChange={async (file) => file && take(await file.text())}
      />
      <div className={forms.end}>
        <Button type="submit">{t('custodians.joinNext')}</Button>
      </div>
    </form>
  );
};
