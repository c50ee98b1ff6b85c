import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import forms from '../kit/sheets/forms.module.css';

/** Which file is being added, from 1, and how many pages of it are read. */
export type AddState = {
  readonly name: string;
  readonly at: number;
  readonly of: number;
  readonly done: number;
  readonly total: number;
};

type Props = { readonly state: AddState; readonly onStop: () => void };

/** The progress of adding files: file by file, and page by page within a PDF. */
export const AddProgress = ({ state, onStop }: Props) => {
  const { t } = useTranslation();
  const { name, at, of, done, total } = state;
  const share = total > 0 ? done / total : 0;
  const key = total > 0 ? 'files.reading' : 'files.adding';
  return (
    <>
      <Progress value={((at - 1 + share) / of) * 100} aria-label={t('files.progress')} size="lg" />
      <p className={forms.progress} role="status">
        {t(key, { name, at, of, done, total })}
      </p>
      <div className={forms.end}>
        <Button variant="default" onClick={onStop}>
          {t('files.stop')}
        </Button>
      </div>
    </>
  );
};
