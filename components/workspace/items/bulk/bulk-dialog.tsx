import { Progress } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format.ts';
import { FormDialog } from '../../kit/dialogs/form-dialog.tsx';

/** Progress is shown once a change takes longer than `LONG_MS`, and then every `OFTEN_MS`. */
const LONG_MS = 1_000;
const OFTEN_MS = 100;

type Report = (done: number, total: number) => void;

const lateProgress = (report: Report): Report => {
  let next = performance.now() + LONG_MS;
  return (done, total) => {
    if (performance.now() < next) return;
    next = performance.now() + OFTEN_MS;
    report(done, total);
  };
};

type Props = {
  readonly title: string;
  readonly lead: string;
  readonly confirm: string;
  readonly missing?: string | undefined;
  readonly onSubmit: (onProgress: Report) => Promise<unknown>;
  readonly onClose: () => void;
  readonly children?: ReactNode;
};

/** A form in a dialog that changes many items, with their progress where that takes long. */
export const BulkDialog = ({ onSubmit, ...form }: Props) => (
  <FormDialog
    {...form}
    onSubmit={({ onProgress }) => onSubmit(lateProgress(onProgress))}
    busyNote={(done, total) => total > 0 && <BulkProgress done={done} total={total} />}
  />
);

const BulkProgress = ({ done, total }: { readonly done: number; readonly total: number }) => {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div>
      <Progress.Root>
        <Progress.Section value={(100 * done) / total} aria-label={t('items.progress')} />
      </Progress.Root>
      <p role="status">
        {t('items.done', { done: format.number(done), all: format.number(total) })}
      </p>
    </div>
  );
};
