import { FileInput, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { importKeyFile } from '../../../../lib/signing/current-signer.ts';
import { FormDialog } from '../../kit/dialogs/form-dialog.tsx';
import { readFile } from '../../kit/files/read-file.ts';
import { useKeyRefusal } from './use-key-refusal.ts';

type Props = { readonly onDone: () => void; readonly onClose: () => void };

/** Imports a key file that the firm issued. */
export const ImportKeyDialog = ({ onDone, onClose }: Props) => {
  const { t } = useTranslation();
  const explain = useKeyRefusal();
  const [file, setFile] = useState<File | null>(null);
  const [password, setPassword] = useState('');
  const submit = async () => {
    if (file) await importKeyFile(await readFile(file), password);
    onDone();
  };
  return (
    <FormDialog
      title={t('signingKeys.importKey')}
      lead={t('signingKeys.importLead')}
      confirm={t('kit.import')}
      missing={file ? undefined : t('kit.fileNone')}
      onSubmit={submit}
      explain={explain}
      onClose={onClose}
    >
      <FileInput
        label={t('signingKeys.keyFile')}
        required
        value={file}
        onChange={setFile}
        accept=".p12,.pfx,application/x-pkcs12"
        placeholder={t('kit.fileNone')}
        data-autofocus
      />
      <PasswordInput
        label={t('signingKeys.password')}
        autoComplete="off"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
    </FormDialog>
  );
};
