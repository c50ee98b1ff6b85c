import { Alert, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../../lib/evidence/problem.ts';
import { useSentence } from '../../../use-sentence.ts';
import forms from '../../kit/sheets/forms.module.css';
import type { Unsaved } from './use-export.ts';

type Props = Unsaved & { readonly onClose: () => void };

/** Why the browser could not save a package that is written, with a button to try that again. */
export const ExportUnsaved = ({ problem: { code, message }, answer, onClose }: Props) => {
  const { t } = useTranslation();
  const sentenceOf = useSentence();
  const reason =
    code === 'STORAGE_FULL'
      ? t('handover.downloadsFull')
      : sentenceOf(new ProblemError(code, message));
  return (
    <>
      <Alert color="red" variant="outline" role="alert" p="xs">
        {reason}
        <br />
        {t('handover.unsaved')}
      </Alert>
      <div className={forms.end}>
        <Button variant="default" onClick={onClose}>
          {t('kit.close')}
        </Button>
        <Button onClick={() => answer(true)} data-autofocus>
          {t('handover.saveAgain')}
        </Button>
      </div>
    </>
  );
};
