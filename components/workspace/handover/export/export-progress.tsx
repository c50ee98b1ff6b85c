import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format.ts';
import forms from '../../kit/sheets/forms.module.css';

type Props = {
  readonly done: number;
  readonly total: number;
  /** The share of the documents that are made, from 0 to 1; the package is written after them. */
  readonly documents: number;
  readonly onCancel: () => void;
};

/** The progress of an export: of its documents, then of the package in bytes. */
export const ExportProgress = ({ done, total, documents, onCancel }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const isWritten = total > 0 && done >= total;
  const isMaking = documents < 1 && total === 0;
  const share = isMaking ? documents : total > 0 ? done / total : 0;
  const words = () => {
    if (isMaking) return t('filingChoice.making', { percent: Math.round(documents * 100) });
    if (isWritten) return t('handover.saving');
    return t('handover.written', { done: format.size(done), total: format.size(total) });
  };
  return (
    <>
      <Progress value={share * 100} aria-label={t('handover.exportProgress')} size="lg" />
      <p className={forms.progress} role="status">
        {words()}
      </p>
      <div className={forms.end}>
        <Button variant="default" onClick={onCancel}>
          {t('kit.cancel')}
        </Button>
      </div>
    </>
  );
};
