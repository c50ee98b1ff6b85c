import { Alert, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import forms from '../../kit/sheets/forms.module.css';

type Props = { readonly said: string; readonly onRetry: () => void; readonly onClose: () => void };

/** Why nothing was written, and another try. */
export const ExportFailure = ({ said, onRetry, onClose }: Props) => {
  const { t } = useTranslation();
  return (
    <>
      <Alert color="red" variant="outline" role="alert" p="xs">
        {said}
      </Alert>
      <div className={forms.end}>
        <Button variant="default" onClick={onClose}>
          {t('workspace.close')}
        </Button>
        <Button onClick={onRetry} data-autofocus>
          {t('trust.tryAgain')}
        </Button>
      </div>
    </>
  );
};
