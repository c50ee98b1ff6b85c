import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  chosenPackages,
  droppedPackages,
  type GivenPackage,
} from '../../../../lib/drop/dropped-packages.ts';
import css from './drop-zone.module.css';

type Take = (packages: readonly GivenPackage[]) => void;
type Props = { readonly onPackages: Take };

/**
 * Whether files are dragged over the page. Drops are caught everywhere: the browser would open a
 * file dropped beside the zone in place of the workspace.
 */
const useDrop = (onPackages: Take): boolean => {
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
      void droppedPackages(dataTransfer).then((found) => found.length > 0 && onPackages(found));
    });
    return () => left.abort();
  }, [onPackages]);
  return isOver;
};

type InputProps = { readonly label: string; readonly folder?: boolean; readonly onPackages: Take };

/** The browser's own chooser, for zips or for a folder with all that lies in it. */
const FileInput = ({ label, folder = false, onPackages }: InputProps) => (
  <input
    ref={(input) => {
      if (input) input.webkitdirectory = folder;
    }}
    type="file"
    multiple
    accept={folder ? undefined : '.zip,application/zip'}
    aria-label={label}
    className={folder ? css.hidden : css.input}
    tabIndex={folder ? -1 : undefined}
    onChange={({ currentTarget }) => {
      const files = [...(currentTarget.files ?? [])];
      if (files.length > 0) onPackages(chosenPackages(files));
      currentTarget.value = ''; // so that the same file can be chosen again
    }}
  />
);

/** Receives zips and unpacked folders that are dropped anywhere on the page or chosen. */
export const DropZone = ({ onPackages }: Props) => {
  const { t } = useTranslation();
  const isOver = useDrop(onPackages);
  const folder = useRef<HTMLDivElement>(null);
  return (
    <>
      <div className={css.zone} data-over={isOver || undefined}>
        <span className={css.lead}>{t('handover.chooseZips')}</span>
        <span className={css.hint}>{t('handover.dropHint')}</span>
        <FileInput label={t('handover.chooseZips')} onPackages={onPackages} />
      </div>
      <div ref={folder} className={css.folder}>
        <Button
          variant="default"
          size="xs"
          onClick={() => folder.current?.querySelector('input')?.click()}
        >
          {t('handover.chooseFolder')}
        </Button>
        <FileInput label={t('handover.chooseFolder')} folder onPackages={onPackages} />
      </div>
    </>
  );
};
