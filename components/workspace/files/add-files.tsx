import { Button } from '@mantine/core';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from '../kit/sheets/added-files.module.css';
import { AddFilesDialog } from './add-files-dialog.tsx';
import { type Dropped, useFileDrop } from './use-file-drop.ts';

/** The button that adds files to a matter; files can be dropped anywhere on the page as well. */
export const AddFiles = ({ matter }: { readonly matter: string }) => {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [given, setGiven] = useState<Dropped>();
  const take = useCallback((dropped: Dropped) => {
    if (dropped.files.length > 0 || dropped.hasFolders) setGiven(dropped);
  }, []);
  const isOver = useFileDrop(take, given !== undefined);
  return (
    <>
      <Button variant="default" onClick={() => input.current?.click()}>
        {t('files.add')}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        className={css.input}
        tabIndex={-1}
        aria-label={t('files.add')}
        onChange={({ currentTarget }) => {
          take({ files: [...(currentTarget.files ?? [])], hasFolders: false });
          currentTarget.value = ''; // so that the same file can be chosen again
        }}
      />
      {isOver && (
        <div className={css.over} role="status">
          {t('files.dropHere')}
        </div>
      )}
      {given && (
        <AddFilesDialog matter={matter} given={given} onClose={() => setGiven(undefined)} />
      )}
    </>
  );
};
