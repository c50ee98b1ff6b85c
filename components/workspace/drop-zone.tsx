import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './drop-zone.module.css';

type Props = { readonly onFiles: (files: readonly File[]) => void };

/** Takes zips dropped on it or chosen. */
export const DropZone = ({ onFiles }: Props) => {
  const { t } = useTranslation();
  const [isOver, setIsOver] = useState(false);
  const take = (files: FileList | null) => {
    if (files && files.length > 0) onFiles([...files]);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer.files);
  };
  const over = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(true);
  };
  return (
    <label
      className={css.zone}
      data-over={isOver || undefined}
      onDragOver={over}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <span className={css.lead}>{t('workspace.chooseZips')}</span>
      <span className={css.hint}>{t('workspace.dropHint')}</span>
      <input
        type="file"
        multiple
        accept=".zip,application/zip"
        aria-label={t('workspace.chooseZips')}
        className={css.input}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
};
