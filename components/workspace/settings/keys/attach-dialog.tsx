import { FileInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attachIssued } from '../../../../lib/signing/current-signer.ts';
import type { CurrentSigner } from '../../../../lib/store/signers.ts';
import { FormDialog } from '../../kit/dialogs/form-dialog.tsx';
import { readFile } from '../../kit/files/read-file.ts';
import { useKeyRefusal } from './use-key-refusal.ts';

type Props = {
  readonly signer: CurrentSigner;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** Imports the certificate that the firm's authority issued for the signing key. */
export const AttachDialog = ({ signer, onDone, onClose }: Props) => {
  const { t } = useTranslation();
  const explain = useKeyRefusal();
  const [file, setFile] = useState<File | null>(null);
  const submit = async () => {
    if (file) await attachIssued(signer, await readFile(file));
    onDone();
  };
  return (
    <FormDialog
      title={t('signingKeys.attach')}
      lead={t('signingKeys.attachLead')}
      confirm={t('signingKeys.attachDo')}
      missing={file ? undefined : t('kit.fileNone')}
      onSubmit={submit}
      explain={explain}
      onClose={onClose}
    >
      <FileInput
        label={t('signingKeys.certificateFile')}
        required
        value={file}
        onChange={setFile}
        accept=".pem,.crt,.cer,.der"
        placeholder={t('kit.fileNone')}
        data-autofocus
      />
    </FormDialog>
  );
};
