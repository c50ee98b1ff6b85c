import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format.ts';
import forms from '../../kit/sheets/forms.module.css';

type Props = { readonly done: number; readonly total: number; readonly onCancel: () => void };

/** The progress of an export, in bytes. */
export const ExportProgress = ({ done, total, onCancel }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const isWritten = total > 0 && done >= total;
  return (
    <>
      <Progress
        value={total > 0 ? (done / total) * 100 : 0}
        aria-label={t('handover.exportProgress')}
        size="lg"
      />
      <p className={forms.progress} role="status">
        {isWritten
          ? t('handover.saving')
          : t('handover.written', { done: format.size(done), total: format.size(total) })}
      </p>
      <div className={forms.end}>
        <Button variant="default" onClick={onCancel}>
          {t('kit.cancel')}
        </Button>
      </div>
    </>
  );
};
