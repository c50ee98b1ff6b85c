import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unlockVaultKey } from '../../../../../lib/browser/vault/storage-key.ts';
import { EnvelopeRefused } from '../../../../../lib/vault/envelope/envelope-refused.ts';
import forms from '../../../kit/sheets/forms.module.css';

/** Asks for the pass phrase of the key that is kept on the disk. */
export const UnlockForm = ({ onOpened }: { readonly onOpened: () => void }) => {
  const { t } = useTranslation();
  const [entered, setEntered] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const field = event.currentTarget.querySelector('input');
    setIsBusy(true);
    try {
      await unlockVaultKey(entered);
      onOpened();
    } catch (error) {
      if (!(error instanceof EnvelopeRefused)) throw error;
      setIsWrong(true);
      field?.select();
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <form className={forms.side} onSubmit={submit} aria-label={t('vault.unlock')} noValidate>
      <PasswordInput
        className={forms.field ?? ''}
        label={t('vault.keyField_passPhrase')}
        description={t('vault.closed')}
        value={entered}
        error={isWrong && t('vault.unlockWrong')}
        autoComplete="off"
        visibilityToggleButtonProps={{
          'aria-label': t('vault.show', { field: t('vault.keyField_passPhrase') }),
        }}
        onChange={({ currentTarget }) => {
          setEntered(currentTarget.value);
          setIsWrong(false);
        }}
      />
      <div className={forms.buttons}>
        <Button type="submit" size="xs" loading={isBusy}>
          {t('vault.unlock')}
        </Button>
      </div>
    </form>
  );
};
