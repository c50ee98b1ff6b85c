import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './drop-zone.module.css';

type Props = { readonly onFiles: (files: readonly File[]) => void };

const take = (files: FileList | null | undefined, onFiles: Props['onFiles']): void => {
  if (files && files.length > 0) onFiles([...files]);
};

/**
 * Whether files are dragged over the page. Drops are caught everywhere: the browser would open a
 * file dropped beside the zone in place of the workspace.
 */
const useDrop = (onFiles: Props['onFiles']): boolean => {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const left = new AbortController();
    const on = (name: 'dragover' | 'dragleave' | 'drop', heard: (event: DragEvent) => void) =>
      addEventListener(
        name,
        (event) => {
          event.preventDefault();
          heard(event);
        },
        left,
      );
    on('dragover', () => setIsOver(true));
    on('dragleave', ({ relatedTarget }) => setIsOver(relatedTarget !== null));
    on('drop', ({ dataTransfer }) => {
      setIsOver(false);
      take(dataTransfer?.files, onFiles);
    });
    return () => left.abort();
  }, [onFiles]);
  return isOver;
};

/** Receives zips that are dropped anywhere on the page or chosen. */
export const DropZone = ({ onFiles }: Props) => {
  const { t } = useTranslation();
  const isOver = useDrop(onFiles);
  return (
    <label className={css.zone} data-over={isOver || undefined}>
      <span className={css.lead}>{t('handover.chooseZips')}</span>
      <span className={css.hint}>{t('handover.dropHint')}</span>
      <input
        type="file"
        multiple
        accept=".zip,application/zip"
        aria-label={t('handover.chooseZips')}
        className={css.input}
        onChange={(event) => {
          take(event.currentTarget.files, onFiles);
          event.currentTarget.value = ''; // so that the same file can be chosen again
        }}
      />
    </label>
  );
};
