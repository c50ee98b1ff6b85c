import { Alert, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import forms from '../../kit/sheets/forms.module.css';

type Props = {
  readonly reason: string;
  readonly onRetry: () => void;
  readonly onClose: () => void;
};

/** Why an export failed, with a button to try again. */
export const ExportFailure = ({ reason, onRetry, onClose }: Props) => {
  const { t } = useTranslation();
  return (
    <>
      <Alert color="red" variant="outline" role="alert" p="xs">
        {reason}
      </Alert>
      <div className={forms.end}>
        <Button variant="default" onClick={onClose}>
          {t('kit.close')}
        </Button>
        <Button onClick={onRetry} data-autofocus>
          {t('handover.tryAgain')}
        </Button>
      </div>
    </>
  );
};
