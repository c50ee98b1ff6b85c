import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format.ts';
import forms from '../../kit/sheets/forms.module.css';

type Props = {
  readonly done: number;
  readonly total: number;
  /** The share of the documents that are made, from 0 to 1; the package is written after them. */
  readonly documents: number;
  /** The share of the volumes that are encrypted; undefined before, or without a pass phrase. */
  readonly encrypted: number | undefined;
  /** Whether the package is written to a place that the person chose. */
  readonly isPlaced: boolean;
  readonly onCancel: () => void;
};

/** The progress of an export: of its documents, then of the package in bytes. */
export const ExportProgress = (props: Props) => {
  const { done, total, documents, encrypted = 1, isPlaced, onCancel } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const isWritten = total > 0 && done >= total;
  const isMaking = documents < 1 && total === 0;
  const isEncrypting = encrypted < 1;
  const written = total > 0 ? done / total : 0;
  const share = isEncrypting ? encrypted : isMaking ? documents : written;
  const words = () => {
    if (isEncrypting) return t('passPhrase.encrypting', { percent: Math.round(encrypted * 100) });
    if (isMaking) return t('filingChoice.making', { percent: Math.round(documents * 100) });
    if (isWritten) return t(isPlaced ? 'handover.finishing' : 'handover.saving');
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
