import { Alert, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import forms from '../../kit/sheets/forms.module.css';

type Props = {
  readonly reason: string;
  /** Why a further try led to no place. */
  readonly said: string | undefined;
  readonly onRetry: () => void;
  /** Exports to the downloads instead, where another place was chosen. */
  readonly onDownload?: () => void;
  readonly onClose: () => void;
};

/** Why an export failed, with buttons to try again there or elsewhere. */
export const ExportFailure = ({ reason, said, onRetry, onDownload, onClose }: Props) => {
  const { t } = useTranslation();
  return (
    <>
      <Alert color="red" variant="outline" role="alert" p="xs">
        {reason}
      </Alert>
      <p className={forms.said} role="status">
        {said}
      </p>
      <div className={forms.end}>
        <Button variant="default" onClick={onClose}>
          {t('kit.close')}
        </Button>
        {onDownload && (
          <Button variant="default" onClick={onDownload}>
            {t('handover.toDownloads')}
          </Button>
        )}
        <Button onClick={onRetry} data-autofocus>
          {t('handover.tryAgain')}
        </Button>
      </div>
    </>
  );
};
