import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import forms from '../../../kit/sheets/forms.module.css';

type Props = { readonly onOpen: (passPhrase: string) => void };

/** Asks for the pass phrase of an encrypted package. Nothing keeps it. */
export const PassPhraseField = ({ onOpen }: Props) => {
  const { t } = useTranslation();
  const [entered, setEntered] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (entered !== '') onOpen(entered);
  };
  return (
    <form className={forms.side} onSubmit={submit}>
      <PasswordInput
        label={t('passPhrase.passPhrase')}
        description={t('passPhrase.isEncrypted')}
        value={entered}
        autoComplete="off"
        // It comes only when it is asked for, in place of a result.
        autoFocus
        maw={360}
        visibilityToggleButtonProps={{ 'aria-label': t('passPhrase.show') }}
        onChange={({ currentTarget }) => setEntered(currentTarget.value)}
      />
      <div className={forms.buttons}>
        <Button type="submit" variant="default" disabled={entered === ''}>
          {t('passPhrase.open')}
        </Button>
      </div>
    </form>
  );
};
