import { Progress } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format.ts';
import { FormDialog } from '../../kit/dialogs/form-dialog.tsx';

/** A change that takes longer than this shows how far it is, and so often, in milliseconds. */
const LONG = 1_000;
const OFTEN = 100;

type Props = {
  readonly title: string;
  readonly lead: string;
  readonly confirm: string;
  readonly missing?: string | undefined;
  readonly onSubmit: (onProgress: (done: number, total: number) => void) => Promise<unknown>;
  readonly onClose: () => void;
  readonly children?: ReactNode;
};

/** A dialog that changes many items, and shows how far it is where that takes long. */
export const BulkDialog = ({ onSubmit, children, ...form }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number }>();
  const shown = useRef(0);
  const submit = () => {
    shown.current = performance.now() + LONG - OFTEN;
    return onSubmit((done, total) => {
      if (performance.now() - shown.current < OFTEN) return;
      shown.current = performance.now();
      setProgress({ done, total });
    });
  };
  return (
    <FormDialog {...form} onSubmit={submit}>
      {children}
      {progress && (
        <div>
          <Progress.Root>
            <Progress.Section
              value={(100 * progress.done) / progress.total}
              aria-label={t('items.progress')}
            />
          </Progress.Root>
          <p role="status">
            {t('items.done', {
              done: format.number(progress.done),
              all: format.number(progress.total),
            })}
          </p>
        </div>
      )}
    </FormDialog>
  );
};
