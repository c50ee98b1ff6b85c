import { FileInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { importTimeStamp } from '../../../../lib/signing/import-time-stamp.ts';
import { TimeStampRefused } from '../../../../lib/trust/time-stamp/time-stamp-refused.ts';
import { FormDialog } from '../../kit/dialogs/form-dialog.tsx';
import { readFile } from '../../kit/files/read-file.ts';
import { useRefusal } from '../../kit/use-refusal.ts';

type Props = { readonly item: string; readonly onClose: () => void };

/** Imports a time-stamp that was made elsewhere; it must match the record. */
export const StampImport = ({ item, onClose }: Props) => {
  const { t } = useTranslation();
  const refusalOf = useRefusal();
  const [files, setFiles] = useState<File[]>([]);
  const submit = async () => importTimeStamp(item, await Promise.all(files.map(readFile)));
  const explain = (error: unknown) =>
    error instanceof TimeStampRefused
      ? t('timeStamps.stampRefused', { reason: refusalOf(error.code, error.message) })
      : undefined;
  return (
    <FormDialog
      title={t('timeStamps.stampImport')}
      lead={t('timeStamps.stampImportLead')}
      confirm={t('kit.import')}
      missing={files.length === 0 ? t('kit.fileNone') : undefined}
      onSubmit={submit}
      explain={explain}
      onClose={onClose}
    >
      <FileInput
        label={t('timeStamps.stampFiles')}
        required
        multiple
        value={files}
        onChange={setFiles}
        placeholder={t('kit.fileNone')}
        data-autofocus
      />
    </FormDialog>
  );
};
